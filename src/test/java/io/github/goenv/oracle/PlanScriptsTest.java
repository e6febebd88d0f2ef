package io.github.goenv.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import io.github.goenv.change.Change;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Finding;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Planner;
import io.github.goenv.fix.Proposal;
import io.github.goenv.fix.script.ShellScripts;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Messages;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code fix.sh} and {@code undo.sh} are run by a real shell, with a real go, in states of the
 * oracle: the findings are gone, and then everything is as it was, bytes and rights.
 */
@StartsPrograms
class PlanScriptsTest {
  /** Rows of the oracle's table for which a plan has a step. */
  private static final Set<String> ROWS =
      Set.of(
          "go env -w GOFLAGS=-mod=vendored",
          "go env -w GOFLAGS=mod=mod",
          "go env -w GOFLAGS=-C=/tmp",
          "go env -w GOFLAGS='-ldflags=-s",
          "go env -w GOCACHE=off",
          "go env -w GO111MODULE=maybe",
          "go env -w GOTOOLCHAIN=nonsense",
          "go env -w GOMODCACHE=relative/mod",
          "go env -w GOPATH=relative",
          "go env -w GOROOT=/proc/nowhere");

  private static World world;
  private static Path states;

  @BeforeAll
  static void makeWorld() throws IOException, InterruptedException {
    assumeTrue(File.separatorChar == '/', "scripts for Unix");
    Path go = OracleTest.go();
    assumeTrue(go != null, "no go on this machine");
    Path root = Files.createTempDirectory("goenv-plans").toRealPath();
    world = World.make(root, go, Path.of("target/oracle-cache").toAbsolutePath());
    states = world.states().resolve("it's $(here) \"a\" `b`\nÄ");
  }

  @AfterEach
  void clear() throws IOException {
    Trees.delete(states);
  }

  @AfterAll
  static void endWorld() throws IOException, InterruptedException {
    if (world != null) {
      world.end();
    }
  }

  static List<Mutation> rows() {
    return Mutations.all().stream()
        .filter(each -> ROWS.contains(each.name()) || each.name().startsWith("go env -w GO"))
        .filter(each -> ROWS.contains(each.name()) || Math.abs(each.name().hashCode() % 29) == 3)
        .toList();
  }

  /** Scripts, and what they are for. */
  private record Written(State state, Plan plan, Path fix, Path undo) {

    Ran run(Path script) throws IOException, InterruptedException {
      return Ran.program(
          List.of("/bin/sh", script.toString()), state.project(), state.environment());
    }
  }

  private static Written written(State state) throws IOException, InterruptedException {
    ChecksSay say = ChecksSay.of(state);
    List<Finding> findings = new ArrayList<>();
    Messages texts = Messages.in("en");
    for (Result each : say.results()) {
      Severity severity = each.severity();
      if (each.outcome() == Outcome.FAIL && severity != null && each.counts()) {
        findings.add(Finding.of(each, texts));
      }
    }
    Plan plan = Planner.plan(false, world.go().toString(), findings);
    Path directory = Files.createDirectories(state.root().resolve("target/go env"));
    Path fix = directory.resolve("fix.sh");
    Path undo = directory.resolve("undo.sh");
    try (Writer out = Files.newBufferedWriter(fix)) {
      new ShellScripts().fix(plan, "1.0", out);
    }
    try (Writer out = Files.newBufferedWriter(undo)) {
      new ShellScripts().undo("1.0", out);
    }
    return new Written(state, plan, fix, undo);
  }

  private static State state(Mutation.Change change) throws IOException {
    State state = new State(world, states, State.Project.LIBRARY);
    assertThat(change.to(state)).isNull();
    return state;
  }

  /** Every file and directory with its rights, and the bytes of files. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        String bytes =
            Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(each), java.nio.charset.StandardCharsets.ISO_8859_1)
                : "";
        String rights =
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS));
        tree.put(root.relativize(each).toString(), rights + " " + bytes);
      }
    }
    return tree;
  }

  private static Set<String> ids(State state) throws InterruptedException {
    Set<String> ids = new java.util.TreeSet<>();
    for (Result each : ChecksSay.of(state).results()) {
      if (each.counts() && each.severity() != Severity.INFO) {
        ids.add(each.id() + " " + each.subject());
      }
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void mendsAndTakesBack(Mutation row) throws IOException, InterruptedException {
    State state = state(row.change());
    Path env = state.home().resolve(".config/go/env");
    Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r-----"));
    Set<String> before = ids(state);
    Written written = written(state);
    Map<String, String> was = tree(state.home());

    Ran fixed = written.run(written.fix());
    assertThat(fixed.exit()).as(fixed.toString()).isZero();
    if (ROWS.contains(row.name())) {
      assertThat(written.plan().steps()).as(row.name()).isNotEmpty();
    }
    if (!written.plan().steps().isEmpty()) {
      assertThat(fixed.stdout()).contains("  done; verify: mvn goenv:check -Dgoenv.only=");
      Set<String> after = ids(state);
      assertThat(before).as(row.name()).containsAll(after);
      for (String id : before) {
        String check = id.substring(0, id.indexOf(' '));
        boolean planned =
            written.plan().steps().stream().anyMatch(each -> each.checks().contains(check));
        if (planned) {
          assertThat(after).as(row.name()).doesNotContain(id);
        }
      }
    }

    Map<String, String> mended = tree(state.home());
    Ran again = written.run(written.fix());
    assertThat(again.exit()).as(again.toString()).isZero();
    assertThat(again.stdout()).doesNotContain("  done");
    assertThat(tree(state.home())).isEqualTo(mended);

    for (int i = 0; i < 2; i++) {
      Ran undone = written.run(written.undo());
      assertThat(undone.exit()).as(undone.toString()).isZero();
      assertThat(tree(state.home())).isEqualTo(was);
    }
  }

  /** What somebody changed since is not overwritten, by neither of the two. */
  @Test
  void leavesAloneWhatHasChangedSince() throws IOException, InterruptedException {
    State state = state(each -> set(each, "GOFLAGS=-mod=vendored"));
    Path env = state.home().resolve(".config/go/env");
    Written written = written(state);
    Files.writeString(env, "GOFLAGS=-mod=other\n");
    Ran fixed = written.run(written.fix());
    assertThat(fixed.exit()).isEqualTo(1);
    assertThat(fixed.stdout()).contains("skipped: it is not as it was");
    assertThat(env).hasContent("GOFLAGS=-mod=other\n");

    Files.writeString(env, "GOFLAGS=-mod=vendored\n");
    assertThat(written.run(written.fix()).exit()).isZero();
    Files.writeString(env, "GOPROXY=direct\n");
    Ran undone = written.run(written.undo());
    assertThat(undone.exit()).isEqualTo(1);
    assertThat(undone.stdout()).contains("left alone: it has been changed since");
    assertThat(env).hasContent("GOPROXY=direct\n");
  }

  /** A file that was not there is not there again, with the directories that were made for it. */
  @Test
  void takesAwayWhatItMade() throws IOException, InterruptedException {
    State state = state(each -> null);
    Path place = state.home().resolve("new/env");
    state.set("GOENV", place.toString());
    Plan plan =
        Planner.plan(
            false,
            world.go().toString(),
            Findings.with(
                new Change.GoSetting(
                    "GOPROXY", Value.text("direct"), Value.NONE, place.toString(), null),
                new Change.MakeDirectory(state.home().resolve("a b/c").toString()),
                new Change.FileMode(state.home().resolve("open").toString(), "o-w")));
    Path open = Files.createDirectories(state.home().resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Map<String, String> was = tree(state.home());
    Written written = written(state);
    try (Writer out = Files.newBufferedWriter(written.fix())) {
      new ShellScripts().fix(plan, "1.0", out);
    }
    Ran fixed = written.run(written.fix());
    assertThat(fixed.exit()).as(fixed.toString()).isZero();
    assertThat(place).hasContent("GOPROXY=direct\n");
    assertThat(state.home().resolve("a b/c")).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
        .isEqualTo("rwxrwxr-x");
    Ran undone = written.run(written.undo());
    assertThat(undone.exit()).as(undone.toString()).isZero();
    assertThat(tree(state.home())).isEqualTo(was);
  }

  /** Ended at any moment, the scripts still come to the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mayBeEndedAtAnyMoment(long seed) throws IOException, InterruptedException {
    State state = state(each -> set(each, "GOFLAGS=-mod=vendored\nGO111MODULE=maybe\nGOBIN=bin"));
    Map<String, String> was = tree(state.home());
    Written written = written(state);
    assertThat(written.plan().steps()).hasSizeGreaterThan(1);
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      killed(written, written.fix(), random.nextInt(120));
      killed(written, written.undo(), random.nextInt(60));
    }
    Ran fixed = written.run(written.fix());
    assertThat(fixed.exit()).as(fixed.toString()).isZero();
    Ran undone = written.run(written.undo());
    assertThat(undone.exit()).as(undone.toString()).isZero();
    Map<String, String> now = tree(state.home());
    now.keySet().removeIf(each -> each.endsWith(".goenv-fix"));
    assertThat(now).isEqualTo(was);
  }

  private static void killed(Written written, Path script, int millis)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", script.toString())
            .directory(written.state().project().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(written.state().environment());
    Process process = builder.start();
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private static String set(State state, String lines) throws IOException {
    state.goEnv(lines);
    return null;
  }

  /** Findings that want what is given. */
  private static final class Findings {
    static List<Finding> with(Change... changes) {
      List<Finding> findings = new ArrayList<>();
      for (Change change : changes) {
        Proposal proposal = new Proposal("it's", "", false, change);
        findings.add(new Finding("a.b", Severity.ERROR, "", "said", List.of(proposal)));
      }
      return findings;
    }
  }
}
