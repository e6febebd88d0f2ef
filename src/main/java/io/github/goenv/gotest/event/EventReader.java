package io.github.goenv.gotest.event;

import io.github.goenv.gotest.event.TestEvent.Action;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of {@code go test -json}: flat objects of strings and numbers. Not by a library,
 * since most of a run's lines come through here and only seven names matter.
 */
public final class EventReader {
  private final String line;
  private int at;

  private EventReader(String line) {
    this.line = line;
  }

  /** The event in a line; null when the line is none: cut off, malformed, or other text. */
  public static @Nullable TestEvent read(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    if (from == line.length() || line.charAt(from) != '{') {
      return null;
    }
    EventReader reader = new EventReader(line);
    reader.at = from + 1;
    return reader.event();
  }

  private @Nullable TestEvent event() {
    Action action = null;
    String pkg = "";
    String test = "";
    double elapsed = -1;
    String output = "";
    String importPath = null;
    String failedBuild = null;
    boolean first = true;
    while (true) {
      char c = next();
      if (c == '}') {
        break;
      }
      if (!first) {
        if (c != ',') {
          return null;
        }
        c = next();
      }
      first = false;
      String name = c == '"' ? string() : null;
      if (name == null || next() != ':') {
        return null;
      }
      c = next();
      if (c != '"') {
        at--;
        String plain = plain();
        if (plain == null) {
          return null;
        }
        if (name.equals("Elapsed")) {
          elapsed = number(plain);
        }
        continue;
      }
      String value = string();
      if (value == null) {
        return null;
      }
      switch (name) {
        case "Action" -> action = action(value);
        case "Package" -> pkg = value;
        case "Test" -> test = value;
        case "Output" -> output = value;
        case "ImportPath" -> importPath = value;
        case "FailedBuild" -> failedBuild = value;
        default -> {}
      }
    }
    if (action == null || next() != 0) {
      return null;
    }
    return new TestEvent(action, pkg, test, elapsed, output, importPath, failedBuild);
  }

  private static Action action(String value) {
    return switch (value) {
      case "start" -> Action.START;
      case "run" -> Action.RUN;
      case "pause" -> Action.PAUSE;
      case "cont" -> Action.CONT;
      case "pass" -> Action.PASS;
      case "bench" -> Action.BENCH;
      case "fail" -> Action.FAIL;
      case "output" -> Action.OUTPUT;
      case "skip" -> Action.SKIP;
      case "build-output" -> Action.BUILD_OUTPUT;
      case "build-fail" -> Action.BUILD_FAIL;
      default -> Action.OTHER;
    };
  }

  /** The next character that is no space; NUL at the end. */
  private char next() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != ' ' && c != '\t') {
        return c;
      }
    }
    return 0;
  }

  /** A number, true, false or null; null for anything else, an object or a list among it. */
  private @Nullable String plain() {
    int from = at;
    while (at < line.length() && ",} \t".indexOf(line.charAt(at)) < 0) {
      char c = line.charAt(at);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || "+-.E".indexOf(c) >= 0)) {
        return null;
      }
      at++;
    }
    return at > from ? line.substring(from, at) : null;
  }

  private static double number(String text) {
    if (text.equals("0")) {
      return 0; // most tests take less than go tells
    }
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value < 1e12 ? value : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The rest of a string whose quote has been read; null when it does not end. */
  private @Nullable String string() {
    int from = at;
    int end = from;
    while (end < line.length() && line.charAt(end) != '"' && line.charAt(end) != '\\') {
      end++;
    }
    if (end == line.length()) {
      return null;
    }
    if (line.charAt(end) == '"') {
      at = end + 1;
      return line.substring(from, end);
    }
    StringBuilder text = new StringBuilder(end - from + 64);
    text.append(line, from, end);
    at = end;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return text.toString();
      }
      int meant = c == '\\' ? escaped() : c;
      if (meant < 0) {
        return null;
      }
      text.append((char) meant); // at one place: the JVM compiles it with this at each
    }
    return null;
  }

  /** The character that is escaped; -1 when there is none. */
  private int escaped() {
    char c = at < line.length() ? line.charAt(at++) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hex();
      default -> -1;
    };
  }

  private int hex() {
    if (at + 4 > line.length()) {
      return -1;
    }
    int value = 0;
    for (int end = at + 4; at < end; at++) {
      int digit = Character.digit(line.charAt(at), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
