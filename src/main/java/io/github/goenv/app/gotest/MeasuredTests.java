package io.github.goenv.app.gotest;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.gotest.TestPlan;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.Toolchain;

/** What a run of tests does for its coverage; nothing where it is not measured. */
final class MeasuredTests {
  private MeasuredTests() {}

  /** Before the first run of go. */
  static void begin(TestModuleRequest request) {
    Measured coverage = request.coverage();
    if (coverage != null) {
      coverage.begin();
    }
  }

  /** A run of go that measures. */
  static TestPlan plan(TestModuleRequest request, TestPlan plan) throws BadCommand {
    Measured coverage = request.coverage();
    if (coverage == null) {
      return plan;
    }
    TestRequest.TestOptions options = request.test().options();
    return plan.with(coverage.flags(options.race(), options.count() != null));
  }

  /** After the last run, whatever it came to. */
  static void report(TestModuleRequest request, TestPlan plan, Toolchain toolchain)
      throws InterruptedException {
    Measured coverage = request.coverage();
    if (coverage != null) {
      coverage.report(
          toolchain, request.environment(), plan.environment(), plan.flags(), plan.directory());
    }
  }

  /** After the verdict of the tests themselves. */
  static void hold(TestModuleRequest request) throws CannotRun, Rejected {
    Measured coverage = request.coverage();
    if (coverage != null) {
      coverage.hold();
    }
  }
}
