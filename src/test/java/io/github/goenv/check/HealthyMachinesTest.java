package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Machines as people have them, on which go builds: no check has an error or a warning for them.
 * One file each in {@code src/test/resources/io/github/goenv/healthy}: what it is like and where
 * its facts are from, the facts ({@link MachineLines}), and below them, written by {@code
 * -Dgoenv.updateGolden}, everything that is said of it.
 */
class HealthyMachinesTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv/healthy");
  private static final Texts ENGLISH = Messages.in("en");

  /** What strict may call an error on a healthy machine: an agent of another account has less. */
  private static final Set<String> STRICT = Set.of("env.machine-level", "path.go-multiple");

  /** A machine, and what is said of it. */
  private record Judged(
      List<String> head, List<String> given, List<Result> results, List<Result> strict) {

    static Judged of(String name) throws IOException {
      List<String> head = new ArrayList<>();
      List<String> given = new ArrayList<>();
      for (String line : Files.readAllLines(HOME.resolve(name + ".txt"))) {
        if (line.startsWith("#")) {
          head.add(line);
        } else if (line.startsWith("| ")) {
          given.add(line);
        }
      }
      Snapshot machine = new MachineLines(name).read(given).machine();
      Policy strict =
          new Policy(
              true, Set.of(), Set.of(), Map.of(), List.of(), Policy.Expectations.NONE, Case.TODAY);
      return new Judged(
          head,
          given,
          Judgement.of(machine, Policies.standard(Case.TODAY)),
          Judgement.of(machine, strict));
    }

    /** Ids of the checks with an error or a warning, or that broke. */
    Set<String> loud() {
      Set<String> loud = new TreeSet<>();
      for (Result result : results) {
        if (result.outcome() == Outcome.CRASHED || worse(result, Severity.WARNING)) {
          loud.add(result.id());
        }
      }
      return loud;
    }

    /** Ids of the checks that strict has an error of. */
    Set<String> strictErrors() {
      Set<String> errors = new TreeSet<>();
      for (Result result : strict) {
        if (worse(result, Severity.ERROR)) {
          errors.add(result.id());
        }
      }
      return errors;
    }

    /** The file as it should be. */
    String described() {
      StringBuilder out = new StringBuilder();
      for (String line : head) {
        out.append(line).append('\n');
      }
      for (String line : given) {
        out.append(line).append('\n');
      }
      out.append("\n== default: ").append(counts(results)).append('\n');
      for (int i = 0; i < results.size(); i++) {
        Outcome outcome = results.get(i).outcome();
        if (outcome != Outcome.PASS && outcome != Outcome.NOT_APPLICABLE) {
          out.append(results.get(i).id()).append(": ");
          Described.one(results.get(i), strict.get(i), ENGLISH, out);
        }
      }
      out.append("\n== strict: ").append(counts(strict)).append('\n');
      for (Result result : strict) {
        Severity severity = result.severity();
        if (severity != null && worse(result, Severity.WARNING)) {
          out.append(severity.word()).append(' ').append(result.id()).append(": ");
          out.append(result.message().in(ENGLISH)).append('\n');
        }
      }
      return out.toString();
    }
  }

  static List<String> machines() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList();
    }
  }

  private static boolean worse(Result result, Severity least) {
    Severity severity = result.severity();
    return result.outcome() == Outcome.FAIL && severity != null && severity.atLeast(least);
  }

  private static String counts(List<Result> results) {
    Summary all = Summary.of(results);
    return "%s (errors %d, warnings %d, informational %d, unknown %d, passed %d)"
        .formatted(all.word(), all.error(), all.warning(), all.info(), all.unknown(), all.pass());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void isSilent(String name) throws IOException {
    Judged judged = Judged.of(name);
    Golden.check("healthy/" + name + ".txt", judged.described());
    assertThat(judged.loud()).as(judged.described()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void strictAsksForTheMachineLevelAlone(String name) throws IOException {
    assertThat(Judged.of(name).strictErrors()).isSubsetOf(STRICT);
  }

  @ParameterizedTest
  @MethodSource("machines")
  void saysWhatItIsLikeAndWhereThatIsFrom(String name) throws IOException {
    assertThat(Judged.of(name).head()).anyMatch(line -> line.startsWith("# From "));
  }

  /** With administrator rights, so that nothing of Windows is hidden. */
  @Test
  void aHealthyWindowsMachineIsClean() {
    List<Result> results =
        Judgement.of(
            SnapshotBuilder.machine("windows-healthy").build(), Policies.standard(Case.TODAY));

    assertThat(Summary.of(results).word()).isEqualTo("clean");
    assertThat(Summary.of(results).unknown()).isZero();
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(machines()).hasSizeGreaterThan(25);
  }
}
