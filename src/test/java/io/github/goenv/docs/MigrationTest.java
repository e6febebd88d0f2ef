package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.docs.Descriptor.Goal;
import io.github.goenv.docs.Descriptor.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for users of other plugins: every name of theirs has an answer, and ours exist. */
class MigrationTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*|[a-z]+[A-Z][A-Za-z]*");

  /** Words in code that are neither goals nor parameters of ours. */
  private static final Set<String> OTHERS =
      Set.of("toolchain", "jfrog", "download", "list", "tidy", "verify", "vendor", "pom", "target");

  @ParameterizedTest
  @CsvSource({
    "from-mvn-golang.md, mvn-golang-wrapper-2.3.10.txt",
    "from-exec.md, exec-maven-plugin-3.6.4.txt"
  })
  void everyNameOfTheOtherPluginHasAnAnswer(String page, String names) throws IOException {
    String text = Files.readString(Path.of("docs", page));
    List<String> missing = new ArrayList<>();
    for (String line : lines(names)) {
      for (String name : line.split(" ")) {
        if (!name.equals("*") && !text.contains("`" + name + "`") && !name.equals("exec")) {
          missing.add(name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"from-mvn-golang.md", "from-exec.md"})
  void whatToWriteInsteadExists(String page) throws IOException {
    Set<String> known = new HashSet<>(OTHERS);
    for (Goal goal : Descriptor.goals()) {
      known.add(goal.name());
      for (Parameter parameter : goal.parameters()) {
        known.add(parameter.name());
      }
    }
    List<String> unknown = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs", page))) {
      String[] cells = line.split("\\|");
      if (cells.length != 3 || cells[2].contains("---")) {
        continue;
      }
      Matcher code = CODE.matcher(cells[2]);
      while (code.find()) {
        if (NAME.matcher(code.group(1)).matches() && !known.contains(code.group(1))) {
          unknown.add(line);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = MigrationTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
