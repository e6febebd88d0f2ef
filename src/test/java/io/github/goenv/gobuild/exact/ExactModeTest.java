package io.github.goenv.gobuild.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.BuildRecord;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.Recorder;
import io.github.goenv.gobuild.RunBuild;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.LinkOptions;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.timing.graph.GoAction;
import io.github.goenv.timing.graph.ToolLog;
import io.github.goenv.toolchain.FakeGo;
import io.github.goenv.toolchain.GoSettings;
import io.github.goenv.toolchain.InstalledGo;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
@Tag("go-builds")
@DisabledOnOs(OS.WINDOWS)
class ExactModeTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Go's own tools, which go starts by the helper; the C compiler is none. */
  private static final Set<String> TOOLS = Set.of("asm", "cgo", "compile", "link");

  @TempDir Path directory;

  private final Requests requests = new Requests();
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void project() throws IOException {
    requests.directory = Files.createDirectories(directory.resolve("mein Projekt 世界"));
    requests.timing = TimingMode.EXACT;
  }

  @Test
  void changesNeitherCacheKeysNorPrograms() throws Exception {
    boolean cgo = Files.isExecutable(Path.of("/usr/bin/gcc"));
    write("go.mod", "module example.com/exact\n\ngo 1.21\n");
    write("main.go", cgo ? MAIN.replace("//cgo", "") : MAIN.replaceAll("(?m)^.*//cgo.*$", ""));
    write("sum/sum.go", "package sum\n\nfunc Sum(a, b int64) int64\n");
    write("sum/sum_amd64.s", SUM);
    write("twice/twice.go", TWICE);
    requests.targets = new TargetChoice(List.of(), "linux", "amd64");
    requests.link = new LinkOptions("", true, Map.of("main.version", "a b"), false);
    requests.compile = new CompileOptions(List.of(), false, null, false, cgo, null);

    requests.timing = TimingMode.ACTION;
    BuildResult action = run("one");
    byte[] program = Files.readAllBytes(action.plan().output());
    Files.delete(action.plan().output()); // else go has nothing to link
    requests.timing = TimingMode.EXACT;
    BuildResult exact = run("two");

    assertThat(exact.plan().words()).anyMatch(word -> word.startsWith("-toolexec='"));
    assertThat(exact.plan().output()).hasBinaryContent(program);
    assertThat(actionIds(exact)).isEqualTo(actionIds(action)).hasSizeGreaterThan(20);
    assertThat(actions(exact)).anyMatch(a -> a.cpuNs() > 0);

    BuildReport report =
        new BuildRecord(Redaction.CREDENTIALS_ONLY::apply, 2, GoSettings.NONE, false).report(exact);
    assertThat(report.precision()).isEqualTo(BuildReport.EXACT);
    assertThat(report.actions())
        .filteredOn(a -> "example.com/exact/sum".equals(a.importPath()) && !a.tools().isEmpty())
        .singleElement()
        .satisfies(
            a ->
                assertThat(a.tools())
                    .extracting(ToolTime::tool)
                    .containsExactlyInAnyOrder("asm", "compile"));

    assertThat(sums(report)).isEqualTo(sums((ToolLog) exact.timing().tools())).hasSize(cgo ? 4 : 3);

    BuildResult again = run("one");
    assertThat(again.plan().output()).hasBinaryContent(program);
    assertThat(actions(again)).allMatch(a -> a.tools().isEmpty());
    assertThat(recorder.notices).extracting(Text::key).containsExactly("build.exact.compiling");
    assertThat(recorder.warnings).isEmpty();
    assertThat(recorder.messages).isEmpty();
  }

  @Test
  void refusesWhatWouldBecomeTooLong() throws Exception {
    write("go.mod", "module example.com/long\n\ngo 1.21\n");
    write("main.go", "package main\n\nfunc main() {}\n");
    InstalledGo go = go();
    Path helpers = helper();
    List<BuildPlan> plans = requests.plan(Requests.LINUX);

    List<BuildPlan> fits =
        new ExactMode(go, System.getenv(), LONG, CommandLineLimit.WINDOWS)
            .apply(plans, List.of(helpers), recorder);
    assertThat(fits.get(0).words().get(1)).startsWith("-toolexec=");
    assertThat(recorder.warnings).isEmpty();

    List<BuildPlan> tooLong =
        new ExactMode(go, System.getenv(), LONG, 5000).apply(plans, List.of(helpers), recorder);
    assertThat(tooLong).isEqualTo(notExact(plans, "long"));
    assertThat(recorder.warnings)
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.key()).isEqualTo("build.exact.long");
              assertThat(text.args())
                  .containsEntry("package", "runtime")
                  .containsEntry("limit", "5000");
            });
  }

  @Test
  void refusesWhatGoCannotList() throws Exception {
    Files.createDirectories(requests.directory.resolve("empty"));
    new ExactMode(go(), System.getenv(), LONG, 100)
        .apply(requests.plan(Requests.LINUX), List.of(helper()), recorder);
    assertThat(recorder.warnings).extracting(Text::key).containsExactly("build.exact.list");
  }

  @Test
  void leavesToolexecToWhoeverTypedIt() throws Exception {
    requests.arguments = List.of("-toolexec=time");
    assertThat(apply(fake("exit 1")))
        .isEqualTo(notExact(requests.plan(Requests.LINUX), "argument"));
    requests.arguments = List.of();
    requests.environment = Map.of("GOFLAGS", "-p=2 '--toolexec=my tool'");
    apply(fake("exit 1"));
    assertThat(recorder.warnings)
        .containsExactly(
            Text.of("build.exact.argument", "argument", "-toolexec=time"),
            Text.of("build.exact.goflags", "flag", "--toolexec=my tool"));
  }

  @Test
  void saysWhyTheHelperCannotBeCompiled() throws Exception {
    assertThat(apply(fake("echo 'no room' >&2; exit 1")))
        .isEqualTo(notExact(requests.plan(Requests.LINUX), "compile"));
    assertThat(recorder.warnings)
        .containsExactly(Text.of("build.exact.compile", "detail", "no room"));
    assertThat(directory.resolve("helpers").toFile().listFiles()[0]).isEmptyDirectory();
  }

  @Test
  void fallsBackToAnotherDirectory() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    FakeGo go =
        fake(
            "printf '#!/bin/sh\\necho goenv toolexec >&2; exit 2\\n' > \"$out\"; chmod +x \"$out\"");
    Path second = directory.resolve("second");
    List<BuildPlan> plans =
        new ExactMode(go, System.getenv(), LONG, 0)
            .apply(requests.plan(Requests.LINUX), List.of(file, second), recorder);
    assertThat(plans.get(0).words().get(1)).startsWith("-toolexec=" + second);
    assertThat(plans.get(0).environment().get("GOENV_TOOLEXEC_LOG"))
        .isEqualTo("/work/tools-linux-amd64.log")
        .isEqualTo(plans.get(0).timing().tools().toString());
    assertThat(recorder.notices)
        .extracting(Text::key)
        .containsExactly("build.exact.compiling", "build.exact.directory", "build.exact.compiling");
  }

  @Test
  void doesWithoutAHelperThatMayNotBeStarted() throws Exception {
    FakeGo go = fake("printf '#!/bin/sh\\nexit 126\\n' > \"$out\"; chmod +x \"$out\"");
    assertThat(apply(go)).isEqualTo(notExact(requests.plan(Requests.LINUX), "nowhere"));
    assertThat(recorder.notices)
        .extracting(Text::key)
        .containsExactly("build.exact.compiling", "build.exact.start");
    assertThat(recorder.warnings).containsExactly(Text.of("build.exact.nowhere"));
  }

  private List<BuildPlan> apply(Toolchain go) throws Exception {
    return new ExactMode(go, System.getenv(), LONG, 0)
        .apply(requests.plan(Requests.LINUX), List.of(directory.resolve("helpers")), recorder);
  }

  private FakeGo fake(String body) throws IOException {
    return new FakeGo(directory, body + "\n");
  }

  /** A directory that has a helper which was compiled. */
  private Path helper() throws Exception {
    Path helpers = directory.resolve("helpers");
    String greeting = "#!/bin/sh\necho goenv toolexec >&2; exit 2\n";
    new ToolexecHelper(
            new FakeGo(
                directory, "printf '%s' '" + greeting + "' > \"$out\"; chmod +x \"$out\"\n") {
              @Override
              public GoSettings settings() {
                return new GoSettings(Map.of("GOVERSION", version()), Map.of(), false);
              }
            },
            System.getenv(),
            LONG)
        .find(List.of(helpers), new Recorder());
    return helpers;
  }

  private static String version() {
    try {
      return RealGo.run(Path.of("."), "", "env", "GOVERSION").get(0);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private InstalledGo go() throws Exception {
    return InstalledGo.ask(
        RealGo.executable(), requests.directory, requests.environment, System.getenv(), LONG);
  }

  private BuildResult run(String cache) throws Exception {
    requests.environment = Map.of("GOCACHE", directory.resolve(cache).toString());
    recorder.results.clear();
    assertThat(
            new RunBuild(
                    go(),
                    System.getenv(),
                    LONG,
                    directory.resolve("reports"),
                    directory.resolve("help ers"),
                    null,
                    null)
                .run(requests.request(), recorder))
        .isTrue();
    return recorder.result();
  }

  /** Nanoseconds by tool, as the report has them. */
  private static Map<String, Long> sums(BuildReport report) {
    Map<String, Long> sums = new TreeMap<>();
    for (BuildReport.ActionTime action : report.actions()) {
      for (ToolTime tool : action.tools()) {
        sums.merge(tool.tool(), tool.ns(), Long::sum);
      }
    }
    sums.keySet().retainAll(TOOLS);
    return sums;
  }

  /** The same as the helper wrote them. */
  private static Map<String, Long> sums(ToolLog log) {
    Map<String, Long> sums = new TreeMap<>();
    for (ToolLog.Run run : log.runs()) {
      sums.merge(run.tool(), run.realNs(), Long::sum);
    }
    sums.keySet().retainAll(TOOLS);
    return sums;
  }

  private static List<GoAction> actions(BuildResult result) {
    return ((ActionGraph) result.timing().graph()).actions();
  }

  private static Map<String, String> actionIds(BuildResult result) {
    Map<String, String> ids = new TreeMap<>();
    for (GoAction action : actions(result)) {
      if (!action.mode().startsWith("cgo compile ")) { // its name has a temporary path
        ids.put(action.mode() + " " + action.importPath(), String.valueOf(action.actionId()));
      }
    }
    return ids;
  }

  private void write(String name, String content) throws IOException {
    Path file = requests.directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static final String MAIN =
      """
      package main

      import "example.com/exact/sum"
      import "example.com/exact/twice" //cgo

      var version = "none"

      func main() {
      \tprintln(version, sum.Sum(1, 2))
      \tprintln(twice.Twice(21)) //cgo
      }
      """;

  private static final String SUM =
      """
      TEXT ·Sum(SB), 4, $0-24
      \tMOVQ a+0(FP), AX
      \tADDQ b+8(FP), AX
      \tMOVQ AX, ret+16(FP)
      \tRET
      """;

  private static final String TWICE =
      """
      package twice

      // static int twice(int x) { return 2 * x; }
      import "C"

      func Twice(x int) int { return int(C.twice(C.int(x))) }
      """;

  /** The same plans, whose reports say that exact times were refused. */
  private static List<BuildPlan> notExact(List<BuildPlan> plans, String reason) {
    return plans.stream().map(plan -> plan.notExact(reason)).toList();
  }
}
