package io.github.goenv.app.gotest;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.files.FileErrors;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.report.FailsafeSummary;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Runs integration tests, and says later what they came to. */
public final class IntegrationTests {
  private final Output output;

  /** Speaks to {@code output}. */
  public IntegrationTests(Output output) {
    this.output = output;
  }

  /**
   * Runs them. Whatever goes wrong is in the summary, and nowhere else: what was started for the
   * tests has to be stopped first.
   *
   * @param summary the file to write
   * @param begin when this build began: a summary that is older is replaced, another one added to
   * @throws CannotRun when the summary cannot be written
   */
  public void run(TestModuleRequest request, Path summary, Instant begin) throws CannotRun {
    FailsafeSummary before = before(summary, begin);
    // So that a crash is no success.
    write(before.plus(failed(output.say("test.it.unfinished"))), summary);
    TestModule tests = new TestModule(output);
    FailsafeSummary after;
    try {
      after = new FailsafeSummary(tests.run(request), false, null);
    } catch (Rejected e) {
      after = new FailsafeSummary(tests.counts(), false, message(e));
    } catch (CannotRun e) {
      output.console().error(String.valueOf(e.getMessage()));
      after = new FailsafeSummary(tests.counts(), tests.timedOut(), message(e));
      if (Thread.currentThread().isInterrupted()) {
        write(before.plus(after), summary);
        throw e;
      }
    }
    write(before.plus(after), summary);
  }

  private static String message(Exception e) {
    return Redaction.CREDENTIALS_ONLY.apply(String.valueOf(e.getMessage()));
  }

  private static FailsafeSummary failed(String reason) {
    return new FailsafeSummary(Counts.NONE, false, reason);
  }

  private FailsafeSummary before(Path summary, Instant begin) {
    try {
      if (Files.isRegularFile(summary)
          && !Files.getLastModifiedTime(summary).toInstant().isBefore(begin)) {
        return FailsafeSummary.read(summary);
      }
    } catch (IOException e) {
      String reason = FileErrors.reason(e);
      return failed(output.say("saved.file", "path", summary.toString(), "reason", reason));
    }
    return new FailsafeSummary(Counts.NONE, false, null);
  }

  private void write(FailsafeSummary summary, Path file) throws CannotRun {
    try {
      summary.write(file);
    } catch (IOException e) {
      String error = FileErrors.words(e);
      throw new CannotRun(output.say("bad.output", "path", file.toString(), "error", error), e);
    }
  }

  /**
   * Fails the build when they failed.
   *
   * @param summary the file that was written
   * @param ignoreFailures whether failed tests fail no build
   * @throws CannotRun when the file cannot be read
   * @throws Rejected when tests failed, or did not come to their end
   */
  public void verify(Path summary, boolean ignoreFailures) throws CannotRun, Rejected {
    if (!Files.exists(summary)) {
      output.info("test.it.none", "file", summary.toString());
      return;
    }
    FailsafeSummary found;
    try {
      found = FailsafeSummary.read(summary);
    } catch (IOException e) {
      String reason = FileErrors.reason(e);
      throw new CannotRun(
          output.say("test.it.unreadable", "file", summary.toString(), "reason", reason), e);
    }
    output.info("test.it.counts", "counts", TestConsole.counts(found.counts(), output));
    if (!found.failed()) {
      return;
    }
    String reason = found.failure();
    String message =
        reason == null
            ? output.say("test.it.failed", "counts", TestConsole.counts(found.counts(), output))
            : output.say("test.it.failed.reason", "reason", reason);
    if (!ignoreFailures) {
      throw new Rejected(message);
    }
    output.console().error(message);
    output.info("test.ignored");
  }
}
