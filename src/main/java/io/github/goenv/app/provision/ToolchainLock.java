package io.github.goenv.app.provision;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process after the other make a toolchain, so that it is downloaded once. The system
 * frees the lock of a process that ends, however it does. No more depends on it: where there are no
 * locks, or one is held for too long, several make the same toolchain, and the first to be done
 * counts.
 */
final class ToolchainLock implements AutoCloseable {
  /** Longer than a download takes where anybody still waits for it. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int PAUSE_MILLIS = 100;

  private final @Nullable FileChannel channel;
  private final boolean held;

  private ToolchainLock(@Nullable FileChannel channel, boolean held) {
    this.channel = channel;
    this.held = held;
  }

  /**
   * Waits for the lock.
   *
   * @param file made when it is not there; stays
   * @param waiting called once when another has it
   */
  static ToolchainLock take(Path file, Runnable waiting) throws IOException, InterruptedException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      return new ToolchainLock(null, false); // of another account
    }
    boolean taken = false;
    try {
      boolean held = held(channel, waiting);
      taken = true;
      return new ToolchainLock(channel, held);
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static boolean held(FileChannel channel, Runnable waiting)
      throws ClosedByInterruptException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    boolean told = false;
    while (System.nanoTime() < end) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // Another build in this JVM has it.
      } catch (ClosedByInterruptException e) {
        throw e;
      } catch (IOException e) {
        return false; // a file system without locks
      }
      if (!told) {
        waiting.run();
        told = true;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return false;
  }

  /** Whether nobody else makes the toolchain now. */
  boolean held() {
    return held;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close(); // frees the lock
    }
  }
}
