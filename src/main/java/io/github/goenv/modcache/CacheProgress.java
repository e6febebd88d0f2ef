package io.github.goenv.modcache;

/** How far it has come; read and written by any thread. */
public final class CacheProgress {
  private int done; // guarded by this
  private int total; // guarded by this
  private long bytes; // guarded by this
  private long totalBytes; // guarded by this

  /**
   * A moment of it.
   *
   * @param done modules looked at
   * @param total modules to look at; 0 while they are being listed
   * @param bytes of the zips of those that are done
   * @param totalBytes of all zips
   */
  public record Moment(int done, int total, long bytes, long totalBytes) {}

  synchronized void begin(int modules, long size) {
    total = modules;
    totalBytes = size;
  }

  synchronized void did(long size) {
    done++;
    bytes += size;
  }

  /** How far it is now. */
  public synchronized Moment now() {
    return new Moment(done, total, bytes, totalBytes);
  }
}
