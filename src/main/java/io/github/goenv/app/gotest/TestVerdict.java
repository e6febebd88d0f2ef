package io.github.goenv.app.gotest;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.gocommand.Explanations;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.gotest.Counts;
import io.github.goenv.process.Exit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether tests fail the build, and with which words. */
final class TestVerdict {
  /** Tests named in the message that ends the build. */
  private static final int NAMED = 3;

  private TestVerdict() {}

  /** Says what go's lines mean. */
  static void explain(TestModuleRequest request, List<String> said, Output output) {
    try {
      Explanations explanations =
          Explanations.here(
              output,
              "test",
              request.machine(),
              new PolicyFactory(output.texts()).policy(PolicyRequest.STANDARD),
              request.proxy(),
              List.of(request.environment(), request.test().environment()));
      for (String line : explanations.of(said, request.test().directory())) {
        output.console().error(line);
      }
    } catch (CannotRun e) {
      output.detail(e);
    }
  }

  /**
   * Returns where the build may go on.
   *
   * @param exit how go ended; null when it was not needed
   * @throws CannotRun when the tests were stopped
   * @throws Rejected when one failed
   */
  static void of(Failures failures, @Nullable Exit exit, TestModuleRequest request, Output output)
      throws CannotRun, Rejected {
    Counts counts = failures.counts();
    if (exit != null && exit.timedOut()) {
      String seconds = String.valueOf(request.limit());
      throw new CannotRun(output.say("test.limit.over", "seconds", seconds));
    }
    if (counts.failed()) {
      String message = message(failures, request, output);
      if (!request.ignoreFailures()) {
        throw new Rejected(message);
      }
      output.console().error(message);
      output.info("test.ignored");
      return;
    }
    if (exit != null && exit.exitCode() != 0 && counts.flakes() == 0) {
      String code = Integer.toString(exit.exitCode());
      throw new Rejected(output.say("test.go.failed", "code", code));
    }
    boolean named = !request.test().tests().isBlank();
    if (named && counts.tests() == 0 && request.failIfNoSpecifiedTests()) {
      TimingOptions timing = request.timing();
      boolean unit = timing == null || timing.goal().equals("test");
      throw new Rejected(
          output.say(
              "test.selection.none",
              "property",
              unit ? "test" : "it.test",
              "plugin",
              unit ? "surefire" : "failsafe",
              "value",
              request.test().tests()));
    }
  }

  private static String message(Failures failures, TestModuleRequest request, Output output) {
    Counts counts = failures.counts();
    int bad = counts.failures() + counts.errors();
    String first = failures.first(NAMED);
    int more = failures.failures().size() + failures.errors().size() - NAMED;
    String key = more > 0 ? "test.failures.more" : "test.failures";
    return output.say(
        key,
        "count",
        Integer.toString(bad),
        "tests",
        Integer.toString(counts.tests()),
        "first",
        first == null ? "" : first,
        "reports",
        request.reports().toString());
  }
}
