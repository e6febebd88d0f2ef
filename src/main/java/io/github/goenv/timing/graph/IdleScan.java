package io.github.goenv.timing.graph;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether go started no tool, by the lines of its action graph: a reader of JSON has the
 * JVM of a short build compile more than the rest of it takes. Go writes one field in each line
 * ({@code json.MarshalIndent} in cmd/go/internal/work/action.go); where a line is not as that
 * writes it the scan says nothing, and the graph is read as JSON.
 */
final class IdleScan {
  /** So many digits fit into an int. */
  private static final int MOST_DIGITS = 9;

  private static final String TIME = "0000-00-00T00:00:00";
  private static final String NEVER = "0001-";

  private final byte[] text;
  private final IdleActions actions = new IdleActions();
  private boolean inside;
  private boolean inArray;
  private boolean ended;

  /** Whether something has to follow: there was a comma. */
  private boolean comma;

  /** Whether nothing may follow but the end of what is open: there was no comma. */
  private boolean last;

  // Of the action that is being read.
  private boolean numbered;
  private @Nullable String mode;
  private @Nullable String importPath;
  private @Nullable String buildId;
  private boolean hasActionId;
  private boolean started;
  private boolean done;

  private IdleScan(byte[] text) {
    this.text = text;
  }

  /** What is kept of a build without work; null where it had some, or that is not sure. */
  static @Nullable Idle of(byte[] text) {
    return new IdleScan(text).scan();
  }

  private @Nullable Idle scan() {
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        if (!line(from, i)) {
          return null;
        }
        from = i + 1;
      }
    }
    if (from < text.length && !line(from, text.length)) {
      return null;
    }
    return ended ? actions.idle() : null;
  }

  private boolean line(int from, int lineEnd) {
    int at = from;
    while (at < lineEnd && text[at] == '\t') {
      at++;
    }
    int end = lineEnd > at && text[lineEnd - 1] == ',' ? lineEnd - 1 : lineEnd;
    if (at == end || ended) {
      return false;
    }
    boolean one = end - at == 1;
    byte first = text[at];
    switch (at - from) {
      case 0:
        ended = one && first == ']' && actions.count() > 0 && closes() && end == lineEnd;
        return ended || one && first == '[' && from == 0 && end == lineEnd;
      case 1:
        return one
            && (first == '{' ? begin(end == lineEnd) : first == '}' && finish())
            && next(first == '{' || end < lineEnd, first == '{');
      case 2:
        if (inArray) {
          inArray = false;
          return one && first == ']' && closes() && next(end < lineEnd, false);
        }
        return inside && !last && field(at, end) && next(inArray || end < lineEnd, inArray);
      default:
        return inArray && !last && dep(at, end) && next(end < lineEnd, false);
    }
  }

  private boolean dep(int from, int end) {
    boolean number = number(from, end);
    if (number) {
      actions.waitsFor(value(from, end));
    }
    return number;
  }

  /** What may follow. */
  private boolean next(boolean more, boolean opened) {
    comma = more && !opened;
    last = !more;
    return true;
  }

  /** Whether what is open may end here: not after a comma. */
  private boolean closes() {
    return !comma;
  }

  private boolean begin(boolean withoutComma) {
    if (inside || last || !withoutComma) {
      return false;
    }
    inside = true;
    actions.begin();
    numbered = false;
    mode = null;
    importPath = null;
    buildId = null;
    hasActionId = false;
    started = false;
    done = false;
    return true;
  }

  /** The first action is the root, without whose end the build has not come to its own. */
  private boolean finish() {
    boolean ran = started && done;
    if (!inside
        || inArray
        || !closes()
        || !numbered
        || mode == null
        || actions.count() == 0 && !ran) {
      return false;
    }
    inside = false;
    if (mode.equals(LinkedPrograms.LINK)) {
      actions.links(importPath, buildId);
    } else if (mode.equals("build") && ran && hasActionId && buildId != null) {
      actions.isCachedPackage();
    }
    actions.end();
    return true;
  }

  /** One field; {@code "name": value}. */
  private boolean field(int from, int end) {
    int name = from + 1;
    int quote = name;
    while (quote < end && (text[quote] | 0x20) >= 'a' && (text[quote] | 0x20) <= 'z') {
      quote++;
    }
    int value = quote + 3;
    if (value >= end || text[from] != '"' || !is("\": ", quote, value)) {
      return false;
    }
    switch (quote - name) {
      case 2:
        numbered |= is("ID", name, quote);
        return number(value, end)
            && (!is("ID", name, quote) || value(value, end) == actions.count());
      case 3:
        return is("null", value, end) || !is("Cmd", name, quote) && scalar(value, end);
      case 4:
        if (is("Deps", name, quote)) {
          inArray = end - value == 1 && text[value] == '[';
          return inArray;
        }
        return is("Mode", name, quote) ? (mode = mode(value, end)) != null : scalar(value, end);
      case 7:
        return ofSeven(name, quote, value, end);
      case 8:
        hasActionId |= is("ActionID", name, quote) && string(value, end) != null;
        done |= is("TimeDone", name, quote) && isMoment(value, end);
        return is("TimeDone", name, quote) ? time(value, end) : scalar(value, end);
      case 9:
        started |= is("TimeStart", name, quote) && isMoment(value, end);
        return text[name] == 'T' ? time(value, end) : scalar(value, end);
      default:
        return !is("CmdSys", name, quote) && scalar(value, end);
    }
  }

  private boolean ofSeven(int name, int quote, int value, int end) {
    if (is("Package", name, quote)) {
      importPath = string(value, end);
      return isText(value, end);
    }
    if (is("BuildID", name, quote)) {
      buildId = string(value, end);
      return isText(value, end);
    }
    return text[name] != 'C' && scalar(value, end); // CmdReal, CmdUser
  }

  /** Nearly all actions are of one. */
  private @Nullable String mode(int value, int end) {
    return is("\"build\"", value, end) ? "build" : string(value, end);
  }

  private boolean scalar(int value, int end) {
    return isText(value, end)
        || number(value, end)
        || is("true", value, end)
        || is("false", value, end);
  }

  /** Whether it is a whole number as an int has it. */
  private boolean number(int from, int end) {
    int length = end - from;
    if (length < 1 || length > MOST_DIGITS || length > 1 && text[from] == '0') {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private int value(int from, int end) {
    int found = 0;
    for (int i = from; i < end; i++) {
      found = 10 * found + text[i] - '0';
    }
    return found;
  }

  /** Whether it is a time as {@link GoTime} reads it, of a day that nobody looks up. */
  private boolean time(int value, int end) {
    int length = end - value - 2;
    if (!isText(value, end) || length < TIME.length() + 1 || text[end - 2] != 'Z') {
      return false;
    }
    for (int i = 0; i < length - 1; i++) {
      byte c = text[value + 1 + i];
      boolean digit = c >= '0' && c <= '9';
      if (i < TIME.length() && TIME.charAt(i) != '0' ? c != TIME.charAt(i) : !digit) {
        if (i != TIME.length() || c != '.' || i == length - 2 || length > i + 11) {
          return false;
        }
      }
    }
    return length == TIME.length() + 1 || text[value + 1 + TIME.length()] == '.';
  }

  /** Whether it is a time at which something happened. */
  private boolean isMoment(int value, int end) {
    return end - value > NEVER.length() + 1 && !is(NEVER, value + 1, value + 1 + NEVER.length());
  }

  /** Whether it is a string of ASCII, with nothing that has to be decoded. */
  private boolean isText(int value, int end) {
    if (end - value < 2 || text[value] != '"' || text[end - 1] != '"') {
      return false;
    }
    for (int i = value + 1; i < end - 1; i++) {
      if (text[i] == '\\' || text[i] == '"' || text[i] < ' ') {
        return false;
      }
    }
    return true;
  }

  /** The string; null where it is empty, as for the reader of JSON, or none. */
  private @Nullable String string(int value, int end) {
    return end - value > 2 && isText(value, end)
        ? new String(text, value + 1, end - value - 2, StandardCharsets.US_ASCII)
        : null;
  }

  private boolean is(String word, int from, int to) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text[i] != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }
}
