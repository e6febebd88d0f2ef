package io.github.goenv.check;

import io.github.goenv.report.Evidence;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cause, one finding: marks what follows from another finding, which alone is then counted.
 *
 * <p>A finding follows from an error that calls a value wrong when it was judged by that very
 * value: with the value corrected it is another machine. What go says while its GOROOT is none, and
 * what go could not be asked because of a setting, follows from the error about the setting.
 */
final class Consequences {
  /** Checks whose errors call a value wrong, the deeper cause first. */
  private static final List<String> VALUES =
      List.of(
          "goroot.malformed", "goroot.invalid", "gopath.invalid", "env.refused", "goroot.mismatch");

  /** Those with which go finds not even its own library. */
  private static final Set<String> NO_LIBRARY = Set.of("goroot.malformed", "goroot.invalid");

  /** What go says, whatever the reason is. */
  private static final Set<String> GO_SAYS = Set.of("go.refuses", "go.unusable");

  /** What only go can answer. */
  private static final Set<String> GO_ANSWERS =
      Set.of("go.refuses", "go.unusable", "go.version", "project.go-mod", "toolchain.switch");

  /** One go in the working directory is found by each of them. */
  private static final Set<String> OF_DIRECTORY = Set.of("path.resolution", "path.go-multiple");

  private Consequences() {}

  /** The same results, with what follows from others marked so. */
  static List<Result> of(List<Result> results) {
    List<Result> causes = causes(results);
    if (causes.isEmpty()) {
      return results;
    }
    List<Result> marked = new ArrayList<>(results.size());
    for (Result result : results) {
      String cause = cause(result, causes);
      marked.add(cause == null ? result : result.followsFrom(cause));
    }
    return marked;
  }

  private static List<Result> causes(List<Result> results) {
    List<Result> causes = new ArrayList<>();
    for (String id : VALUES) {
      for (Result result : results) {
        if (result.id().equals(id) && result.counts() && result.severity() == Severity.ERROR) {
          causes.add(result);
        }
      }
    }
    for (Result result : results) {
      if (result.id().equals("path.cwd") && result.counts()) {
        causes.add(result);
      }
    }
    return causes;
  }

  private static @Nullable String cause(Result result, List<Result> causes) {
    if (result.outcome() != Outcome.FAIL && result.outcome() != Outcome.UNKNOWN) {
      return null;
    }
    int own = VALUES.indexOf(result.id());
    for (Result cause : causes) {
      int depth = VALUES.indexOf(cause.id());
      boolean deeper = !cause.id().equals(result.id()) && (own < 0 || depth >= 0 && depth < own);
      if (deeper && follows(result, cause)) {
        return cause.id();
      }
    }
    return null;
  }

  private static boolean follows(Result result, Result cause) {
    if (result.outcome() == Outcome.UNKNOWN) {
      return VALUES.contains(cause.id())
          && GO_ANSWERS.contains(result.id())
          && goExited(result.message());
    }
    Severity weight = cause.severity();
    Severity own = result.severity();
    if (weight == null || own == null || !weight.atLeast(own) || result.isAccepted()) {
      return false;
    }
    if (NO_LIBRARY.contains(cause.id()) && GO_SAYS.contains(result.id())) {
      return true;
    }
    return cause.id().equals("path.cwd")
        ? OF_DIRECTORY.contains(result.id()) && shares(result, cause, false)
        : shares(result, cause, true);
  }

  /** Whether go answered with an error, or was not asked for one. */
  private static boolean goExited(Text reason) {
    String key = reason.key();
    return key.equals("reason.see")
        || (key.startsWith("go.") && !"TIMED_OUT".equals(reason.args().get("detail")));
  }

  /** Whether both were judged by one value, of the same variable where {@code named}. */
  private static boolean shares(Result result, Result cause, boolean named) {
    for (Evidence one : cause.evidence()) {
      for (Evidence other : result.evidence()) {
        boolean same = named ? one.name().equals(other.name()) : one.value().length() > 1;
        if (same && !one.value().isEmpty() && one.value().equals(other.value())) {
          return true;
        }
      }
    }
    return false;
  }
}
