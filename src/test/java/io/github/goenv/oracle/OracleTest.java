package io.github.goenv.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.report.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Go is the judge of every error. By default each row of the table is tried alone and some hundred
 * combinations are; thousands with {@code -Dgoenv.oracle.states=5000 -Dgoenv.oracle.seed=7}, and
 * {@code -Dgoenv.oracle.only=TEXT} tries the rows alone whose name holds the text.
 */
class OracleTest {
  private static final int STATES = Integer.getInteger("goenv.oracle.states", 120);
  private static final long SEED = Long.getLong("goenv.oracle.seed", 20261128);
  private static final String ONLY = System.getProperty("goenv.oracle.only", "");

  /** By default a third of the values are tried in the file of {@code go env -w} as well. */
  private static final boolean ALL_ROWS = STATES >= 1000;

  private static final int THREADS = 2;

  private static World world;

  /** A state that was tried. */
  private record Tried(
      State state, GoSays go, ChecksSay checks, Comparison comparison, String skipped) {}

  @BeforeAll
  static void makeWorld() throws IOException, InterruptedException {
    assumeTrue(File.separatorChar == '/', "the states of this oracle are Unix ones");
    Path go = go();
    assumeTrue(go != null, "no go on this machine");
    Path root = Files.createTempDirectory("goenv-oracle").toRealPath();
    world = World.make(root, go, Path.of("target/oracle-cache").toAbsolutePath());
  }

  @AfterAll
  static void endWorld() throws IOException, InterruptedException {
    if (world != null) {
      world.end();
    }
  }

  static Path go() {
    String path = String.valueOf(System.getenv("PATH")) + ":/usr/local/go/bin";
    for (String entry : path.split(":")) {
      Path candidate = Path.of(entry, "go");
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  @Test
  void goAndTheChecksAgree() throws InterruptedException, ExecutionException {
    List<Mutation> table = Mutations.all();
    List<Future<Tried>> running = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      int number = 0;
      for (State.Project project : State.Project.values()) {
        int own = number++;
        if (ONLY.isEmpty()) {
          running.add(pool.submit(() -> tried(own, project, List.of())));
        }
      }
      for (Mutation mutation : table) {
        int own = number++;
        boolean wanted =
            ONLY.isEmpty()
                ? ALL_ROWS || !mutation.name().startsWith("go env -w") || own % 3 == 0
                : mutation.name().contains(ONLY);
        if (wanted) {
          Random random = new Random(SEED + own);
          running.add(pool.submit(() -> tried(own, any(mutation, random), List.of(mutation))));
        }
      }
      for (int i = 0; i < (ONLY.isEmpty() ? STATES : 0); i++) {
        int own = number++;
        List<Mutation> several = several(table, new Random(SEED * 1_000_003 + i));
        State.Project project = any(several.get(0), new Random(SEED + i));
        running.add(pool.submit(() -> tried(own, project, several)));
      }
      List<Tried> all = new ArrayList<>();
      for (Future<Tried> each : running) {
        all.add(each.get());
      }
      judge(all);
    } finally {
      pool.shutdownNow();
    }
  }

  private static State.Project any(Mutation mutation, Random random) {
    List<State.Project> projects = new ArrayList<>(mutation.projects());
    return projects.get(random.nextInt(projects.size()));
  }

  /** Two or three that a common project has. */
  private static List<Mutation> several(List<Mutation> table, Random random) {
    List<Mutation> several = new ArrayList<>();
    List<State.Project> common = new ArrayList<>(Mutation.ALL);
    int wanted = 2 + random.nextInt(2);
    for (int tries = 0; several.size() < wanted && tries < 100; tries++) {
      Mutation mutation = table.get(random.nextInt(table.size()));
      if (!Collections.disjoint(common, mutation.projects()) && !several.contains(mutation)) {
        common.retainAll(mutation.projects());
        several.add(new Mutation(mutation.name(), java.util.Set.copyOf(common), mutation.change()));
      }
    }
    Mutation last = several.get(several.size() - 1);
    several.replaceAll(each -> new Mutation(each.name(), last.projects(), each.change()));
    return several;
  }

  private static Tried tried(int number, State.Project project, List<Mutation> mutations)
      throws IOException, InterruptedException {
    Path root = world.states().resolve(String.valueOf(number));
    try {
      State state = new State(world, root, project);
      for (Mutation mutation : mutations) {
        String cannot;
        try {
          cannot = mutation.change().to(state);
        } catch (IOException e) {
          cannot = e.toString();
        }
        if (cannot != null) {
          return new Tried(state, null, null, null, mutation.name() + ": " + cannot);
        }
        state.mutated(mutation.name());
      }
      ChecksSay checks = ChecksSay.of(state);
      GoSays go = GoSays.in(state);
      return new Tried(state, go, checks, Comparison.of(go, checks), null);
    } finally {
      Trees.delete(root);
    }
  }

  private static void judge(List<Tried> all) {
    int agree = 0;
    int builds = 0;
    Map<String, Integer> exceptions = new TreeMap<>();
    Map<String, Integer> skipped = new TreeMap<>();
    List<Tried> differ = new ArrayList<>();
    for (Tried tried : all) {
      if (tried.skipped() != null) {
        skipped.merge(tried.skipped(), 1, Integer::sum);
        continue;
      }
      builds += tried.go().end() == GoSays.End.BUILDS ? 1 : 0;
      String reason =
          ListedExceptions.reason(tried.comparison(), tried.go(), tried.state().mutations());
      if (tried.comparison().kind() == Comparison.Kind.AGREE) {
        agree++;
      } else if (reason != null) {
        exceptions.merge(reason, 1, Integer::sum);
      } else {
        differ.add(tried);
      }
    }
    int states = all.size() - skipped.values().stream().mapToInt(Integer::intValue).sum();
    int listed = exceptions.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder text = new StringBuilder();
    text.append("oracle: seed ").append(SEED).append(", ").append(states).append(" states (");
    text.append(builds).append(" build), ").append(agree).append(" agreements, ").append(listed);
    text.append(" listed exceptions, ").append(differ.size()).append(" disagreements, ");
    text.append(all.size() - states).append(" skipped\n");
    exceptions.forEach(
        (why, n) -> text.append("  ").append(n).append("  ").append(why).append('\n'));
    Map<String, Integer> kinds = new TreeMap<>();
    for (Tried tried : differ) {
      Comparison each = tried.comparison();
      kinds.merge(
          each.kind() + "  " + each.about().replaceAll("/tmp/\\S+", "PATH"), 1, Integer::sum);
    }
    kinds.forEach((kind, n) -> text.append("  ").append(n).append("  ").append(kind).append('\n'));
    System.out.print(text);
    StringBuilder details = new StringBuilder();
    for (Tried tried : differ) {
      details.append("\n== ").append(tried.comparison().kind()).append("  ");
      details.append(tried.comparison().about()).append("\n  state: ").append(tried.state().kind());
      details.append(" ").append(tried.state().mutations()).append("\n  go: exit ");
      details.append(tried.go().exit()).append("\n    ");
      details.append(tried.go().words().replace("\n", "\n    ")).append("\n  checks:\n");
      details.append(tried.checks().listed()).append("  by hand:\n    ");
      details.append(tried.state().byHand().replace("\n", "\n    ")).append('\n');
    }
    try {
      Path file = Path.of("target/oracle.txt");
      Files.writeString(file, text + details.toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(differ.size()).as(text + details.toString()).isZero();
    if (ONLY.isEmpty()) {
      eachCheckIsMissed(all);
    }
  }

  /** A check that saw nothing any more would be found out, whichever it is. */
  private static void eachCheckIsMissed(List<Tried> all) {
    Map<String, Integer> missed = new TreeMap<>();
    for (Tried tried : all) {
      if (tried.skipped() == null
          && tried.go().end() == GoSays.End.REFUSES
          && tried.comparison().kind() == Comparison.Kind.AGREE) {
        for (Result error : tried.checks().errors()) {
          ChecksSay weaker = tried.checks().without(error.id());
          boolean found = Comparison.of(tried.go(), weaker).kind() != Comparison.Kind.AGREE;
          missed.merge(error.id(), found ? 1 : 0, Integer::sum);
        }
      }
    }
    System.out.println("oracle: states that miss a check which says nothing: " + missed);
    assertThat(missed.values()).as(missed.toString()).isNotEmpty().doesNotContain(0);
  }
}
