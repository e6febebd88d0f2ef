package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.GoMod.SyntaxError;
import io.github.goenv.process.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
class GoModTest {

  @TempDir Path dir;

  @Test
  void readsModuleGoAndToolchainAlsoOfAFutureGo() throws Exception {
    assertThat(read("module example.com/x/v2\n\ngo 1.9999.1\n\ntoolchain go1.9999.2\n"))
        .isEqualTo(new GoMod.Answer("example.com/x/v2", "1.9999.1", "go1.9999.2"));
    assertThat(read("")).isEqualTo(new GoMod.Answer(null, null, null));
    assertThat(read("module x\nrequire example.com/y v1.0.0\n"))
        .isEqualTo(new GoMod.Answer("x", null, null));
  }

  @Test
  void namesEveryMistakeWithItsPlace() throws Exception {
    GoMod.Malformed malformed = (GoMod.Malformed) read("module x\n\nfoo bar\nrequire (\n\tx\n)\n");

    assertThat(malformed.errors()).hasSize(2);
    assertThat(malformed.errors().get(0).line()).isEqualTo(3);
    assertThat(malformed.errors().get(0).text()).isEqualTo("unknown directive: foo");
    assertThat(malformed.errors().get(1).line()).isEqualTo(5);
    assertThat(malformed.errors().get(1).text()).startsWith("usage: require");
  }

  @Test
  void aMissingFileIsNoSyntaxError() throws Exception {
    GoFailure failure =
        (GoFailure)
            GoMod.read(RealGo.executable(), dir.resolve("go.mod"), environment(), Scripts.LONG);

    assertThat(failure.kind()).isEqualTo(GoFailure.Kind.EXITED);
    assertThat(failure.detail()).contains("go.mod");
  }

  @Test
  void errorLinesAreReadWithDriveLettersColumnsAndColons() {
    assertThat(
            GoModErrors.parse(
                String.join(
                    "\r\n",
                    "go: errors parsing C:\\a b\\go.mod:",
                    "C:\\a b\\go.mod:3: unknown directive: foo",
                    "C:\\a b\\go.mod:7:2: at 8:9: odd",
                    "/x:1/go.mod:12: y")))
        .isEqualTo(
            List.of(
                new SyntaxError(3, "unknown directive: foo"),
                new SyntaxError(7, "at 8:9: odd"),
                new SyntaxError(12, "y")));
    assertThat(
            GoModErrors.parse("go: open go.mod: no such file\nexit: 1:\n:2: x\na:99999999999: b"))
        .isEmpty();
  }

  private GoMod read(String text) throws Exception {
    Path file = Files.writeString(dir.resolve("go.mod"), text);
    return GoMod.read(RealGo.executable(), file, environment(), Scripts.LONG);
  }

  private static Map<String, String> environment() {
    return Map.of("GOFLAGS", "-nonsense", "GOWORK", "/nope/go.work", "PATH", "/bin");
  }
}
