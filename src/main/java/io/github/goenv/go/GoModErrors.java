package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines {@code FILE:LINE[:COLUMN]: TEXT} that follow "go: errors parsing FILE:". */
final class GoModErrors {

  private GoModErrors() {}

  static List<GoMod.SyntaxError> parse(String stderr) {
    List<GoMod.SyntaxError> errors = new ArrayList<>();
    for (String line : stderr.lines().toList()) {
      GoMod.SyntaxError error = line.startsWith("go: errors parsing ") ? null : parseLine(line);
      if (error != null) {
        errors.add(error);
      }
    }
    return List.copyOf(errors);
  }

  /** From the left, past a drive letter: the message may hold colons and digits of its own. */
  private static GoMod.@Nullable SyntaxError parseLine(String text) {
    for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
      int line = end(text, colon + 1);
      if (line < 0) {
        continue;
      }
      int column = end(text, line + 1);
      int last = column < 0 ? line : column;
      if (!text.startsWith(": ", last)) {
        continue;
      }
      return new GoMod.SyntaxError(number(text, colon + 1, line), text.substring(last + 2));
    }
    return null;
  }

  /** Where the digits that begin here meet their colon; -1 when they do not. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean number = at > from && at - from < 10 && at < text.length() && text.charAt(at) == ':';
    return number ? at : -1;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
