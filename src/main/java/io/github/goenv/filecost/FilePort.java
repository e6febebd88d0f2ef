package io.github.goenv.filecost;

import java.io.IOException;
import java.nio.file.Path;

/** Files as they are measured; a test has slow ones. */
interface FilePort {

  /** Removes from {@code parent} what measurements that were killed have left there. */
  void clean(Path parent);

  /**
   * A directory of its own in {@code parent}.
   *
   * @throws IOException when there can be none
   */
  Work open(Path parent) throws IOException;

  /** A directory of one measurement; closed, it is gone. */
  interface Work extends AutoCloseable {
    /**
     * Writes a file, closes it, opens it again, reads and deletes it.
     *
     * @param number differs from file to file
     */
    void file(int number) throws IOException;

    @Override
    void close();
  }
}
