package io.github.goenv;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the lines between the packages that docs/architecture.md draws. */
class ArchitectureTest {

  private static final String ROOT = "io.github.goenv.";

  private static final Path SOURCES = Path.of("src/main/java/io/github/goenv");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?io\\.github\\.goenv\\.([a-z.]+)\\.[A-Z]");

  private static JavaClasses production;

  @BeforeAll
  static void readClasses() {
    production =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.goenv");
  }

  /** A row of the table in docs/architecture.md. */
  record Row(String name, List<String> uses) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      Matcher row =
          Pattern.compile("\\| `([a-z.]+)` \\| .* \\| (?:`([a-z. ]+)`|–) \\|").matcher(line);
      if (row.matches()) {
        String uses = row.group(2);
        rows.add(new Row(row.group(1), uses == null ? List.of() : List.of(uses.split(" "))));
      }
    }
    return rows;
  }

  @Test
  void everyPackageHasARow() throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass each : production) {
      if (!each.getPackageName().equals("io.github.goenv")) {
        packages.add(each.getPackageName().substring(ROOT.length()));
      }
    }
    assertThat(rows()).extracting(Row::name).containsExactlyInAnyOrderElementsOf(packages);
  }

  /** What is not in a row is forbidden, and what nobody does is not allowed. */
  @ParameterizedTest
  @MethodSource("rows")
  void aPackageUsesWhatItsRowSays(Row row) throws IOException {
    TreeSet<String> used = new TreeSet<>();
    Path room = SOURCES.resolve(row.name().replace('.', '/'));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(room, "*.java")) {
      for (Path file : files) {
        Matcher imported = IMPORT.matcher(Files.readString(file));
        while (imported.find()) {
          used.add(imported.group(1));
        }
      }
    }
    used.remove(row.name());
    assertThat(row.uses()).containsExactlyElementsOf(used);
  }

  /** The rows are in the order of the storeys: none uses one below it. */
  @Test
  void noPackageUsesOneBelowItInTheTable() throws IOException {
    Set<String> above = new HashSet<>();
    for (Row row : rows()) {
      above.add(row.name());
      assertThat(above).as(row.name()).containsAll(row.uses());
    }
  }

  @Test
  void anAreaOfChecksUsesCoreAndCommonOnly() throws IOException {
    List<String> shared = List.of("check.core", "check.common");
    for (Row row : rows()) {
      if (row.name().startsWith("check.")) {
        assertThat(row.uses())
            .as(row.name())
            .filteredOn(use -> use.startsWith("check"))
            .isSubsetOf(shared);
      }
    }
  }

  /** A room in which everything is seen at a glance. */
  @Test
  void noPackageIsAHall() throws IOException {
    Map<Path, Integer> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        if (!file.endsWith("package-info.java")) {
          sizes.merge(SOURCES.relativize(file).getParent(), 1, Integer::sum);
        }
        if (!file.getFileName().toString().endsWith("Mojo.java")) {
          assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
        }
      }
    }
    assertThat(sizes).allSatisfy((room, size) -> assertThat(size).isLessThanOrEqualTo(40));
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
            .resideOutsideOfPackages(ROOT + "mojo..", ROOT + "packaging..")
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
                    .or(called("Runtime", type(Runtime.class), "exit|halt|exec"))));
    // A hook that ends a child, for as long as the child runs.
    hold(
        noClasses()
            .that()
            .doNotHaveSimpleName("EndedWithJvm")
            .should()
            .accessTargetWhere(called("Runtime", type(Runtime.class), "addShutdownHook")));
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
