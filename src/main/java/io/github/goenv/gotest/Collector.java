package io.github.goenv.gotest;

import io.github.goenv.gotest.event.EventReader;
import io.github.goenv.gotest.event.TestEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts events together to results of packages, each handed over as it ends. Lines come from two
 * threads, questions from a third.
 */
final class Collector {
  /** Characters of output that are held at most, for all packages that run. */
  static final long MOST_HELD = 24L << 20;

  /** Looks again for what can be forgotten when this much more is held. */
  private static final long SWEPT = 1 << 20;

  /** Whose output is forgotten, in this order. */
  private static final List<TestRun.State> FORGOTTEN =
      List.of(
          TestRun.State.PASSED,
          TestRun.State.SKIPPED,
          TestRun.State.PAUSED,
          TestRun.State.RUNNING,
          TestRun.State.FAILED);

  private final TestListener listener;
  private final SourceLines sources;
  private final Map<String, PackageRun> running = new LinkedHashMap<>();

  /** Packages whose build failed, where go does not say which build that was (before 1.24). */
  private final List<PackageRun> unexplained = new ArrayList<>();

  private final Builds builds = new Builds();
  private long held;
  private long sweepAt = MOST_HELD;
  private boolean failed;

  /**
   * @param sources where tests were written
   */
  Collector(TestListener listener, SourceLines sources) {
    this.listener = listener;
    this.sources = sources;
  }

  /** A line of go's standard output. */
  synchronized void line(String line) {
    TestEvent event = EventReader.read(line);
    if (event == null) {
      listener.other(line);
    } else {
      event(event);
    }
  }

  /** A line of go's standard error. */
  synchronized void message(String line) {
    builds.message(line);
    listener.message(line);
  }

  private void event(TestEvent event) {
    switch (event.action()) {
      case BUILD_OUTPUT -> {
        builds.output(path(event), event.output());
        listener.building(event.output());
      }
      case BUILD_FAIL -> builds.fail(path(event));
      case START -> start(event.pkg());
      default -> {
        PackageRun run = running.get(event.pkg());
        if (run == null && !event.pkg().isEmpty()) {
          run = start(event.pkg()); // before Go 1.20 none has a start
        }
        if (run != null) {
          event(run, event);
        }
      }
    }
  }

  private static String path(TestEvent event) {
    String path = event.importPath();
    return path == null ? "" : path;
  }

  private PackageRun start(String pkg) {
    PackageRun run = new PackageRun(pkg);
    running.put(pkg, run);
    return run;
  }

  private void event(PackageRun run, TestEvent event) {
    String name = event.test();
    switch (event.action()) {
      case RUN -> run.begin(name);
      case PAUSE -> become(run, name, TestRun.State.PAUSED);
      case CONT -> become(run, name, TestRun.State.RUNNING);
      case OUTPUT -> output(run, name, event.output());
      case PASS, BENCH -> end(run, event, TestRun.State.PASSED);
      case FAIL -> end(run, event, TestRun.State.FAILED);
      case SKIP -> end(run, event, TestRun.State.SKIPPED);
      default -> {}
    }
  }

  private static void become(PackageRun run, String name, TestRun.State state) {
    TestRun test = run.find(name);
    if (test != null && test.isOpen()) {
      test.become(state);
    }
  }

  private void output(PackageRun run, String name, String text) {
    TestRun test = name.isEmpty() ? null : run.find(name);
    if (test != null) {
      if (test.frames(text)) {
        return;
      }
      if (!test.toldResult && text.startsWith("ok  \t") && run.closing(text)) {
        test.closesPackage = true;
        return;
      }
      hold(test.output.add(text));
    } else if (!run.closing(text)) {
      hold(run.output.add(text));
    }
  }

  private void hold(int characters) {
    held += characters;
    if (held > sweepAt) {
      sweep();
      sweepAt = Math.max(MOST_HELD, held + SWEPT);
    }
  }

  /** Forgets what is needed least, until enough is forgotten. */
  private void sweep() {
    for (TestRun.State state : FORGOTTEN) {
      for (PackageRun run : running.values()) {
        if (held > MOST_HELD) {
          forget(run, state);
        }
      }
    }
    for (PackageRun run : running.values()) {
      if (held > MOST_HELD) {
        held -= run.output.forget();
      }
    }
  }

  private void forget(PackageRun run, TestRun.State state) {
    for (TestRun test : run.tests) {
      if (test.state == state) {
        held -= test.output.forget();
      }
    }
  }

  private void end(PackageRun run, TestEvent event, TestRun.State state) {
    double seconds = Math.max(0, event.elapsed());
    TestRun test = event.test().isEmpty() ? null : run.find(event.test());
    // Where a process ends with status 0 in the midst of a test, go's converter puts the end of
    // the package to that test.
    boolean ofPackage = test != null && test.closesPackage && !test.toldResult;
    if (event.test().isEmpty() || ofPackage) {
      run.ended = true;
      run.passed = state != TestRun.State.FAILED;
      run.seconds = seconds;
      run.failedBuild = event.failedBuild();
      running.remove(run.importPath);
      boolean build = run.buildFailed() || run.setupFailed();
      if (build && run.failedBuild == null) {
        unexplained.add(run);
      } else {
        deliver(run, builds.of(run));
      }
      return;
    }
    if (test == null) {
      test = run.begin(event.test());
    }
    test.become(state);
    test.seconds = seconds;
    int before = test.output.held();
    test.output.end();
    held += test.output.held() - before;
  }

  private void deliver(PackageRun run, List<String> build) {
    held -= run.output.held();
    for (TestRun test : run.tests) {
      held -= test.output.held();
    }
    PackageResult result = Conclusion.of(run, build, sources);
    failed |= result.failed();
    listener.ended(result);
  }

  /** Go has ended: nothing more comes of packages that have not. */
  synchronized void close() {
    for (PackageRun run : unexplained) {
      deliver(run, builds.of(run));
    }
    unexplained.clear();
    List<PackageRun> open = List.copyOf(running.values());
    running.clear();
    for (PackageRun run : open) {
      deliver(run, List.of());
    }
    builds.remarks().forEach(listener::remark);
  }

  /** Whether a package failed, of those that have ended. */
  synchronized boolean failed() {
    return failed;
  }

  /** The tests that run now, the longest first: {@code pkg TestA/sub}, only the innermost. */
  synchronized List<String> running() {
    List<String> names = new ArrayList<>();
    for (PackageRun run : running.values()) {
      int before = names.size();
      for (TestRun test : run.tests) {
        if (test.state == TestRun.State.RUNNING && test.open == 0) {
          names.add(run.importPath + " " + test.name);
        }
      }
      if (names.size() == before) {
        names.add(run.importPath);
      }
    }
    return names;
  }
}
