package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.docs.Descriptor.Goal;
import io.github.goenv.docs.Descriptor.Parameter;
import io.github.goenv.docs.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goals, parameters and ids that the documentation names exist; commands can be pasted. */
class CommandsTest {
  private static final Set<String> PHASES =
      Set.of("validate", "compile", "test", "package", "verify", "install", "deploy", "clean");

  /** Properties of poms, of reports and of our own tests. */
  private static final Set<String> NO_PARAMETERS =
      Set.of(
          "goenv.version",
          "goenv.xml",
          "goenv.updateGolden",
          "goenv.cached",
          "goenv.coverage.directory");

  private static final Pattern GOAL = Pattern.compile("(?<![.\\w])goenv:([a-z]+(?:-[a-z]+)*)");
  private static final Pattern FULL =
      Pattern.compile("io\\.github\\.goenv:goenv-maven-plugin:([^:\\s]+):([a-z]+)");
  private static final Pattern PROPERTY =
      Pattern.compile("(?<![\\w./])goenv\\.[A-Za-z]+(?:-[A-Za-z]+)*(?:\\.[A-Za-z]+)*");
  private static final Pattern IDS =
      Pattern.compile("-Dgoenv\\.(?:id|only|exclude)=([a-z0-9.,-]+)");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private static final Set<String> goals = new HashSet<>();
  private static final Set<String> properties = new HashSet<>(NO_PARAMETERS);

  @BeforeAll
  static void readDescriptor() {
    for (Goal goal : Descriptor.goals()) {
      goals.add(goal.name());
      for (Parameter parameter : goal.parameters()) {
        if (parameter.property() != null) {
          properties.add(parameter.property());
        }
      }
    }
  }

  static Stream<Page> pages() {
    return Page.all();
  }

  static Stream<Block> commands() {
    return Page.all()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals("sh"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyGoalExists(Page page) throws Exception {
    String version = Poms.text(Poms.read(Path.of("pom.xml")), "/project/version");
    Matcher goal = GOAL.matcher(page.text());
    while (goal.find()) {
      assertThat(goals).as(page.file().toString()).contains(goal.group(1));
    }
    Matcher full = FULL.matcher(page.text());
    while (full.find()) {
      assertThat(full.group(1)).as(page.file().toString()).isEqualTo(version);
      assertThat(goals).as(page.file().toString()).contains(full.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyParameterExists(Page page) throws IOException {
    Set<String> known = new HashSet<>(properties);
    known.addAll(ofTelemetry());
    known.add("goenv.lock"); // a file
    Matcher property = PROPERTY.matcher(page.text());
    while (property.find()) {
      assertThat(known).as(page.file().toString()).contains(property.group());
    }
  }

  /** Names of events, metrics and attributes, as the code has them. */
  private static Set<String> ofTelemetry() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/goenv/telemetry"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher name = Pattern.compile("\"(goenv\\.[a-z._]+)\"").matcher(Files.readString(file));
        while (name.find()) {
          names.add(name.group(1));
        }
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyIdExists(Page page) {
    Set<String> known = new HashSet<>(Set.of("x")); // any id
    for (CheckDefinition check : Catalogue.definitions()) {
      known.add(check.id());
      known.add(check.area());
    }
    Matcher ids = IDS.matcher(page.text());
    while (ids.find()) {
      assertThat(known).as(page.file().toString()).contains(ids.group(1).split(","));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsCanBePasted(Block block) {
    for (String line : block.text().split("\n|&&")) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(line.strip());
      while (word.find() && !word.group().startsWith("#")) {
        words.add(word.group());
      }
      if (words.isEmpty() || !words.get(0).matches("mvn|\\./mvnw")) {
        continue;
      }
      for (int i = 1; i < words.size(); i++) {
        String each = words.get(i);
        if (each.equals("-f")) {
          assertThat(Path.of(words.get(++i))).as(line).exists();
        } else if (each.matches("-P")) {
          i++;
        } else if (!each.startsWith("-") && !each.startsWith("\"-D")) {
          boolean goal = each.contains(":"); // looked up by everyGoalExists
          assertThat(goal || PHASES.contains(each)).as(line).isTrue();
        }
        // PowerShell takes -Dgoenv.id=x for two words.
        assertThat(each).as(line).doesNotMatch("-D[^=]*\\..*");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void programsOfTheExamplesAreWhereTheirBuildPutsThem(Block block) throws Exception {
    Matcher program = Pattern.compile("(examples/\\S+)/target/(\\S+)").matcher(block.text());
    while (program.find()) {
      Path module = Path.of(program.group(1));
      assertThat(Files.isRegularFile(module.resolve("go.mod"))).as(block.text()).isTrue();
      assertThat(Poms.text(Poms.read(module.resolve("pom.xml")), "/project/artifactId"))
          .isEqualTo(program.group(2));
    }
  }
}
