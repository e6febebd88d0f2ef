package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, defaults and kinds of failure of build, with a script in go's place. */
@MojoTest
@DisabledOnOs(OS.WINDOWS)
class BuildMojoTest {
  private static final String GO =
      """
      #!/bin/sh
      case $1 in
        env) echo '{"GOHOSTOS":"linux","GOHOSTARCH":"amd64","GOVERSION":"go1.26.8"}'; exit ;;
        tool) printf 'linux/amd64\\nwindows/amd64\\n'; exit ;;
      esac
      echo "$GOOS $*"
      while [ $# -gt 0 ]; do
        case $1 in -o) out=$2 ;; esac
        shift
      done
      """;

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");

  @Test
  @InjectMojo(goal = "build")
  void defaults(BuildMojo mojo) {
    assertThat(mojo.strip).isTrue();
    assertThat(mojo.redact).isTrue();
    assertThat(mojo.trimpath).isNull();
    assertThat(mojo.reproducible).isFalse();
    assertThat(mojo.race).isFalse();
    assertThat(mojo.attach).isFalse();
    assertThat(mojo.skipBuild).isFalse();
    assertThat(mojo.cgoEnabled).isNull();
    assertThat(mojo.timeout).isNull();
    assertThat(mojo.output).isNull();
    assertThat(mojo.go).isNull();
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "targets", value = "windows/amd64,linux/amd64")
  @MojoParameter(name = "tags", value = "a,b")
  @MojoParameter(name = "ldflags", value = "-linkmode=internal")
  void buildsWhatIsConfigured(BuildMojo mojo) throws Exception {
    use(mojo, "echo built > \"$out\"");

    mojo.execute();

    assertThat(directory.resolve("app-windows.exe")).hasContent("built");
    assertThat(directory.resolve("app-linux")).hasContent("built");
    assertThat(directory.resolve("goenv").toFile().list())
        .containsExactlyInAnyOrder("build-linux-amd64.json", "build-windows-amd64.json", "records");
    assertThat(log.lines.get(0))
        .startsWith("INFO windows build -tags=a,b -ldflags=-s -w -linkmode=internal -debug-action")
        .endsWith(" -o " + directory.resolve("app-windows.exe") + " .");
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "timing", value = "off")
  void showsNoTableWhenTimingIsOff(BuildMojo mojo) throws Exception {
    use(mojo, "echo built > \"$out\"");

    mojo.execute();

    assertThat(log.lines).hasSize(2);
    assertThat(log.lines.get(0)).startsWith("INFO linux build -ldflags=-s -w -o ");
    assertThat(log.lines.get(1)).startsWith("INFO goenv: linux/amd64 built in ");
    assertThat(directory.resolve("goenv/build-linux-amd64.json"))
        .content()
        .contains("\"reason\": \"off\"", "\"sha256\": \"");
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "timing", value = "exakt")
  void namesTheNearestTiming(BuildMojo mojo) throws Exception {
    use(mojo, "exit 1");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("goenv.timing")
        .hasMessageContaining("exact");
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "skipBuild", value = "true")
  void skips(BuildMojo mojo) throws Exception {
    use(mojo, "exit 1");

    mojo.execute();

    assertThat(log.lines).containsExactly("INFO goenv: skipped by goenv.build.skip");
  }

  @Test
  @InjectMojo(goal = "build")
  void whatGoFindsWrongIsAMojoFailure(BuildMojo mojo) throws Exception {
    use(mojo, "echo './main.go:3:5: undefined: x' >&2; exit 1");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("go build for linux/amd64 failed (exit status 1).")
        .hasNoCause();
    assertThat(log.lines).filteredOn(line -> line.contains("undefined: x")).hasSize(1);
    assertThat(directory.resolve("app-linux")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "goos", value = "widnows")
  void aMistypedTargetIsAMojoExecutionException(BuildMojo mojo) throws Exception {
    use(mojo, "exit 1");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("Did you mean windows/amd64?")
        .hasNoCause();
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "timeout", value = "1")
  void aTimeOutIsAMojoExecutionException(BuildMojo mojo) throws Exception {
    use(mojo, "sleep 600");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("was ended after 1 s");
  }

  @Test
  @InjectMojo(goal = "build")
  void noThreadOutlivesTheGoal(BuildMojo mojo) throws Exception {
    use(mojo, "exit 1");
    mojo.go = directory.resolve("go-that-answers-nothing").toString();
    script(Path.of(mojo.go), "#!/bin/sh\nexit 3\n");

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
    assertThat(List.copyOf(Thread.getAllStackTraces().keySet()))
        .noneMatch(thread -> thread.getName().equals("goenv warm-up"));
  }

  private void use(BuildMojo mojo, String body) throws Exception {
    mojo.go = script(directory.resolve("go"), GO + body + "\n").toString();
    mojo.setLog(log);
    mojo.workingDirectory = directory.toFile();
    mojo.outputDirectory = directory.resolve("goenv").toFile();
    mojo.output = directory + "/app-{goos}{exe}";
  }

  private static Path script(Path file, String text) throws Exception {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
