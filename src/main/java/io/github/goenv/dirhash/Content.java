package io.github.goenv.dirhash;

import java.io.IOException;

/** Takes the content of a file, piece by piece. */
@FunctionalInterface
public interface Content {
  /**
   * The next bytes.
   *
   * @param bytes the first {@code length} of them; used again after the return
   */
  void next(byte[] bytes, int length) throws IOException;
}
