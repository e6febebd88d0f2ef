package io.github.goenv.app.gobuild;

import io.github.goenv.files.Waiting;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.record.RecordFile;

/**
 * Has the JVM load and compile, while go is running, what is needed once it has exited: digest of
 * the program, action graph, report.
 */
public final class JvmWarmUp {
  /** About what the JVM's compilers need to see of a digest. */
  private static final int BYTES = 1 << 20;

  private final Thread thread;
  private volatile boolean ended;

  private JvmWarmUp() {
    thread = new Thread(this::run, "goenv warm-up");
    thread.setDaemon(true);
  }

  /** Starts it in a thread of its own. */
  public static JvmWarmUp start() {
    JvmWarmUp started = new JvmWarmUp();
    started.thread.start();
    return started;
  }

  private void run() {
    BuiltFile.rehearse(BYTES);
    if (!ended) {
      TimingWarmUp.run();
    }
    if (!ended) {
      RecordFile.rehearse();
    }
  }

  /** Waits for its end, a fraction of a second: Maven closes the plugin's class loader after us. */
  public void end() {
    ended = true;
    Waiting.forEnd(thread);
  }
}
