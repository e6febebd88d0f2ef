package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.LinkOptions;
import io.github.goenv.gobuild.plan.OutputChoice;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoSettings;
import io.github.goenv.toolchain.InstalledGo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the modules of one build share. */
class ReactorTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** What a build wants to know of go, besides its system and workspace. */
  private static final String ANSWERED =
      "GOOS GOARCH GOENV GOVERSION GOROOT GOCACHE GOCACHEPROG GOMODCACHE GOTMPDIR GOFLAGS GOPROXY"
          + " GOEXPERIMENT GODEBUG GOFIPS140 CGO_ENABLED CC CXX GOAMD64 GOARM64 GOARM GO386";

  @TempDir Path root;
  private Path go;

  @BeforeEach
  void aGoThatCountsItsQuestions() throws Exception {
    go = root.resolve("go");
    Files.writeString(
        go,
        """
        #!/bin/sh
        echo asked >> '%s'
        shift 2
        answer='"GOHOSTOS":"linux","GOHOSTARCH":"amd64"'
        for name in "$@"; do
          case $name in GOHOST*) ;; *) answer="$answer,\\"$name\\":\\"\\"" ;; esac
        done
        echo "{$answer}"
        """
            .formatted(root.resolve("questions")));
    if (OS.current() != OS.WINDOWS) {
      Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void asksGoOnceForModulesThatGetTheSameAnswer() throws Exception {
    Reactor reactor = new Reactor(3, true);
    Path one = Files.createDirectories(root.resolve("one"));
    Path two = Files.createDirectories(root.resolve("two"));
    Path work = Files.createDirectories(root.resolve("work/three"));
    Files.writeString(root.resolve("work/go.work"), "go 1.26\n");
    ask(reactor, one, Map.of());
    ask(reactor, two, Map.of());
    ask(reactor, one, Map.of());
    assertThat(questions()).isEqualTo(1);
    ask(reactor, work, Map.of());
    assertThat(questions()).as("another workspace").isEqualTo(2);
    ask(reactor, work, Map.of("GOWORK", "off"));
    assertThat(questions()).as("another variable").isEqualTo(3);
    ask(reactor, two, Map.of("GOENV", "relative/env"));
    ask(reactor, two, Map.of("GOENV", "relative/env"));
    assertThat(questions()).as("settings that depend on the directory").isEqualTo(5);
  }

  @Test
  void findsTheWorkspaceAsGoDoes() throws Exception {
    Path deep = Files.createDirectories(root.resolve("a/b/c"));
    Path file = Files.writeString(root.resolve("a/go.work"), "go 1.26\n");
    assertThat(SharedGo.workspace(null, deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("", deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("auto", deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("off", deep)).isEqualTo("off");
    assertThat(SharedGo.workspace("/elsewhere/go.work", deep)).isEqualTo("/elsewhere/go.work");
    Files.createDirectories(root.resolve("a/b/go.work"));
    assertThat(SharedGo.workspace(null, deep)).as("a directory").isEqualTo(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    // wanted, cores (- when go is told otherwise), modules that build; the value of -p
    "-, 8, 1, -",
    "-, 8, 2, 4",
    "-, 8, 3, 2",
    "-, 2, 5, 1",
    "-, -, 3, -",
    "3, 8, 1, 3",
    "3, -, 2, 3"
  })
  void dividesTheCores(String wanted, String cores, int modules, String shared) throws Exception {
    assertThat(Cores.atATime(number(wanted), number(cores), modules)).isEqualTo(number(shared));
  }

  @Test
  void refusesNoParallelism() {
    assertThatThrownBy(() -> Cores.atATime(0, 8, 1)).isInstanceOf(BadCommand.class);
  }

  @Test
  void givesTheRowsToTheLastModuleAlone() {
    Reactor reactor = new Reactor(2, true);
    assertThat(reactor.end(List.of(row("a", 1)), null)).isEmpty();
    assertThat(reactor.end(List.of(row("b", 2)), null)).hasSize(2);
    Reactor alone = new Reactor(1, false);
    assertThat(alone.end(List.of(row("a", 1)), null)).as("its own table says it").isEmpty();
  }

  @Test
  void modulesThatOneRunBuildsShareTheCoresAsOne() throws Exception {
    Path work = Files.writeString(root.resolve("go.work"), "go 1.26\n");
    GoSettings inWorkspace = new GoSettings(Map.of("GOWORK", work.toString()), Map.of(), false);
    List<AlikeModule> alike = alike("a", "b", "c");
    Reactor reactor = new Reactor(5, true);
    Reactor.Building alone = reactor.begin(request(reactor, alike, "."), GoSettings.NONE, 2);
    assertThat(alone.run()).as("in no workspace").isNull();
    assertThat(reactor.runs()).isEqualTo(1);
    Reactor.Building one = reactor.begin(request(reactor, alike, "."), inWorkspace, 2);
    assertThat(one.run()).isNotNull();
    assertThat(reactor.runs()).isEqualTo(2);
    Reactor.Building two = reactor.begin(request(reactor, alike, "."), inWorkspace, 2);
    assertThat(two.run()).isSameAs(one.run());
    assertThat(reactor.runs()).as("the module alone, and the two").isEqualTo(2);
    reactor.end(List.of(), alone);
    assertThat(reactor.runs()).isEqualTo(1);
    reactor.end(List.of(), one);
    assertThat(reactor.runs()).isEqualTo(1);
    Reactor.Building pattern =
        reactor.begin(request(reactor, alike.subList(0, 2), "./cmd/..."), inWorkspace, 2);
    assertThat(pattern.run()).as("one run has no names for its programs").isNull();
    assertThat(reactor.runs()).isEqualTo(2);
    reactor.end(List.of(), two);
    reactor.end(List.of(), pattern);
    assertThat(reactor.runs()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // modules, whether go may, cores (- when each has its own), whether it does
    "3, true, 2, true",
    "3, true, 8, true",
    "3, false, 8, false",
    "3, true, -, false",
    "3, true, 1, false",
    "1, true, 8, false"
  })
  void goBeginsWithModulesThatAreAlike(int modules, boolean may, String cores, boolean does) {
    Reactor reactor = new Reactor(3, true);
    List<AlikeModule> alike = alike("a", "b", "c").subList(0, modules);
    for (TimingMode timing : TimingMode.values()) {
      BuildProgramsRequest request = request(reactor, alike, ".", may, timing);
      ModulesAhead ahead = reactor.begin(request, GoSettings.NONE, number(cores)).ahead();
      assertThat(ahead != null).as("%s", timing).isEqualTo(does && timing != TimingMode.EXACT);
      assertThat(reactor.begin(request, GoSettings.NONE, number(cores)).ahead() == ahead)
          .as("the same for each of them")
          .isTrue();
    }
  }

  private BuildProgramsRequest request(Reactor reactor, List<AlikeModule> alike, String packages) {
    return request(reactor, alike, packages, false, TimingMode.ACTION);
  }

  private List<AlikeModule> alike(String... names) {
    List<AlikeModule> alike = new ArrayList<>();
    for (String name : names) {
      Path base = root.resolve(name);
      Path target = base.resolve("target");
      alike.add(new AlikeModule(base, base, target, name, target.resolve("goenv")));
    }
    return alike;
  }

  private BuildProgramsRequest request(
      Reactor reactor, List<AlikeModule> alike, String packages, boolean ahead, TimingMode timing) {
    BuildRequest build =
        new BuildRequest(
            new TargetChoice(List.of(), null, null),
            List.of(packages),
            List.of(),
            new LinkOptions("", true, Map.of(), false),
            CompileOptions.NONE,
            List.of(),
            Map.of(),
            root,
            new OutputChoice(root, root, "program", null),
            false,
            timing);
    return new BuildProgramsRequest(
        "1",
        build,
        null,
        root,
        Map.of(),
        null,
        null,
        root,
        null,
        0,
        false,
        "en",
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        "a",
        null,
        alike,
        root.resolve("place"),
        ahead,
        reactor,
        null);
  }

  @Test
  void showsTheSlowestFirstAndSumsUpTheRest() {
    List<ReactorSummary.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      rows.add(row("m" + i, i));
    }
    List<String> lines = ReactorSummary.lines(rows, Messages.in("en"));
    assertThat(lines)
        .hasSize(23)
        .first()
        .isEqualTo("goenv: 30 programs of 30 modules built; go took 46.5 s for them in all");
    assertThat(lines.get(2)).isEqualTo("  m30     linux/amd64  3.0 s      1      60  1.5 MB");
    assertThat(lines).last().isEqualTo("  and 10 more, at most 1.0 s each");
  }

  private static ReactorSummary.Row row(String module, int tenths) {
    Duration time = Duration.ofMillis(100L * tenths);
    return new ReactorSummary.Row(module, "linux/amd64", time, 1, 60, 1_500_000L);
  }

  private static @Nullable Integer number(String text) {
    return text.equals("-") ? null : Integer.valueOf(text);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotAskWhatCheckWasTold() throws Exception {
    Path here = Files.createDirectories(root.resolve("here"));
    Path work = Files.createDirectories(root.resolve("work/three"));
    Files.writeString(root.resolve("work/go.work"), "go 1.26\n");
    Reactor reactor = new Reactor(2, true);
    ask(reactor, here, Map.of(), machine("").build());
    ask(reactor, work, Map.of("GOWORK", "off"), machine("").build());
    assertThat(questions()).as("the module has a variable of its own").isEqualTo(1);
    ask(reactor, work, Map.of(), machine("").build());
    assertThat(questions()).as("another workspace").isEqualTo(2);

    String file = root.resolve("work/go.work").toString();
    ask(new Reactor(1, false), work, Map.of(), machine(file).build());
    assertThat(questions()).isEqualTo(2);
  }

  static List<UnaryOperator<SnapshotBuilder>> machinesThatDoNotTell() {
    return List.of(
        machine -> machine.known("go.executable", "'/another/go'", "process:PATH"),
        machine -> machine.known("go.withoutSettings", "'go: GOFLAGS'", "api:go env"),
        machine -> machine.unknown("go.env"),
        machine -> machine.known("go.env", "{GOWORK: ''}", "api:go env"),
        machine -> machine.set("go.env.GOPROXY", "'https://<hidden>@proxy.example'"));
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @MethodSource("machinesThatDoNotTell")
  void asksWhereCheckHasNoAnswerOfThatGo(UnaryOperator<SnapshotBuilder> change) throws Exception {
    Path here = Files.createDirectories(root.resolve("here"));
    ask(new Reactor(1, false), here, Map.of(), change.apply(machine("")).build());
    assertThat(questions()).isEqualTo(1);
  }

  /** The machine as check has read it with this go. */
  private SnapshotBuilder machine(String workspace) {
    StringBuilder answers = new StringBuilder("{GOHOSTOS: 'linux', GOHOSTARCH: 'amd64'");
    for (String name : ANSWERED.split(" ")) {
      answers.append(", ").append(name).append(": ''");
    }
    answers.append(", GOWORK: '").append(workspace).append("'}");
    return SnapshotBuilder.machine("linux-healthy")
        .known("go.executable", "'" + go + "'", "process:PATH")
        .known("go.env", answers.toString(), "api:go env");
  }

  private void ask(Reactor reactor, Path directory, Map<String, String> variables)
      throws Exception {
    ask(reactor, directory, variables, null);
  }

  private void ask(
      Reactor reactor, Path directory, Map<String, String> variables, @Nullable Snapshot machine)
      throws Exception {
    InstalledGo installed =
        reactor.ask(go, directory, variables, Map.of("PATH", "/bin"), LONG, machine);
    assertThat(installed.host().os()).isEqualTo("linux");
  }

  private int questions() throws Exception {
    Path asked = root.resolve("questions");
    return Files.exists(asked) ? Files.readAllLines(asked).size() : 0;
  }
}
