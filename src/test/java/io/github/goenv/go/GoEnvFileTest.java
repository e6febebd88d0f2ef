package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.GoEnvFile.Layer;
import io.github.goenv.process.Scripts;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
class GoEnvFileTest {

  @Test
  void readsLinesWithoutQuoting() {
    GoEnvFile file =
        GoEnvFile.parse("GOPROXY=\"https://a\",direct\nGOFLAGS=-mod=mod -v\nGOBIN=\n", Layer.USER);

    assertThat(file.values())
        .containsExactly(
            entry("GOPROXY", "\"https://a\",direct"),
            entry("GOFLAGS", "-mod=mod -v"),
            entry("GOBIN", ""));
    assertThat(file.ignored()).isEmpty();
  }

  @Test
  void keepsWhatGoSilentlyIgnores() {
    GoEnvFile file =
        GoEnvFile.parse(
            "\uFEFFGOROOT=/x\n# comment\n\nset GOOS=linux\n GOARCH=386\nGOFLAGS\n=x\n"
                + "GOPATH =/p\nGOBIN=/b",
            Layer.USER);

    assertThat(file.values()).containsExactly(entry("GOBIN", "/b"));
    assertThat(file.ignored()).containsExactly(1, 4, 5, 6, 7, 8);
  }

  @Test
  void aCarriageReturnBelongsToTheValue() {
    assertThat(GoEnvFile.parse("GOOS=linux\r\n\r\n", Layer.USER).values())
        .containsExactly(entry("GOOS", "linux\r"));
  }

  @Test
  void aRepeatedKeyCountsLastForTheUserAndFirstInGoroot() {
    assertThat(GoEnvFile.parse("A=1\nA=2\n", Layer.USER).values()).containsEntry("A", "2");
    assertThat(GoEnvFile.parse("A=1\nA=2\n", Layer.GOROOT).values()).containsEntry("A", "1");
  }

  @Test
  void everyTextIsAFile() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append("AZaz_9= \n\r#\u0000\uFFFD\uD800".charAt(random.nextInt(14)));
      }
      GoEnvFile file = GoEnvFile.parse(text.toString(), Layer.USER);
      assertThat(file.values().keySet()).allMatch(key -> key.matches("[A-Z][A-Za-z0-9_]*"));
    }
  }

  @Test
  void readsFilesWithAnyBytes(@TempDir Path dir) throws Exception {
    Path file = Files.write(dir.resolve("env"), new byte[] {'G', 'O', '=', (byte) 0xFF, '\n'});

    assertThat(GoEnvFile.read(file, Layer.USER).values()).containsExactly(entry("GO", "\uFFFD"));
    assertThatThrownBy(() -> GoEnvFile.read(dir.resolve("none"), Layer.USER))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The real go is the judge of what a file means. */
  @Test
  void agreesWithRealGo(@TempDir Path dir) throws Exception {
    Path go = RealGo.executable();
    Path file = dir.resolve("env");
    for (String text :
        List.of(
            "GOPRIVATE=a\nGOPRIVATE=b\n",
            "\uFEFFGOPRIVATE=a\n",
            "GOPRIVATE=a\r\n",
            " GOPRIVATE=a",
            "GOPRIVATE =a",
            "GOPRIVATE=\"a b\"",
            "GOPRIVATE=a=b",
            "goprivate=a",
            "GOPRIVATE=")) {
      Files.writeString(file, text);
      Map<String, String> environment = Map.of("GOENV", file.toString());

      GoEnv.Answer answer =
          (GoEnv.Answer)
              GoEnv.ask(go, dir, environment, Scripts.LONG, List.of("GOPRIVATE", "GOENV"));

      assertThat(answer.values().get("GOPRIVATE"))
          .as(text)
          .isEqualTo(GoEnvFile.parse(text, Layer.USER).values().getOrDefault("GOPRIVATE", ""));
      assertThat(answer.values()).containsEntry("GOENV", file.toString());
    }
  }
}
