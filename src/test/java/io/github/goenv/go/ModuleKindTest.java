package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two go.mod of one kind the go of this machine refuses both or none. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class ModuleKindTest {
  private static final int PAIRS = 120;
  private static final String[] NAMES = {
    "example.com/a", "example.com/other/deep_er/a-b", "git.example.org/x1", "github.com/some/tool"
  };
  private static final String[] REQUIRED = {
    "example.com/a", "golang.org/x/text", "gopkg.in/yaml.v3", "github.com/Some/Tool", "x", "a..b/c"
  };
  private static final String[] VERSIONS = {
    "v1.2.3",
    "v0.0.0-20240101000000-0123456789ab",
    "v2.0.0",
    "v3.0.1",
    "v2.0.0+incompatible",
    "v1",
    "latest",
    "1.2.3"
  };
  private static final String[] GO = {
    "1.21", "1.24", "1.26.0", "1.9", "2", "1.99", "one", "1.21.0"
  };
  private static final String[] OTHERS = {
    "",
    "// a comment",
    "go 1.22",
    "toolchain go1.24.0",
    "exclude example.com/x v1.0.0",
    ")",
    "(",
    "require (",
    "retract v1.0.0",
    "replace example.com/x => ../x",
    "module example.com/b",
    "nonsense"
  };

  @TempDir Path root;

  @Test
  void goHasNothingAgainstOneThatItDoesNotHaveAgainstAnother() throws Exception {
    Random random = new Random(20261130);
    int same = 0;
    int refused = 0;
    for (int i = 0; i < PAIRS || same < PAIRS / 4; i++) {
      String rest = rest(random);
      String one = "module " + any(random, NAMES) + "\n" + rest;
      String two = "module " + any(random, NAMES) + "\n" + rest;
      String kind = GoModText.kind(one);
      if (kind != null && kind.equals(GoModText.kind(two))) {
        same++;
        boolean first = refuses(one, "one" + i);
        refused += first ? 1 : 0;
        assertThat(refuses(two, "two" + i)).as(one + "\n--- and\n" + two).isEqualTo(first);
      }
    }
    assertThat(refused).as("some are refused, some are not").isBetween(1, same - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module a",
        "module example.com/con",
        "module example.com/v2",
        "module gopkg.in/yaml",
        "module example.com/A",
        "module \"example.com/a\"",
        "module example.com/a // comment",
        "module example.com/a\nmodule example.com/b",
        "go 1.21",
        "module example.com/a\nrequire example.com/a v1.0.0",
        "module example.com/a\nreplace x => ../x",
        "module example.com/a\ntoolchain go1.24.0",
        ""
      })
  void saysNothingWhereItIsNotSure(String text) {
    assertThat(GoModText.kind(text)).isNull();
  }

  @Test
  void leavesTheNameOut() {
    String text =
        "module example.com/a\n\ngo 1.21\n\nrequire (\n\texample.com/x v1.0.0 // indirect\n)\n";
    assertThat(GoModText.kind(text))
        .isNotNull()
        .isEqualTo(GoModText.kind(text.replace("example.com/a", "example.org/c/d")))
        .isNotEqualTo(GoModText.kind(text.replace("1.21", "1.22")));
  }

  private static String rest(Random random) {
    StringBuilder text = new StringBuilder("\ngo " + any(random, GO) + "\n");
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add(any(random, REQUIRED) + " " + any(random, VERSIONS));
    }
    if (random.nextInt(5) == 0) {
      text.append(any(random, OTHERS)).append('\n');
    }
    if (random.nextBoolean() && !lines.isEmpty()) {
      text.append("\nrequire (\n\t").append(String.join("\n\t", lines)).append("\n)\n");
    } else {
      lines.forEach(line -> text.append("\nrequire ").append(line).append('\n'));
    }
    return text.toString();
  }

  private boolean refuses(String text, String name) throws Exception {
    Path module = Files.createDirectories(root.resolve(name));
    Files.writeString(module.resolve("go.mod"), text);
    GoLoad load =
        GoLoad.module(
            RealGo.executable(), module, Map.copyOf(System.getenv()), false, Duration.ofMinutes(1));
    GoLoad.Answer answer = (GoLoad.Answer) load;
    return answer.exitCode() != 0 || !answer.said().isEmpty();
  }

  private static String any(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
