package io.github.goenv.gobuild.plan;

import static io.github.goenv.gobuild.plan.Requests.DARWIN;
import static io.github.goenv.gobuild.plan.Requests.LINUX;
import static io.github.goenv.gobuild.plan.Requests.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisabledOnOs(OS.WINDOWS) // the expected paths are those of Unix
class BuildPlannerTest {
  private final Requests requests = new Requests();

  @Test
  void plansTheDefault() throws Exception {
    BuildPlan plan = requests.plan(LINUX).get(0);
    assertThat(plan.words())
        .containsExactly(
            "build",
            "-debug-actiongraph=/work/actiongraph-linux-amd64.json",
            "-debug-trace=/work/trace-linux-amd64.json",
            "-o",
            "/project/target/hello",
            ".");
    assertThat(plan.environment()).isEqualTo(Map.of("GOOS", "linux", "GOARCH", "amd64"));
    assertThat(plan.directory()).isEqualTo(Path.of("/project"));
    assertThat(plan.output()).isEqualTo(Path.of("/project/target/hello"));
    assertThat(plan.timing().graph()).isEqualTo(Path.of("/work/actiongraph-linux-amd64.json"));
    assertThat(plan.intoDirectory()).isFalse();
  }

  @Test
  void recordsNothingWhenTimingIsOff() throws Exception {
    requests.timing = TimingMode.OFF;
    BuildPlan plan = requests.plan(LINUX).get(0);
    assertThat(plan.words()).containsExactly("build", "-o", "/project/target/hello", ".");
    assertThat(plan.timing()).isNull();
  }

  @Test
  void saysEverythingThatWasAskedFor() throws Exception {
    requests.packages = List.of("./cmd/app");
    requests.link = new LinkOptions("-linkmode=internal", true, Map.of("main.v", "a b"), false);
    requests.compile =
        new CompileOptions(List.of("netgo", "go1.21"), true, "pie", true, true, "vendor");
    requests.arguments = List.of("-gcflags", "all=-N -l");
    requests.environment = Map.of("GOAMD64", "v3");
    requests.offline = true;
    BuildPlan plan = requests.plan(LINUX).get(0);
    assertThat(plan.words())
        .containsExactly(
            "build",
            "-trimpath",
            "-race",
            "-buildmode=pie",
            "-mod=vendor",
            "-tags=netgo,go1.21",
            "-ldflags=-s -w -X 'main.v=a b' -linkmode=internal",
            "-debug-actiongraph=/work/actiongraph-linux-amd64.json",
            "-debug-trace=/work/trace-linux-amd64.json",
            "-o",
            "/project/target/hello",
            "-gcflags",
            "all=-N -l",
            "./cmd/app");
    assertThat(plan.environment())
        .isEqualTo(
            Map.of(
                "GOOS", "linux",
                "GOARCH", "amd64",
                "CGO_ENABLED", "1",
                "GOAMD64", "v3",
                "GOPROXY", "off"));
  }

  @Test
  void leavesOutWhatDiffersFromPlaceToPlace() throws Exception {
    requests.compile =
        new CompileOptions(List.of(), Reproducible.trimpath(true, null), null, false, null, null);
    requests.link = new LinkOptions("all=-X main.a=b", true, Map.of("main.v", "1"), true);
    requests.arguments = List.of("-buildvcs=false");
    assertThat(requests.plan(LINUX).get(0).words())
        .startsWith(
            "build",
            "-trimpath",
            "-buildvcs=false",
            "-ldflags=-s -w -buildid= -X main.v=1",
            "-ldflags=all=-s -w -buildid= -X main.v=1 -X main.a=b");
  }

  @Test
  void refusesWhatContradictsReproducible() throws Exception {
    assertThat(Reproducible.trimpath(true, true)).isTrue();
    assertThat(Reproducible.trimpath(false, true)).isTrue();
    assertThat(Reproducible.trimpath(false, null)).isFalse();
    assertThatThrownBy(() -> Reproducible.trimpath(true, false))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().key()).isEqualTo("build.reproducible.trimpath"));
    for (String flag : List.of("-buildid=x", "--buildid=x", "-buildid")) {
      requests.link = new LinkOptions("-v " + flag, true, Map.of(), true);
      assertRefused("build.reproducible.ldflags", "flag", flag, LINUX);
    }
    for (String argument : List.of("-buildvcs", "-buildvcs=auto", "--buildvcs=true")) {
      requests.link = new LinkOptions("-buildid=", true, Map.of(), true);
      requests.arguments = List.of(argument);
      assertRefused("build.reproducible.argument", "argument", argument, LINUX);
    }
  }

  @Test
  void separatesSeveralTargets() throws Exception {
    List<BuildPlan> plans = requests.plan(LINUX, WINDOWS, DARWIN);
    assertThat(plans)
        .extracting(p -> p.output().toString())
        .containsExactly(
            "/project/target/hello-linux-amd64",
            "/project/target/hello-windows-amd64.exe",
            "/project/target/hello-darwin-arm64");
    assertThat(plans).extracting(p -> p.timing().graph()).doesNotHaveDuplicates();
    assertThat(plans)
        .extracting(p -> p.environment().get("GOOS") + p.environment().get("GOARCH"))
        .containsExactly("linuxamd64", "windowsamd64", "darwinarm64");
  }

  @ParameterizedTest
  @CsvSource({
    "windows,default,hello.exe",
    "windows,exe,hello.exe",
    "windows,pie,hello.exe",
    "windows,c-shared,hello.dll",
    "windows,c-archive,hello.a",
    "linux,pie,hello",
    "linux,c-shared,hello.so",
    "linux,plugin,hello.so",
    "linux,archive,hello.a",
    "darwin,c-shared,hello.dylib",
    "ios,c-shared,hello.dylib",
    "wasip1,c-shared,hello.wasm",
    "js,default,hello.wasm",
    "wasip1,exe,hello.wasm",
  })
  void endsTheNameAsTheSystemExpects(String goos, String mode, String name) throws Exception {
    requests.compile = new CompileOptions(List.of(), false, mode, false, null, null);
    assertThat(requests.plan(new GoTarget(goos, "amd64")).get(0).output())
        .isEqualTo(Path.of("/project/target", name));
  }

  @ParameterizedTest
  @CsvSource({
    "dist/app,/project/dist/app,/project/dist/app,false",
    "/abs/a b/app,/abs/a b/app,/abs/a b/app,false",
    "bin/,/project/bin,/project/bin/,true",
    "bin/{goos}_{goarch}/,/project/bin/linux_amd64,/project/bin/linux_amd64/,true",
    "dist/{goos}/app{exe},/project/dist/linux/app,/project/dist/linux/app,false",
    "a{,/project/a{,/project/a{,false",
  })
  void takesAnOutput(String output, String path, String word, boolean directory) throws Exception {
    requests.output = output;
    BuildPlan plan = requests.plan(LINUX).get(0);
    assertThat(plan.output()).isEqualTo(Path.of(path));
    assertThat(plan.intoDirectory()).isEqualTo(directory);
    assertThat(plan.words()).containsSubsequence("-o", word);
  }

  @Test
  void fillsTheSuffixOfTheTarget() throws Exception {
    requests.output = "dist/app-{goos}{exe}";
    assertThat(requests.plan(LINUX, WINDOWS))
        .extracting(p -> p.output().toString())
        .containsExactly("/project/dist/app-linux", "/project/dist/app-windows.exe");
  }

  @Test
  void buildsSeveralPackagesIntoADirectory() throws Exception {
    requests.packages = List.of("./cmd/a", "./cmd/b");
    requests.output = "bin/";
    assertThat(requests.plan(LINUX).get(0).words())
        .endsWith("-o", "/project/bin/", "./cmd/a", "./cmd/b");
  }

  @Test
  void takesGoFilesForOnePackage() throws Exception {
    requests.packages = List.of("main.go", "util.go");
    assertThat(requests.plan(LINUX).get(0).words()).endsWith("main.go", "util.go");
  }

  @Test
  void neverSetsWhereGoKeepsItsThings() throws Exception {
    for (BuildPlan plan : requests.plan(LINUX, WINDOWS)) {
      assertThat(plan.environment())
          .doesNotContainKeys("GOROOT", "GOPATH", "GOCACHE", "GOBIN", "GOMODCACHE", "GOFLAGS");
      assertThat(plan.words()).noneMatch(w -> w.startsWith("-mod"));
    }
  }

  @Test
  void letsTheUserSetThem() throws Exception {
    requests.environment = Map.of("GOCACHE", "/cache", "GOBIN", "/bin", "GOROOT", "/go");
    assertThat(requests.plan(LINUX).get(0).environment())
        .containsAllEntriesOf(requests.environment);
  }

  @Test
  void offlineBeatsAProxyInAnyCase() throws Exception {
    requests.environment = Map.of("goproxy", "https://proxy.example.com");
    requests.offline = true;
    assertThat(requests.plan(LINUX).get(0).environment())
        .isEqualTo(Map.of("GOOS", "linux", "GOARCH", "amd64", "GOPROXY", "off"));
  }

  private static Arguments program(
      String key, String name, String value, String path, @Nullable String file) {
    return refusal(key, name, value, r -> r.programs = List.of(new ProgramChoice(path, file)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refusal("build.package.bad", "package", "-o", r -> r.packages = List.of("-o")),
        refusal("build.package.bad", "package", " ", r -> r.packages = List.of(" ")),
        refusal(
            "build.output.onePackage",
            "packages",
            "./a ./b",
            r -> {
              r.packages = List.of("./a", "./b");
              r.output = "target/app";
            }),
        refusal(
            "build.output.onePackage",
            "packages",
            "a.go ./b",
            r -> {
              r.packages = List.of("a.go", "./b");
              r.output = "target/app";
            }),
        refusal(
            "build.programs.output",
            "output",
            "/project/target/app",
            r -> {
              r.programs = List.of(new ProgramChoice("./a", null));
              r.output = "target/app";
            }),
        refusal(
            "build.programs.twofold",
            "packages",
            "./a",
            r -> {
              r.packages = List.of("./a");
              r.programs = List.of(new ProgramChoice("./b", null));
            }),
        refusal(
            "build.programs.buildmode",
            "buildmode",
            "c-archive",
            r -> {
              r.programs = List.of(new ProgramChoice("./b", null));
              r.compile = new CompileOptions(List.of(), false, "c-archive", false, null, null);
            }),
        program("build.programs.pattern", "package", "./cmd/...", "./cmd/...", null),
        program("build.programs.pattern", "package", "main.go", "main.go", null),
        program("build.programs.name", "name", "a/b", "./a", "a/b"),
        program("build.programs.name", "name", "a.", "./a", "a."),
        program("build.programs.name", "name", "a?", "./a", "a?"),
        program("build.package.bad", "package", "-o", "-o", null),
        refusal(
            "build.programs.twice",
            "package",
            "./b",
            r ->
                r.programs =
                    List.of(new ProgramChoice("./b", null), new ProgramChoice("./b", "c"))),
        refusal("build.output.placeholder", "placeholder", "{os}", r -> r.output = "x-{os}"),
        refusal("build.output.placeholder", "placeholder", "{app}", r -> r.output = "${app}"),
        refusal("build.output.badPath", "output", "a\0b", r -> r.output = "a\0b"),
        argument("-o", "output"),
        argument("-o=x", "output"),
        argument("--o=x", "output"),
        argument("-ldflags=-v", "ldflags"),
        argument("-tags", "tags"),
        argument("-mod=mod", "mod"),
        argument("-race=false", "race"),
        argument("-trimpath", "trimpath"),
        argument("-buildmode=pie", "buildmode"),
        argument("-C", "workingDirectory"),
        refusal(
            "build.argument.graph",
            "argument",
            "-debug-actiongraph=x",
            r -> r.arguments = List.of("-debug-actiongraph=x")),
        refusal(
            "build.argument.graph",
            "argument",
            "--debug-trace=x",
            r -> r.arguments = List.of("--debug-trace=x")),
        refusal("build.argument.dryRun", "argument", "-n", r -> r.arguments = List.of("-n")),
        refusal("build.word.nul", "word", "-x\ufffd", r -> r.arguments = List.of("-x\0")),
        refusal("build.buildmode.shared", "", "", r -> r.compile = compile("shared", null)),
        refusal(
            "build.name.unknownNear",
            "nearest",
            "c-shared",
            r -> r.compile = compile("c-share", null)),
        refusal(
            "build.name.unknown", "value", "zzzzzzz", r -> r.compile = compile("zzzzzzz", null)),
        refusal(
            "build.name.unknownNear", "nearest", "vendor", r -> r.compile = compile(null, "vendo")),
        refusal("build.tag.bad", "tag", "a b", r -> r.compile = tags("a b")),
        refusal("build.tag.bad", "tag", "!a", r -> r.compile = tags("!a")),
        refusal("build.tag.bad", "tag", "", r -> r.compile = tags("")),
        refusal("build.env.target", "name", "GOOS", r -> r.environment = Map.of("GOOS", "x")),
        refusal("build.env.target", "name", "goarch", r -> r.environment = Map.of("goarch", "x")),
        refusal("build.env.badName", "name", "A=B", r -> r.environment = Map.of("A=B", "x")),
        refusal("build.env.badName", "name", "", r -> r.environment = Map.of("", "x")),
        refusal("build.env.nul", "name", "A", r -> r.environment = Map.of("A", "\0")),
        refusal(
            "build.env.cgo",
            "name",
            "CGO_ENABLED",
            r -> {
              r.environment = Map.of("CGO_ENABLED", "1");
              r.compile = new CompileOptions(List.of(), false, null, false, false, null);
            }));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String key, String name, String value, Change change) {
    change.to(requests);
    assertRefused(key, name, value, LINUX);
  }

  @Test
  void refusesOneOutputForTwoTargets() {
    requests.output = "dist/app";
    assertRefused("build.output.same", "second", "windows/amd64", LINUX, WINDOWS);
    requests.output = "dist/app-{goarch}";
    assertRefused("build.output.same", "first", "linux/amd64", LINUX, WINDOWS);
  }

  @Test
  void refusesGobinForAnotherSystem() {
    requests.environment = Map.of("GOBIN", "/bin");
    assertRefused("build.env.gobin", "name", "GOBIN", WINDOWS);
  }

  private void assertRefused(String key, String name, String value, GoTarget... targets) {
    assertThatThrownBy(() -> requests.plan(targets))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              if (!name.isEmpty()) {
                assertThat(new TreeMap<>(e.problem().args())).containsEntry(name, value);
              }
            });
  }

  private interface Change {
    void to(Requests requests);
  }

  private static Arguments refusal(String key, String name, String value, Change change) {
    return Arguments.of(key, name, value, change);
  }

  private static Arguments argument(String argument, String parameter) {
    return refusal(
        "build.argument.parameter",
        "parameter",
        parameter,
        r -> r.arguments = List.of("-x", argument));
  }

  private static CompileOptions compile(
      @org.jspecify.annotations.Nullable String mode,
      @org.jspecify.annotations.Nullable String mod) {
    return new CompileOptions(List.of(), false, mode, false, null, mod);
  }

  private static CompileOptions tags(String tag) {
    return new CompileOptions(List.of(tag), false, null, false, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "-buildvcs=false -p=2, ''",
    "-debug-actiongraph=g.json '--debug-trace=a b', -debug-actiongraph=g.json --debug-trace=a b",
    "'\"-debug-actiongraph=open', ''",
  })
  void findsWhatGoflagsWouldRecord(String goflags, String expected) {
    assertThat(String.join(" ", io.github.goenv.gobuild.plan.Arguments.recording(goflags)))
        .isEqualTo(expected);
  }
}
