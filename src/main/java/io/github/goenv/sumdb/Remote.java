package io.github.goenv.sumdb;

import java.util.List;
import java.util.Map;

/** Asks the database over the network. */
public interface Remote {
  /**
   * Its answers.
   *
   * @param paths below its address, as {@code lookup/…}, {@code tile/…}
   * @param most bytes an answer may have
   * @return by path; what it says it does not have (404, 410) is missing
   * @throws NoAnswer when one cannot be had
   */
  Map<String, byte[]> read(List<String> paths, int most) throws NoAnswer, InterruptedException;
}
