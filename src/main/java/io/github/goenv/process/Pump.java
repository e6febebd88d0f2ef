package io.github.goenv.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Empties one stream of a child into a {@link Drain}, in a daemon thread of its own. */
final class Pump implements Runnable {

  /** Takes bytes as they come, then the end. */
  interface Drain {
    void bytes(byte[] buffer, int length);

    void end();
  }

  private final InputStream in;
  private final Drain drain;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean closed; // guarded by lock
  private volatile boolean reading;
  private volatile long count;
  private volatile @Nullable Throwable failure;

  Pump(InputStream in, Drain drain, String name) {
    this.in = in;
    this.drain = drain;
    this.thread = new Thread(this, name);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    byte[] buffer = new byte[16 * 1024];
    long total = 0;
    try (in) {
      while (true) {
        reading = true;
        int length = in.read(buffer, 0, buffer.length);
        reading = false;
        if (length < 0) {
          break;
        }
        total += length;
        count = total;
        hand(buffer, length);
      }
    } catch (IOException e) {
      // The pipe broke, or the JDK closed it with the process: what came so far is all there is.
    } finally {
      reading = false;
      close();
    }
  }

  private void hand(byte[] buffer, int length) {
    lock.lock();
    try {
      if (!closed && failure == null) {
        drain.bytes(buffer, length);
      }
    } catch (RuntimeException | Error e) {
      failure = e; // the rest is read and dropped, or the child would wait for us for ever
    } finally {
      lock.unlock();
    }
  }

  /** Hands over what is left and takes nothing more; does not wait for a drain that is stuck. */
  void close() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (!closed) {
        closed = true;
        if (failure == null) {
          drain.end();
        }
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      lock.unlock();
    }
  }

  /** Waits at most that long for the stream's end. */
  boolean ended(long millis) throws InterruptedException {
    thread.join(millis);
    return !thread.isAlive();
  }

  /** Whether the thread waits for the stream (and not for its drain). */
  boolean isReading() {
    return reading;
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  /** What the drain threw, if it did. */
  @Nullable Throwable failure() {
    return failure;
  }
}
