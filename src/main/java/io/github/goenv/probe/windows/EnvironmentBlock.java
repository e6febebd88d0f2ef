package io.github.goenv.probe.windows;

import java.util.LinkedHashMap;
import java.util.Map;

/** An environment block: texts {@code NAME=VALUE} that each end with NUL, and an empty one last. */
final class EnvironmentBlock {
  private EnvironmentBlock() {}

  /**
   * The variables of a block. Entries that begin with {@code =} are cmd's drive directories and
   * skipped.
   *
   * @param block the characters, with or without the empty text at the end
   */
  static Map<String, String> parse(String block) {
    Map<String, String> variables = new LinkedHashMap<>();
    int at = 0;
    while (at < block.length()) {
      int end = block.indexOf('\0', at);
      end = end < 0 ? block.length() : end;
      if (end == at) {
        break;
      }
      int equals = block.indexOf('=', at + 1);
      if (equals > 0 && equals < end && block.charAt(at) != '=') {
        variables.put(block.substring(at, equals), block.substring(equals + 1, end));
      }
      at = end + 1;
    }
    return variables;
  }
}
