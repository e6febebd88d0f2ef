package io.github.goenv.process;

/**
 * Ends a process tree when this JVM ends while it runs: SIGTERM to Maven would leave go behind, and
 * that orphan overwrites the program of a later build. It is of one process only, and gone with it,
 * so that nothing of it stays in a Maven daemon.
 */
final class EndedWithJvm {
  private final Thread hook;

  private EndedWithJvm(Thread hook) {
    this.hook = hook;
  }

  /** Watches over {@code process}; ends it at once when the JVM is ending already. */
  static EndedWithJvm watch(Process process) {
    Thread hook = new Thread(() -> ProcessTree.end(process), "goenv end of " + process.pid());
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      ProcessTree.end(process);
    }
    return new EndedWithJvm(hook);
  }

  /** The process has ended. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook does its work, or has done it.
    }
  }
}
