package io.github.goenv.process;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Ends a process with everything it started. */
final class ProcessTree {

  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long FORCED_NANOS = TimeUnit.SECONDS.toNanos(2);

  private ProcessTree() {}

  /**
   * Asks the process and its descendants to end, kills after half a second what still lives, and
   * gives up on what cannot be killed after two more. An interrupt meanwhile is kept for the
   * caller.
   */
  static void end(Process process) {
    // Once the parent is dead its children no longer say whose they are: collect first.
    Set<ProcessHandle> tree = new LinkedHashSet<>();
    tree.add(process.toHandle());
    collect(process.toHandle(), tree);
    // By handle: Process.destroy would also close the pipes, and lose what was written last.
    for (ProcessHandle handle : tree) {
      handle.destroy();
    }
    boolean interrupted = await(tree, GRACE_NANOS, false);
    interrupted |= await(tree, FORCED_NANOS, true);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean await(Set<ProcessHandle> tree, long nanos, boolean kill) {
    long deadline = System.nanoTime() + nanos;
    boolean interrupted = false;
    while (anyAlive(tree) && System.nanoTime() - deadline < 0) {
      if (kill) {
        kill(tree);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    return interrupted;
  }

  private static void kill(Set<ProcessHandle> tree) {
    for (ProcessHandle handle : Set.copyOf(tree)) {
      collect(handle, tree); // what a child started after the first look
    }
    for (ProcessHandle handle : tree) {
      handle.destroyForcibly();
    }
  }

  private static void collect(ProcessHandle root, Set<ProcessHandle> tree) {
    root.descendants().forEach(tree::add);
  }

  private static boolean anyAlive(Set<ProcessHandle> tree) {
    for (ProcessHandle handle : tree) {
      if (handle.isAlive()) {
        return true;
      }
    }
    return false;
  }
}
