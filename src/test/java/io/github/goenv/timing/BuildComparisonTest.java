package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildComparison.Delta;
import io.github.goenv.timing.Miss.Cause;
import io.github.goenv.timing.console.ComparisonLines;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.ForeignBuild;
import io.github.goenv.timing.graph.Recording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real builds of one program, recorded by comparison/record.sh, one after the other. */
public class BuildComparisonTest {
  private static final String GO = "go1.26.8";

  private static BuildReport build(String name, String... flags) {
    return buildBy(GO, "/home/dev/.cache/go-build", name, flags);
  }

  private static BuildReport buildBy(String version, String cache, String name, String... flags) {
    ActionGraph graph = Fixtures.graph("comparison/" + name);
    List<String> command = new ArrayList<>(List.of("/usr/local/go/bin/go", "build"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-debug-actiongraph=/tmp/x.json", "-o", "/tmp/" + name, "."));
    BuildRun run =
        new BuildRun(
            "linux",
            "amd64",
            version,
            command,
            true,
            Instant.parse("2026-11-23T13:00:00Z"),
            10_000_000_000L,
            2,
            Map.of("GOCACHE", cache),
            List.of(),
            List.of());
    return Fixtures.report(run, graph);
  }

  private static Map<String, Cause> causes(BuildReport before, BuildReport after) {
    Map<String, Cause> causes = new TreeMap<>();
    for (Miss miss : BuildComparison.of(before, after).misses()) {
      causes.put(miss.importPath(), miss.cause());
    }
    return causes;
  }

  @ParameterizedTest
  @CsvSource({
    "cold, COLD",
    "warm, WARM",
    "body-changed, MIXED",
    "everything, COLD",
    "cache-lost, COLD"
  })
  void tellsColdFromWarm(String name, BuildKind kind) {
    assertThat(BuildKind.of(build(name))).isEqualTo(kind);
  }

  @Test
  void aFailedBuildIsOfNoKind() {
    assertThat(BuildKind.of(Fixtures.report("go1.26-broken", false))).isEqualTo(BuildKind.UNKNOWN);
  }

  @Test
  void theFirstBuildAfterNothingMissesNothing() {
    assertThat(causes(build("cold"), build("warm"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"warm, body-changed", "body-changed, export-changed"})
  void aChangedFileIsTheRootAndImportersFollow(String before, String after) {
    assertThat(causes(build(before), build(after)))
        .isEqualTo(
            Map.of(
                "example.com/shop/words", Cause.OWN_INPUTS,
                "example.com/shop/greet", Cause.DEPENDENCY,
                "example.com/shop", Cause.DEPENDENCY));
  }

  @Test
  void aDependencyIsNamed() {
    List<Miss.Root> words = List.of(new Miss.Root("example.com/shop/words", Cause.OWN_INPUTS));
    BuildComparison comparison = BuildComparison.of(build("warm"), build("body-changed"));
    assertThat(comparison.misses())
        .contains(
            new Miss("example.com/shop", Cause.DEPENDENCY, words),
            new Miss("example.com/shop/greet", Cause.DEPENDENCY, words));
    assertThat(lines(comparison))
        .containsSequence(
            "  compiled because their own inputs changed (files, flags or environment, of a program also its",
            "    commit): 1 (example.com/shop/words)",
            "  compiled because example.com/shop/words changed, which they import, directly or not: 2",
            "    (example.com/shop, example.com/shop/greet)");
  }

  private static List<String> lines(BuildComparison comparison) {
    return ComparisonLines.of(comparison, false, new BundleTexts());
  }

  @Test
  void flagsThatReachThePackageItselfAreTheCause() {
    BuildReport plain = build("export-changed");
    BuildReport flagged = build("ldflags", "-ldflags=-X=main.version=2");
    assertThat(causes(plain, flagged)).isEqualTo(Map.of("example.com/shop", Cause.SETTINGS));
    BuildComparison comparison = BuildComparison.of(plain, flagged);
    assertThat(comparison.flagsNew()).containsExactly("-ldflags=-X=main.version=2");
    assertThat(comparison.flagsGone()).isEmpty();
    assertThat(causes(plain, build("gcflags", "-gcflags=example.com/shop/...=-N")))
        .containsOnlyKeys("example.com/shop", "example.com/shop/greet", "example.com/shop/words")
        .values()
        .containsOnly(Cause.SETTINGS);
    // The same files and outputs, but nobody says that a flag changed.
    assertThat(causes(plain, build("gcflags")))
        .containsEntry("example.com/shop/words", Cause.OWN_INPUTS)
        .containsEntry("example.com/shop", Cause.DEPENDENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "-gcflags=all=-N, runtime, false, true, true",
    "-gcflags=-N, ex.com/a, false, false, false", // for the packages asked for alone
    "-gcflags=-N, ex.com/a, true, false, true",
    "--gcflags=ex.com/...=-N, ex.com/a/b, false, false, true",
    "-gcflags=ex.com/...=-N, ex.com, false, false, true",
    "-gcflags=ex.com/...=-N, ex.comb, false, false, false",
    "-asmflags=ex.com/a=-D=x, ex.com/a, false, false, true",
    "-asmflags=ex.com/a=-D=x, ex.com/b, false, false, false",
    "-ldflags=-s, ex.com/a, true, false, true",
    "-ldflags=-s, ex.com/a, false, false, false",
    "-tags=x, ex.com/a, false, false, false", // which files have the tag is not known
    "-tags=x, ex.com/a, true, false, true",
    "-race, fmt, false, true, true",
    "-trimpath, ex.com/a, false, false, true",
    "-trimpath, fmt, false, true, false",
    "-v, ex.com/a, true, false, false",
    "./cmd/x, ex.com/a, true, false, false",
  })
  void aFlagReachesWhatGoHashesItFor(
      String flag, String importPath, boolean program, boolean std, boolean reaches) {
    for (boolean gone : new boolean[] {true, false}) {
      List<String> one = gone ? List.of(flag) : List.of();
      List<String> other = gone ? List.of() : List.of(flag);
      assertThat(
              new Changed("amd64", one, other, List.of(), false).reaches(importPath, program, std))
          .isEqualTo(reaches);
    }
  }

  @Test
  void flagsOfTheLinkerAreWrittenIntoNoTrimmedProgram() {
    Changed changed = new Changed("amd64", List.of(), List.of("-ldflags=-s"), List.of(), true);
    assertThat(changed.reaches("ex.com/a", true, false)).isFalse();
    assertThat(changed.names()).containsExactly("-ldflags");
  }

  @Test
  void aChangedSettingIsTheOneCauseOfAll() {
    BuildReport before = with(build("all-before"), Map.of("GOVERSION", GO, "GOAMD64", "v1"));
    BuildReport after = with(build("all-after"), Map.of("GOVERSION", GO, "GOAMD64", "v3"));
    assertThat(causes(before, after)).hasSize(33).values().containsOnly(Cause.SETTINGS);
    assertThat(String.join(" ", lines(BuildComparison.of(before, after))))
        .contains("compiled because flags or settings changed (different: GOAMD64): 33 (")
        .doesNotContain("which they import", "own inputs");
  }

  @Test
  void whatTheRecordsDoNotHaveIsTheCauseOfWhatItBegan() {
    BuildReport before = with(build("all-before"), Map.of("GOVERSION", GO, "CC", "gcc"));
    BuildReport unrecorded = with(build("all-after"), before.settings());
    assertThat(String.join(" ", lines(BuildComparison.of(before, unrecorded))))
        .contains("flags or settings changed that are not in the records: 29, 3 of them through")
        .contains("own inputs changed")
        .contains("it began with example.com/app/leaf, example.com/app/other");
    BuildReport compiler = with(build("all-after"), Map.of("GOVERSION", GO, "CC", "clang"));
    assertThat(String.join(" ", lines(BuildComparison.of(before, compiler))))
        .contains(
            "compiled because flags or settings changed (different: CC): 29, 3 of them through");
  }

  @ParameterizedTest
  @CsvSource({
    "GOAMD64, amd64, false, true",
    "GOARM, amd64, false, false",
    "GOARM64, arm64, false, true",
    "GOEXPERIMENT, amd64, false, true",
    "CGO_ENABLED, amd64, false, false",
    "CGO_ENABLED, amd64, true, true",
    "GOGC, amd64, true, false",
  })
  void aSettingReachesWhatGoHashesItFor(
      String name, String goarch, boolean program, boolean reaches) {
    List<BuildComparison.Setting> settings = List.of(new BuildComparison.Setting(name, "a", "b"));
    Changed changed = new Changed(goarch, List.of(), List.of(), settings, false);
    assertThat(changed.reaches("ex.com/a", program, false)).isEqualTo(reaches);
  }

  @Test
  void theCauseOfManyIsSaidFirst() {
    List<String> lines =
        lines(BuildComparison.of(build("all-before"), build("all-after", "-gcflags=all=-N")));
    assertThat(lines.get(2)).isEqualTo("  go build: nothing before, -gcflags=all=-N now");
    assertThat(lines.get(3))
        .startsWith("  compiled because flags or settings changed (different: -gcflags): 33 (");
    assertThat(lines).filteredOn(line -> line.contains("compiled because")).hasSize(1);
  }

  @Test
  void theSameInputsAreCompiledAgainForOneOfThreeReasons() {
    BuildReport before = build("export-changed");
    assertThat(causes(before, build("everything", "-a")).values())
        .hasSize(63)
        .containsOnly(Cause.FORCED);
    assertThat(causes(before, build("cache-lost")).values())
        .hasSize(62) // the program was there already
        .containsOnly(Cause.CACHE_LOST);
    assertThat(causes(before, buildBy(GO, "/mnt/cache", "cache-lost")).values())
        .containsOnly(Cause.OTHER_CACHE);
  }

  @ParameterizedTest
  @CsvSource({
    "-buildvcs=false -a, FORCED",
    "--a=true, FORCED",
    "-a=false, CACHE_LOST",
    "-asmflags=-a, CACHE_LOST",
  })
  void goflagsCanForceToo(String goflags, Cause cause) {
    BuildReport after =
        with(
            build("cache-lost"),
            Map.of("GOCACHE", "/home/dev/.cache/go-build", "GOFLAGS", goflags));
    assertThat(causes(build("export-changed"), after).values()).containsOnly(cause);
  }

  @Test
  void nobodyKnowsWhyASomebodyElsesBuildCompiledTheSame() {
    BuildReport before = build("export-changed");
    BuildReport foreign =
        ForeignBuild.report(
            new Recording(Fixtures.graph("comparison/everything")), "linux", "amd64");
    assertThat(causes(before, foreign).values()).containsOnly(Cause.SAME_INPUTS);
    assertThat(causes(foreign, build("cache-lost")).values()).containsOnly(Cause.SAME_INPUTS);
    assertThat(causes(foreign, build("everything", "-a")).values()).containsOnly(Cause.FORCED);
  }

  @Test
  void aModuleWithoutADotIsNotGoItself() {
    // Without its program, as in "go build ./words": nothing else tells whose packages these are.
    BuildReport before = renamed(build("warm"));
    BuildReport after = renamed(build("body-changed"));
    assertThat(causes(before, after))
        .isEqualTo(Map.of("shop/words", Cause.OWN_INPUTS, "shop/greet", Cause.DEPENDENCY));
  }

  /** The module called "shop", and no program. */
  private static BuildReport renamed(BuildReport of) {
    List<BuildReport.ActionTime> actions = new ArrayList<>();
    for (BuildReport.ActionTime action : of.actions()) {
      String path = action.importPath();
      if (path == null || !path.equals("example.com/shop")) {
        String own = path == null ? null : path.replace("example.com/", "");
        actions.add(action(action, own, action.toolNs()));
      }
    }
    return with(of, of.settings(), of.wallNs(), actions);
  }

  @Test
  void anotherGoExplainsEverything() {
    assertThat(
            causes(
                build("export-changed"),
                buildBy("go1.27.3", "/home/dev/.cache/go-build", "other-go")))
        .containsEntry("runtime", Cause.GO_VERSION)
        .containsEntry("example.com/shop/words", Cause.GO_VERSION);
  }

  @Test
  void aFlagForAllPackagesShowsInThoseOfGoItself() {
    BuildReport flagged = build("all-after", "-gcflags=all=-N");
    Map<String, Cause> causes = causes(build("all-before"), flagged);
    assertThat(causes)
        .hasSize(33)
        .containsEntry("internal/goarch", Cause.SETTINGS)
        .containsEntry("runtime", Cause.SETTINGS)
        .containsEntry("example.com/app", Cause.SETTINGS)
        .containsEntry("example.com/app/leaf", Cause.SETTINGS);
  }

  @Test
  void packagesAreComparedWhereBothCompiledThem() {
    BuildComparison comparison = BuildComparison.of(build("cold"), build("body-changed"));
    assertThat(comparison.packages())
        .extracting(Delta::name)
        .containsExactlyInAnyOrder(
            "example.com/shop", "example.com/shop/greet", "example.com/shop/words");
    assertThat(comparison.packages())
        .isSortedAccordingTo(
            (one, other) ->
                Long.compare(Math.abs(other.differenceNs()), Math.abs(one.differenceNs())));
    assertThat(BuildComparison.of(build("cold"), build("everything", "-a")).packages()).hasSize(63);
  }

  @Test
  void stagesOfEitherBuildAreThere() {
    assertThat(BuildComparison.of(build("warm"), build("cold")).stages())
        .extracting(Delta::name)
        .contains("compile", "compile+asm", "go")
        .doesNotHaveDuplicates();
    assertThat(BuildComparison.of(build("warm"), build("cold")).stages())
        .filteredOn(stage -> stage.name().equals("compile+asm"))
        .allMatch(stage -> stage.beforeNs() == null && stage.differenceNs() > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "cold, cold, ",
    "warm, warm, ",
    "cold, everything, ",
    "cold, warm, KIND",
    "body-changed, body-changed, KIND",
    "cold, all-before, PACKAGES",
    "cold, cache-lost, LINK",
  })
  void wholeTimesAreComparedLikeWithLike(
      String before, String after, Regression.Obstacle obstacle) {
    assertThat(Regression.obstacle(build(before), build(after)).orElse(null)).isEqualTo(obstacle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go1.21-hello",
        "go1.22-hello",
        "go1.23-hello",
        "go1.24-hello",
        "go1.25-hello",
        "go1.26-hello",
        "go1.27-hello"
      })
  void coldAndWarmBuildsOfEveryGoAreOfTheSamePackage(String name) {
    assertThat(Programs.asked(Fixtures.report(name + "-cold", true)))
        .containsExactly("example.com/hello")
        .isEqualTo(Programs.asked(Fixtures.report(name + "-warm", true)));
    assertThat(Programs.linked(Fixtures.report(name + "-cold", true)))
        .containsExactly("example.com/hello");
  }

  @Test
  void severalProgramsAreHeldTogetherByOneAction() {
    BuildReport one = build("cold");
    List<BuildReport.ActionTime> actions = new ArrayList<>(one.actions());
    BuildReport.ActionTime root = actions.get(0);
    actions.add(
        new BuildReport.ActionTime(
            1_000_000,
            "go build",
            null,
            null,
            null,
            null,
            0,
            0,
            0,
            false,
            List.of(root.id(), 7_000_000),
            null,
            null,
            null,
            List.of()));
    assertThat(Programs.asked(with(one, one.settings(), one.wallNs(), actions)))
        .containsExactly("example.com/shop");
    assertThat(Programs.asked(with(one, one.settings(), one.wallNs(), List.of()))).isEmpty();
  }

  @Test
  void aSettingThatCameOrWentIsNamedWhereTheRestIsKnown() {
    BuildReport plain = with(build("cold"), Map.of("GOVERSION", GO));
    BuildReport slow = with(build("cold"), Map.of("GOVERSION", GO, "GOMAXPROCS", "1", "CC", "gcc"));
    BuildComparison.Setting came = new BuildComparison.Setting("GOMAXPROCS", "", "1");
    BuildComparison.Setting went = new BuildComparison.Setting("GOMAXPROCS", "1", "");
    assertThat(BuildComparison.of(plain, slow).settings()).containsExactly(came);
    assertThat(BuildComparison.of(slow, plain).settings()).containsExactly(went);
    assertThat(BuildComparison.of(with(plain, Map.of()), slow).settings()).isEmpty();
    // Go always has one; a record without it was made before it was asked for.
    BuildReport chosen = with(plain, Map.of("GOVERSION", GO, "GOTOOLCHAIN", "auto"));
    assertThat(BuildComparison.of(plain, chosen).settings()).isEmpty();
    assertThat(ComparisonLines.of(BuildComparison.of(plain, slow), false, new BundleTexts()))
        .contains("  GOMAXPROCS: nothing before, 1 now");
  }

  @Test
  void packagesOfAColdBuildAreNotHeldAgainstThoseOfABuildThatCompiledFew() {
    BuildReport few = build("body-changed");
    BuildReport all = slower(build("cold"), 1, 9_000_000_000L);
    assertThat(BuildComparison.of(few, all).packages()).isNotEmpty();
    assertThat(regressions(few, all)).isEmpty();
    assertThat(regressions(few, slower(few, 1, 9_000_000_000L))).hasSize(3);
  }

  @Test
  void aRegressionNeedsBothShareAndSpan() {
    BuildReport cold = build("cold");
    assertThat(regressions(cold, slower(cold, 1.19, 0))).isEmpty();
    assertThat(regressions(cold, slower(cold, 1.25, 0)))
        .containsExactly(new Regression(null, 10_000_000_000L, 12_500_000_000L, null, null));
    assertThat(new Regression(null, 10_000_000_000L, 12_500_000_000L, null, null).percent())
        .isEqualTo(25);
    assertThat(regressions(cold, slower(cold, 1, 400_000_000L)))
        .extracting(Regression::importPath)
        .contains("example.com/shop/words")
        .doesNotContainNull();
    assertThat(regressions(cold, slower(cold, 1, Regression.PACKAGE_FLOOR_NS))).isEmpty();
  }

  @Test
  void aWarmBuildIsNoRegressionOfAColdOneNorTheOtherWayRound() {
    assertThat(regressions(build("warm"), slower(build("cold"), 9, 0))).isEmpty();
    BuildReport other = build("cold");
    assertThat(Regression.find(BuildComparison.of(other, slower(other, 2, 0)), BigDecimal.TEN))
        .hasSize(1);
  }

  private static List<Regression> regressions(BuildReport before, BuildReport after) {
    return Regression.find(BuildComparison.of(before, after), new BigDecimal(20));
  }

  /** The same build with a longer wall time, and longer tools in every package. */
  private static BuildReport slower(BuildReport of, double wall, long tools) {
    List<BuildReport.ActionTime> actions = new ArrayList<>();
    for (BuildReport.ActionTime action : of.actions()) {
      boolean builds = action.mode().equals("build") && action.toolNs() > 0;
      actions.add(action(action, action.importPath(), action.toolNs() + (builds ? tools : 0)));
    }
    return with(of, of.settings(), Math.round(of.wallNs() * wall), actions);
  }

  private static BuildReport.ActionTime action(
      BuildReport.ActionTime of, String importPath, long toolNs) {
    return new BuildReport.ActionTime(
        of.id(),
        of.mode(),
        importPath,
        of.stage(),
        of.startNs(),
        of.endNs(),
        toolNs,
        of.cpuNs(),
        of.queueNs(),
        of.cached(),
        of.deps(),
        of.actionId(),
        of.buildId(),
        of.worker(),
        of.tools());
  }

  private static BuildReport with(BuildReport of, Map<String, String> settings) {
    return with(of, settings, of.wallNs(), of.actions());
  }

  private static BuildReport with(
      BuildReport of,
      Map<String, String> settings,
      long wallNs,
      List<BuildReport.ActionTime> actions) {
    return new BuildReport(
        of.goos(),
        of.goarch(),
        of.goVersion(),
        of.command(),
        of.outcome(),
        of.startedAt(),
        wallNs,
        of.cpus(),
        settings,
        of.precision(),
        of.timing(),
        of.packagesBuilt(),
        of.packagesCached(),
        of.bestWallNs(),
        of.stages(),
        actions,
        of.criticalPath(),
        of.modules(),
        of.artifacts(),
        of.notes(),
        null);
  }

  @Test
  void linesSayWhatChangedAndWhy() {
    BuildReport plain = build("export-changed");
    BuildReport flagged = build("ldflags", "-ldflags=-X=main.version=2");
    List<String> lines =
        ComparisonLines.of(BuildComparison.of(plain, flagged), false, new BundleTexts());
    assertThat(lines.get(0))
        .isEqualTo(
            "compared with 2026-11-23T13:00:00Z: 10.0 s (partly from the cache) before,"
                + " 10.0 s (partly from the cache) now");
    assertThat(lines)
        .contains(
            "  go build: nothing before, -ldflags=-X=main.version=2 now",
            "  compiled because flags or settings changed (different: -ldflags): 1 (example.com/shop)");
    assertThat(String.join("\n", lines)).doesNotContain("timing.", "{");
  }

  /** Every key that a comparison can ask for. */
  public static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Cause cause : Cause.values()) {
      keys.add("timing.miss." + cause.code());
    }
    for (Regression.Obstacle obstacle : Regression.Obstacle.values()) {
      keys.add("timing.obstacle." + obstacle.code());
    }
    BuildReport failed = Fixtures.report("go1.26-broken", false);
    List<BuildReport> builds =
        List.of(
            build("cold"),
            build("warm"),
            build("body-changed", "-a"),
            with(build("all-before"), Map.of("GOVERSION", GO, "CC", "gcc")),
            with(build("all-after"), Map.of("GOVERSION", GO, "CC", "gcc")),
            with(build("all-after"), Map.of("GOVERSION", GO, "CC", "clang")),
            failed);
    for (BuildReport before : builds) {
      for (BuildReport after : builds) {
        ComparisonLines.of(
            BuildComparison.of(before, after),
            false,
            (key, args) -> {
              keys.add(key);
              return key;
            });
      }
    }
    return keys;
  }
}
