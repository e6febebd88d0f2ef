package io.github.goenv;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the lines between the packages that docs/architecture.md draws. */
class ArchitectureTest {

  private static final String ROOT = "io.github.goenv.";

  private static final List<String> PACKAGES =
      List.of("text files snapshot go timing check report probe build mojo".split(" "));

  private static JavaClasses production;

  @BeforeAll
  static void readClasses() {
    production =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.goenv");
  }

  /** Each package and the packages of ours that it may use; what is not named is forbidden. */
  @ParameterizedTest(name = "{0} uses nothing but {1}")
  @CsvSource({
    "text,     ''",
    "files,    ''",
    "snapshot, text",
    "go,       files snapshot text",
    "timing,   files snapshot text",
    "check,    go report snapshot text",
    "report,   files snapshot text timing",
    "probe,    files go snapshot text",
    "build,    files go snapshot text timing",
  })
  void packageUses(String name, String allowed) {
    String[] forbidden =
        PACKAGES.stream()
            .filter(
                other -> !other.equals(name) && !(" " + allowed + " ").contains(" " + other + " "))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden));
  }

  /** What is read and added up knows nothing of how it is shown. */
  @Test
  void timingDoesNotUseItsPage() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "timing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "timing.page.."));
  }

  @Test
  void packagesHaveNoCycles() {
    hold(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
  }

  @Test
  void jnaStaysInTheWindowsProbe() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "probe.windows..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna.."));
  }

  @Test
  void mavenStaysInTheGoals() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "mojo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "javax.inject.."));
  }

  /** A verdict depends on the snapshot and the policy alone, so a saved snapshot gives it again. */
  @Test
  void checksDoNoInputOrOutput() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "check..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..", "java.net..", "java.nio.channels..", "com.google.gson..")
                    .or(nameMatching("java\\.nio\\.file\\.(Files|FileSystems?|FileStore)"))
                    .or(
                        nameMatching(
                            "java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime)"))
                    .and(DescribedPredicate.not(type(Serializable.class)))
                    .and(DescribedPredicate.not(type(URI.class)))));
  }

  @Test
  void checksAskNeitherTheClockNorTheProcess() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "check..")
            .should()
            .accessTargetWhere(
                called("the clock", resideInAPackage("java.time.."), "now")
                    .or(
                        called(
                            "the process",
                            type(System.class),
                            "getenv|getProperty|getProperties|currentTimeMillis"))));
  }

  @Test
  void nothingTouchesTheWholeJvm() {
    hold(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    hold(
        noClasses()
            .should()
            .accessTargetWhere(
                called(
                        "System",
                        type(System.class),
                        "exit|setProperty|clearProperty|setOut|setErr|load|loadLibrary")
                    .or(called("Runtime", type(Runtime.class), "exit|halt|addShutdownHook|exec"))));
  }

  @Test
  void noStateOutlivesARun() {
    hold(fields().that().areStatic().should().beFinal());
  }

  @Test
  void everyGoalIsThreadSafe() {
    hold(
        classes()
            .that()
            .areAnnotatedWith(Mojo.class)
            .should()
            .beAnnotatedWith(
                DescribedPredicate.describe(
                    "@Mojo(threadSafe = true)",
                    annotation ->
                        annotation.getRawType().isEquivalentTo(Mojo.class)
                            && annotation
                                .get("threadSafe")
                                .map(Boolean.TRUE::equals)
                                .orElse(false)))
            .andShould()
            .resideInAPackage(ROOT + "mojo"));
  }

  private static DescribedPredicate<JavaAccess<?>> called(
      String what, DescribedPredicate<? super JavaClass> owner, String names) {
    return DescribedPredicate.describe(
        what + " by " + names,
        access ->
            owner.test(access.getTargetOwner()) && access.getTarget().getName().matches(names));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(production);
  }
}
