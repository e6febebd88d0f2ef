package io.github.goenv.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Carries out every command that an error of the oracle's states is said to be fixed by, in that
 * state and by the shell it is for, and looks whether the error is gone. By default every third row
 * is tried; all with {@code -Dgoenv.oracle.states=1000}, those of a name with {@code
 * -Dgoenv.oracle.only=GOCACHE}.
 */
@StartsPrograms
class FixesTest {
  private static final int STATES = Integer.getInteger("goenv.oracle.states", 120);
  private static final String ONLY = System.getProperty("goenv.oracle.only", "");
  private static final int THREADS = 2;

  /**
   * A command that need not remove the error.
   *
   * @param fix the key of its title
   * @param state the state, any text when empty
   */
  private record Listed(Pattern fix, Pattern state, String reason) {}

  private static final List<Listed> TABLE =
      List.of(
          listed(
              "go.unusable.fix-try|project.go-mod.fix-check|vcs.owner.fix-look|access.fix-no-files",
              "",
              "only shows what is wrong"),
          listed(
              "project.go-mod.fix-(tidy|required)|fix.write",
              "go.mod (requires another version|lacks the requirement|wants go 1.99)"
                  + "|an import of a module that is not required",
              "needs a download, and these states have no network"),
          listed(
              "project.go-mod.fix-tidy",
              "vendor is out of step, an old go line",
              "then go says what the next step is: the vendor directory"));

  private static Listed listed(String fix, String state, String reason) {
    return new Listed(Pattern.compile(fix), Pattern.compile(state), reason);
  }

  private static World world;

  @BeforeAll
  static void makeWorld() throws IOException, InterruptedException {
    assumeTrue(File.separatorChar == '/', "the states of the oracle are Unix ones");
    Path go = OracleTest.go();
    assumeTrue(go != null, "no go on this machine");
    Path root = Files.createTempDirectory("goenv-fixes").toRealPath();
    world = World.make(root, go, Path.of("target/oracle-cache").toAbsolutePath());
  }

  @AfterAll
  static void endWorld() throws IOException, InterruptedException {
    if (world != null) {
      world.end();
    }
  }

  /** What came of one state. */
  private record Tried(Mutation mutation, List<Fixed> fixed, int words) {}

  @Test
  void everyCommandRemovesItsError() throws InterruptedException, ExecutionException {
    List<Future<Tried>> running = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      int number = 0;
      for (Mutation mutation : Mutations.all()) {
        int own = number++;
        boolean wanted =
            ONLY.isEmpty() ? STATES >= 1000 || own % 3 == 1 : mutation.name().contains(ONLY);
        if (wanted) {
          running.add(pool.submit(() -> tried(own, mutation)));
        }
      }
      judge(running);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Tried tried(int number, Mutation mutation)
      throws IOException, InterruptedException {
    Path root = world.states().resolve(String.valueOf(number));
    State.Project project = mutation.projects().iterator().next();
    Fixed.Again again =
        () -> {
          Trees.delete(root);
          State state = new State(world, root, project);
          String cannot = mutation.change().to(state);
          return cannot == null ? state : null;
        };
    List<Fixed> fixed = new ArrayList<>();
    int words = 0;
    try {
      State state;
      try {
        state = again.make();
      } catch (IOException e) {
        state = null; // not possible here
      }
      if (state == null) {
        return new Tried(mutation, fixed, 0);
      }
      ChecksSay before = ChecksSay.of(state);
      for (Result error : before.errors()) {
        List<Fix> fixes = error.fixes();
        for (int i = 0; i < fixes.size(); i++) {
          Fix fix = fixes.get(i);
          if (fix.kind() != Fix.Kind.COMMAND || fix.certainty() == Fix.Certainty.PLACEHOLDER) {
            words++;
            continue;
          }
          List<String> commands = new ArrayList<>(List.of(fix.text()));
          if (fix.title().key().startsWith("fix.next.") && i + 1 < fixes.size()) {
            commands.add(fixes.get(i + 1).text()); // a first step
          }
          fixed.add(Fixed.of(error, fix, commands, before, again));
        }
      }
      return new Tried(mutation, fixed, words);
    } finally {
      Trees.delete(root);
    }
  }

  private static void judge(List<Future<Tried>> running)
      throws InterruptedException, ExecutionException {
    int states = 0;
    int gone = 0;
    int words = 0;
    Map<String, Integer> listed = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Future<Tried> each : running) {
      Tried tried = each.get();
      states += tried.fixed().isEmpty() ? 0 : 1;
      words += tried.words();
      for (Fixed fixed : tried.fixed()) {
        String reason = reason(fixed, tried.mutation().name());
        if (fixed.end() == Fixed.End.GONE) {
          gone++;
        } else if (reason != null) {
          listed.merge(reason, 1, Integer::sum);
        } else {
          wrong.add(
              fixed.end()
                  + "  "
                  + fixed.error().id()
                  + "  "
                  + fixed.fix().title().key()
                  + "  "
                  + fixed.fix().certainty().word()
                  + "  in: "
                  + tried.mutation().name()
                  + "\n    sh> "
                  + fixed.fix().text()
                  + "\n    "
                  + fixed.words().replace("\n", "\n    "));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("fixes: ").append(states).append(" states with commands, ").append(gone);
    text.append(" errors gone, ").append(wrong.size()).append(" not, ").append(words);
    text.append(" fixes are done by hand or have to be filled in\n");
    listed.forEach((why, n) -> text.append("  ").append(n).append("  ").append(why).append('\n'));
    System.out.print(text);
    assertThat(wrong).as(text.toString()).isEmpty();
  }

  private static String reason(Fixed fixed, String state) {
    for (Listed each : TABLE) {
      if (each.fix().matcher(fixed.fix().title().key()).find()
          && each.state().matcher(state).find()) {
        return each.reason();
      }
    }
    return null;
  }
}
