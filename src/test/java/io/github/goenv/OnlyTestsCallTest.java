package io.github.goenv;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What no code of the plugin calls is called by tests alone, or by nobody. */
class OnlyTestsCallTest {
  private static final String ROOT = "io.github.goenv.";

  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.goenv");

  private final Set<String> called = new HashSet<>();

  @Test
  void everyMethodIsCalledByThePlugin() {
    for (JavaClass each : production) {
      for (JavaAccess<?> access : each.getAccessesFromSelf()) {
        if (access.getTarget() instanceof CodeUnitAccessTarget target
            && !isItself(access.getOrigin(), target)) {
          int parameters = target.getRawParameterTypes().size();
          called.add(name(access.getTargetOwner(), target.getName(), parameters));
        } else if (access instanceof JavaFieldAccess field && !isAccessor(field)) {
          called.add(name(access.getTargetOwner(), field.getTarget().getName(), 0));
        }
      }
    }
    Set<String> idle = new TreeSet<>();
    for (JavaClass each : production) {
      for (JavaCodeUnit unit : each.getCodeUnits()) {
        if (!isCalled(each, unit) && !isExempt(each, unit)) {
          idle.add(unit.getFullName().substring(ROOT.length()));
        }
      }
    }
    assertThat(idle).isEmpty();
  }

  /** A record's own reading of a component, which is written for it. */
  private static boolean isAccessor(JavaFieldAccess field) {
    return field.getAccessType() == JavaFieldAccess.AccessType.SET
        || field.getOrigin().getName().equals(field.getTarget().getName());
  }

  private static boolean isItself(JavaMember origin, CodeUnitAccessTarget target) {
    return origin.getFullName().equals(target.getFullName());
  }

  private boolean isCalled(JavaClass owner, JavaCodeUnit unit) {
    Set<JavaClass> family = new HashSet<>(owner.getAllRawInterfaces());
    family.addAll(owner.getAllRawSuperclasses());
    family.addAll(owner.getAllSubclasses());
    family.add(owner);
    for (JavaClass each : family) {
      if (called.contains(name(each, unit.getName(), unit.getRawParameterTypes().size()))) {
        return true;
      }
    }
    return false;
  }

  private static String name(JavaClass owner, String method, int parameters) {
    return owner.getName() + " " + method + " " + parameters;
  }

  private static boolean isExempt(JavaClass owner, JavaCodeUnit unit) {
    if (unit instanceof JavaConstructor) {
      // A class that is no object has a private one; Maven makes the mojos and what a pom
      // describes.
      return unit.getModifiers().contains(JavaModifier.PRIVATE)
          || owner.getPackageName().startsWith(ROOT + "mojo");
    }
    return unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        || unit.getModifiers().contains(JavaModifier.BRIDGE)
        || unit.getName().equals("<clinit>")
        // For an element whose name no field can have, Maven looks for a setter, and for text in
        // the place of elements.
        || owner.getPackageName().startsWith(ROOT + "mojo")
            && Set.of("setPackage", "set").contains(unit.getName())
        || ofTheBuild(owner, unit)
        || ofTheEnum(owner, unit)
        || owner.isRecord() && ofTheRecord(owner, unit)
        || ofAForeignType(owner, (JavaMethod) unit);
  }

  /** What pom.xml runs while it builds the plugin. */
  private static boolean ofTheBuild(JavaClass owner, JavaCodeUnit unit) {
    try {
      return unit.getName().equals("main")
          && Files.readString(Path.of("pom.xml")).contains("\"" + owner.getName() + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ofTheEnum(JavaClass owner, JavaCodeUnit unit) {
    return owner.isEnum() && Set.of("values", "valueOf").contains(unit.getName());
  }

  /** Snapshots are written and read component by component (RecordJson). */
  private static boolean ofTheRecord(JavaClass owner, JavaCodeUnit unit) {
    return owner.getPackageName().startsWith(ROOT + "snapshot")
        && unit.getRawParameterTypes().isEmpty()
        && owner.tryGetField(unit.getName()).isPresent();
  }

  /** The JDK and Maven call what they declare. */
  private static boolean ofAForeignType(JavaClass owner, JavaMethod method) {
    Set<JavaClass> family = new HashSet<>(owner.getAllRawInterfaces());
    family.addAll(owner.getAllRawSuperclasses());
    for (JavaClass each : family) {
      if (!each.getName().startsWith(ROOT)
          && each.getMethods().stream()
              .anyMatch(
                  other ->
                      other.getName().equals(method.getName())
                          && other.getRawParameterTypes().size()
                              == method.getRawParameterTypes().size())) {
        return true;
      }
    }
    return false;
  }
}
