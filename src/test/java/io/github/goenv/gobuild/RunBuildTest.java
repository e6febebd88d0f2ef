package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.DistList;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.FakeGo;
import io.github.goenv.toolchain.GoSettings;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a build is run, with a script in go's place. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class RunBuildTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String WRITE = "printf built > \"$out\"; echo '[]' > \"$graph\"\n";

  @TempDir Path directory;

  private final Requests requests = new Requests();
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void project() throws IOException {
    requests.directory = Files.createDirectories(directory.resolve("ein Projekt 世界"));
  }

  @Test
  void tellsWhatWasBuilt() throws Exception {
    assertThat(run(fake(WRITE))).isTrue();
    BuildResult result = recorder.result();
    BuiltFile artifact = result.artifact();
    assertThat(artifact).isNotNull();
    assertThat(artifact.path()).hasContent("built");
    assertThat(artifact.size()).isEqualTo(5);
    assertThat(artifact.sha256())
        .isEqualTo("586a866f990ab55e36decfffc2011f172e4452d5141c939a5436baffba11111d");
    assertThat(artifact.goVersion()).isNull();
    assertThat(result.exit().exitCode()).isZero();
    assertThat(result.command().get(0)).isEqualTo(directory.resolve("go").toString());
    assertThat(result.command().subList(1, result.command().size()))
        .isEqualTo(result.plan().words());
    assertThat(result.vanished()).isFalse();
  }

  /** As go does on a full disk: with a trace it continues until somebody stops it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'go: writing action graph: write /g.json: no space left on device' >&2; exit 1",
        "echo 'failed to start trace: open /t.json: no space left on device' >&2; exit 1",
        "echo 'go: writing action graph: write /g.json: no space left on device' >&2; hang",
        "echo 'failed to stop trace: write /t.json: no space left on device' >&2; hang"
      })
  void buildsWithoutTimesWhereTheyCannotBeWritten(String end) throws Exception {
    FakeGo go =
        fake(
            """
            hang() {
              end=$(($(date +%s) + 30))
              while [ $(date +%s) -lt $end ]; do
                echo 'failed to stop trace: write /t.json: file already closed' >&2 || exit 9
              done
            }
            if [ -n "$graph" ]; then
              echo '# example.com/a' >&2
              END
            fi
            printf built > "$out"
            """
                .replace("END", end));
    assertThat(run(go)).isTrue();
    BuildResult result = recorder.result();
    assertThat(result.artifact().path()).hasContent("built");
    assertThat(result.command()).noneMatch(word -> word.startsWith("-debug-"));
    assertThat(result.timing().graph())
        .isEqualTo(new Unreadable(Unreadable.Reason.UNWRITTEN, "no space left on device"));
    assertThat(recorder.messages).containsExactly("# example.com/a");
    assertThat(recorder.warnings)
        .containsExactly(Text.of("build.unrecorded", "reason", "no space left on device"));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void handsEveryLineOverOnceAndUnchanged() throws Exception {
    FakeGo go =
        fake(
            """
            printf 'go: downloading example.com/a v1.0.0\\n# example.com/größe\\r\\n\\tx世\\n' >&2
            printf '{"a":1}\\n\\nlast'
            """
                + WRITE);
    run(go);
    assertThat(recorder.messages)
        .containsExactly("go: downloading example.com/a v1.0.0", "# example.com/größe", "\tx世");
    assertThat(recorder.output).containsExactly("{\"a\":1}", "", "last");
  }

  @Test
  void givesTheChildItsVariables() throws Exception {
    requests.environment = Map.of("MINE", "a b\n'c'");
    requests.offline = true;
    FakeGo go = fake("echo \"$GOOS|$GOARCH|$GOPROXY|$MINE|$INHERITED|$PWD\"\n" + WRITE);
    new RunBuild(
            go,
            Map.of(
                "PATH", System.getenv("PATH"), "GOOS", "plan9", "INHERITED", "yes", "GOPROXY", "x"),
            LONG,
            reports(),
            directory.resolve("helpers"),
            null,
            null)
        .run(requests.request(), recorder);
    assertThat(String.join("\n", recorder.output))
        .isEqualTo("linux|amd64|off|a b\n'c'|yes|" + requests.directory);
  }

  @Test
  void leavesNoTemporaryFile() throws Exception {
    run(fake(WRITE));
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void leavesNoTemporaryFileWhenTheBuildFails() throws Exception {
    run(fake("echo '[' > \"$graph\"; exit 1\n"));
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void aFailedBuildKeepsWhatWasBuiltBefore() throws Exception {
    Path output = requests.directory.resolve("target/hello");
    Files.createDirectories(output.getParent());
    Files.writeString(output, "before");
    assertThat(run(fake("echo './main.go:3:5: undefined: x' >&2; exit 1\n"))).isFalse();
    BuildResult result = recorder.result();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.artifact()).isNull();
    assertThat(result.exit().exitCode()).isEqualTo(1);
    assertThat(output).hasContent("before");
    assertThat(recorder.messages).containsExactly("./main.go:3:5: undefined: x");
  }

  @Test
  void succeedsWithoutActionGraph() throws Exception {
    assertThat(run(fake("printf built > \"$out\"\n"))).isTrue();
    assertThat(recorder.result().timing().graph())
        .isEqualTo(new Unreadable(Unreadable.Reason.MISSING, ""));
  }

  @Test
  void tellsThatTimingIsOff() throws Exception {
    requests.timing = TimingMode.OFF;
    assertThat(run(fake("printf \"built$graph\" > \"$out\"\n"))).isTrue();
    assertThat(recorder.result().artifact().path()).hasContent("built");
    assertThat(recorder.result().timing().graph())
        .isEqualTo(new Unreadable(Unreadable.Reason.OFF, ""));
  }

  @Test
  void succeedsWithACutOffActionGraph() throws Exception {
    assertThat(run(fake("printf built > \"$out\"; printf '[{\"ID\":0,' > \"$graph\"\n"))).isTrue();
    assertThat(recorder.result().timing().graph())
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Unreadable.Reason.CUT_OFF));
  }

  @Test
  void noticesAnArtifactThatIsNotThere() throws Exception {
    assertThat(run(fake("exit 0\n"))).isTrue();
    assertThat(recorder.result().vanished()).isTrue();
  }

  @Test
  void stopsAtTheFirstTargetThatFails() throws Exception {
    requests.targets = new TargetChoice(List.of("windows/amd64", "linux/amd64"), null, null);
    assertThat(run(fake("[ $GOOS = linux ] || exit 3\n" + WRITE))).isFalse();
    assertThat(recorder.result().exit().exitCode()).isEqualTo(3);
    assertThat(recorder.result().plan().target()).isEqualTo(Requests.WINDOWS);
    assertThat(recorder.planned)
        .extracting(BuildPlan::target)
        .containsExactly(Requests.WINDOWS, Requests.LINUX);
  }

  @Test
  void buildsEveryTarget() throws Exception {
    requests.targets = new TargetChoice(List.of("windows/amd64", "linux/amd64"), null, null);
    assertThat(run(fake("printf $GOOS > \"$out\"\n"))).isTrue();
    assertThat(requests.directory.resolve("target/hello-windows-amd64.exe")).hasContent("windows");
    assertThat(requests.directory.resolve("target/hello-linux-amd64")).hasContent("linux");
    assertThat(recorder.results).hasSize(2);
  }

  @Test
  void endsGoWhenItsTimeIsUp() throws Exception {
    FakeGo go = fake("echo started; sleep 600 & sleep 600\n");
    new RunBuild(
            go,
            System.getenv(),
            Duration.ofMillis(300),
            reports(),
            directory.resolve("helpers"),
            null,
            null)
        .run(requests.request(), recorder);
    assertThat(recorder.result().exit().timedOut()).isTrue();
    assertThat(recorder.result().succeeded()).isFalse();
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void endsTheWholeTreeOnInterrupt() throws Exception {
    Path pid = directory.resolve("pid");
    FakeGo go = fake("sleep 600 & echo $! > '" + pid + "'; echo started; wait\n");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                run(go);
              } catch (Exception e) {
                thrown.set(e);
              }
            });
    thread.start();
    while (recorder.output.isEmpty()) {
      Thread.sleep(10);
    }
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(recorder.interrupted).isEqualTo(recorder.plans);
    assertThat(recorder.results).isEmpty();
    long child = Long.parseLong(Files.readString(pid).strip());
    assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void refusesATargetGoDoesNotKnowBeforeItBuilds() throws Exception {
    requests.targets = new TargetChoice(List.of("linux/amd64", "windows/amd46"), null, null);
    assertRefused(fake(WRITE), "build.target.unknownNear", "nearest", "windows/amd64");
    assertThat(recorder.plans).isEmpty();
    assertThat(reports()).doesNotExist();
  }

  @Test
  void leavesTheTargetToGoWhereGoGivesNoList() throws Exception {
    requests.targets = new TargetChoice(List.of("plan10/amd64"), null, null);
    FakeGo fake = fake(WRITE);
    Toolchain mute =
        new Toolchain() {
          @Override
          public Path go() {
            return fake.go();
          }

          @Override
          public GoTarget host() {
            return fake.host();
          }

          @Override
          public GoSettings settings() {
            return fake.settings();
          }

          @Override
          public DistList targets() {
            return new GoFailure(GoFailure.Kind.EXITED, 2, "no such tool", null);
          }
        };
    assertThat(run(mute)).isTrue();
  }

  @Test
  void refusesAWorkingDirectoryThatIsNone() throws Exception {
    requests.directory = directory.resolve("missing");
    assertRefused(
        fake(WRITE), "build.workingDirectory", "directory", requests.directory.toString());
  }

  @Test
  void refusesAnOutputThatIsADirectory() throws Exception {
    Path output = Files.createDirectories(requests.directory.resolve("target/hello"));
    assertRefused(fake(WRITE), "build.output.isDirectory", "output", output.toString());
    assertThat(reports()).doesNotExist();
  }

  @Test
  void refusesAnOutputBelowAFile() throws Exception {
    Path file = Files.writeString(requests.directory.resolve("file"), "");
    requests.output = "file/app";
    assertRefused(fake(WRITE), "build.directory.isFile", "directory", file.toString());
  }

  @Test
  void refusesAnOutputWhereNothingCanBeCreated() throws Exception {
    requests.output = "/proc/goenv/app";
    assertRefused(fake(WRITE), "build.directory.cannotCreate", "directory", "/proc/goenv");
    assertThatThrownBy(() -> run(fake(WRITE)))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().args().get("reason")).doesNotContain("Exception"));
  }

  @Test
  void saysWhyGoWasNotStarted() throws Exception {
    FakeGo go = fake("");
    Files.writeString(go.go(), "");
    assertRefused(go, "build.start.wrongMachine", "path", go.go().toString());
    Files.delete(go.go());
    assertRefused(go, "build.start.notFound", "path", go.go().toString());
    Files.createDirectory(go.go());
    assertRefused(go, "build.start.notExecutable", "path", go.go().toString());
    assertThat(names(reports())).isEmpty();
  }

  private FakeGo fake(String body) throws IOException {
    return new FakeGo(directory, body);
  }

  private Path reports() {
    return requests.directory.resolve("target/goenv");
  }

  private boolean run(Toolchain go) throws Exception {
    return new RunBuild(
            go, System.getenv(), LONG, reports(), directory.resolve("helpers"), null, null)
        .run(requests.request(), recorder);
  }

  private void assertRefused(Toolchain go, String key, String name, String value) {
    assertThatThrownBy(() -> run(go))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              assertThat(e.problem().args()).containsEntry(name, value);
            });
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).toList();
    }
  }
}
