package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.mojo.session.GoParameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
@StartsPrograms
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

  /** Writes what begins as a program for the target does. */
  private static final String WRITE = "cp \"$(dirname \"$0\")/program-$GOOS\" \"$out\"";

  private static final String ELF = "7f454c4602010100000000000000000002003e0001000000";
  private static final String PE = "4d5a" + "00".repeat(58) + "40000000" + "504500006486";

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
    assertThat(mojo.go.executable()).isNull();
    assertThat(mojo.go.version()).isNull();
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "targets", value = "windows/amd64,linux/amd64")
  @MojoParameter(name = "tags", value = "a,b")
  @MojoParameter(name = "ldflags", value = "-linkmode=internal")
  void buildsWhatIsConfigured(BuildMojo mojo) throws Exception {
    use(mojo, WRITE);

    mojo.execute();

    assertThat(directory.resolve("app-windows.exe"))
        .hasSameBinaryContentAs(directory.resolve("program-windows"));
    assertThat(directory.resolve("app-linux"))
        .hasSameBinaryContentAs(directory.resolve("program-linux"));
    assertThat(log.lines).anyMatch(line -> line.startsWith("INFO   windows/amd64  built "));
    assertThat(directory.resolve("goenv").toFile().list())
        .containsExactlyInAnyOrder(
            "build-linux-amd64.json", "build-windows-amd64.json", "outcome", "records");
    assertThat(directory.resolve("goenv/outcome")).hasContent("clean\n");
    assertThat(log.lines.get(0))
        .startsWith("INFO windows build -tags=a,b -ldflags=-s -w -linkmode=internal -debug-action")
        .endsWith(" -o " + directory.resolve("app-windows.exe") + " .");
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "timing", value = "off")
  void showsNoTableWhenTimingIsOff(BuildMojo mojo) throws Exception {
    use(mojo, WRITE);

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
    assertThat(directory.resolve("goenv/outcome")).hasContent("errors\n");
  }

  @Test
  @InjectMojo(goal = "build")
  void aProgramForAnotherSystemIsAMojoFailure(BuildMojo mojo) throws Exception {
    use(mojo, "cp \"$(dirname \"$0\")/program-windows\" \"$out\"");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "artifact.machine: "
                + directory.resolve("app-linux")
                + " was built for linux/amd64, and its header says PE amd64. More: mvn"
                + " goenv:explain \"-Dgoenv.id=artifact.machine\"");
    log.lines.clear();
    mojo.severity = Map.of("artifact.machine", "warning");
    mojo.execute();
    assertThat(log.lines).anyMatch(line -> line.startsWith("WARN artifact.machine: "));
    log.lines.clear();
    mojo.exclude = List.of("artifact");
    mojo.execute();
    assertThat(log.lines).noneMatch(line -> line.contains("artifact.machine"));
  }

  @Test
  @InjectMojo(goal = "build")
  @MojoParameter(name = "targets", value = "windows/amd64,linux/amd64")
  void aProgramRemovedWhileTheNextIsBuiltIsNamed(BuildMojo mojo) throws Exception {
    use(mojo, WRITE + "\n[ $GOOS = windows ] || rm \"" + directory + "/app-windows.exe\"");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("artifact.vanished: " + directory.resolve("app-windows.exe"))
        .hasMessageEndingWith("mvn goenv:explain \"-Dgoenv.id=artifact.vanished\"");
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
        .hasMessageContaining("was stopped after 1 s");
  }

  @Test
  @InjectMojo(goal = "build")
  void noThreadOutlivesTheGoal(BuildMojo mojo) throws Exception {
    use(mojo, "exit 1");
    Path go = directory.resolve("go-that-answers-nothing");
    use(mojo, go);
    script(go, "#!/bin/sh\nexit 3\n");

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
    assertThat(List.copyOf(Thread.getAllStackTraces().keySet()))
        .noneMatch(thread -> thread.getName().equals("goenv warm-up"));
  }

  private void use(BuildMojo mojo, String body) throws Exception {
    use(mojo, script(directory.resolve("go"), GO + body + "\n"));
    Files.write(directory.resolve("program-linux"), HexFormat.of().parseHex(ELF));
    Files.write(directory.resolve("program-windows"), HexFormat.of().parseHex(PE));
    mojo.setLog(log);
    mojo.workingDirectory = directory.toFile();
    mojo.outputDirectory = directory.resolve("goenv").toFile();
    mojo.output = directory + "/app-{goos}{exe}";
  }

  private static void use(BuildMojo mojo, Path go) {
    mojo.go = new GoParameter();
    mojo.go.set(go.toString());
  }

  private static Path script(Path file, String text) throws Exception {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
