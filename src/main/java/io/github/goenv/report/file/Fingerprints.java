package io.github.goenv.report.file;

import io.github.goenv.report.Result;
import java.util.HashMap;
import java.util.Map;

/** Fingerprints of one file, told apart where findings are alike: readers show one of each. */
final class Fingerprints {
  private final Map<String, Integer> counts = new HashMap<>();

  /** Which one of its kind the next finding with {@code fingerprint} is, from 1. */
  int next(String fingerprint) {
    return counts.merge(fingerprint, 1, Integer::sum);
  }

  /** {@code fingerprint} itself for the first of its kind, another one for each further. */
  String unique(String fingerprint) {
    int count = next(fingerprint);
    return count == 1 ? fingerprint : fingerprint + "-" + count;
  }

  /**
   * That of a finding in a source file: the line is no part of it, so that it stays the same when
   * something is written above. made as {@link Result#fingerprint}.
   */
  static String of(String tool, String rule, String path, String message) {
    return Result.hash(tool + "\n" + rule + "\n" + path + "\n" + message);
  }
}
