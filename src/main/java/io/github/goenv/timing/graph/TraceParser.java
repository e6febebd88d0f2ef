package io.github.goenv.timing.graph;

import com.google.gson.stream.JsonReader;
import io.github.goenv.timing.graph.GoTrace.Execution;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Understands the lines of a trace; used once. It goes over bytes, once, and makes a text only of
 * what is kept: this runs in a JVM that has compiled nothing of it yet, where a JSON reader takes
 * some ten times as long. A quote inside a JSON text has a backslash before it, so {@code "ts":} is
 * found nowhere but as a name.
 */
final class TraceParser {
  private static final byte[] NAME = bytes("\"name\":\"");
  private static final byte[] ACTION = bytes("Executing action (");
  private static final byte[] LOAD = bytes("load.PackagesAndErrors\"");
  private static final byte[] DOWNLOAD = bytes("modfetch.download ");
  private static final byte[] FETCH = bytes("modfetch.downloadZip ");
  private static final byte[] UNZIP = bytes("unzip ");
  private static final byte[] PHASE = bytes("\"ph\":\"");
  private static final byte[] TIME = bytes("\"ts\":");
  private static final byte[] THREAD = bytes("\"tid\":");

  /** More than 60,000 packages have, and what keeps a hostile file from filling the memory. */
  private static final int MAX_EXECUTIONS = 500_000;

  private static final int MAX_WORKERS = 65_535;

  /** The year 2262: what fits into nanoseconds. */
  private static final long LAST_MICROS = Long.MAX_VALUE / 1_000 - 1;

  private final TraceSpans spans = new TraceSpans();
  private final List<Execution> executions = new ArrayList<>();
  private byte[] text = {};
  private boolean any;
  private int strange;

  /** Takes the whole lines at the beginning of some bytes; where the rest begins. */
  int lines(byte[] bytes, int length) {
    text = bytes;
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        line(from, i);
        from = i + 1;
      }
    }
    return from;
  }

  /** Takes what follows the last line end: a bracket, unless the file was truncated. */
  Tracing end(String rest) {
    if (!any) {
      return new Unreadable(Reason.WRONG_SHAPE, "");
    }
    return new GoTrace(
        spans.loads(),
        spans.downloads(),
        spans.modules(),
        executions,
        !rest.strip().equals("]"),
        strange + spans.strange());
  }

  private void line(int from, int end) {
    int name = after(NAME, from, end);
    if (name < 0) {
      return;
    }
    any = true;
    if (isAt(ACTION, name, end)) {
      action(name + ACTION.length, end);
    } else if (isAt(LOAD, name, end)) {
      // Other goroutines load for the main one, which waits for them.
      if (number(after(THREAD, name, end), end) == 0) {
        spans.load(phase(name, end), time(name, end));
      }
    } else if (isAt(DOWNLOAD, name, end)) {
      int module = name + DOWNLOAD.length;
      int close = closingQuote(module, end);
      spans.download(decode(module, close), phase(close, end), time(close, end));
    } else if (isAt(FETCH, name, end)) {
      spans.fetch(decode(name + FETCH.length, closingQuote(name, end)));
    } else if (isAt(UNZIP, name, end)) {
      spans.fetch(decode(name + UNZIP.length, closingQuote(name, end)));
    }
  }

  /** Nearly all lines are the ends of actions and the arrows between them, which tell nothing. */
  private void action(int name, int end) {
    int close = closingQuote(name, end);
    if (phase(close, end) != 'B') {
      return;
    }
    long start = time(close, end);
    long worker = number(after(THREAD, close, end), end);
    String action = decode(name, endOfAction(name, close));
    if (start < 0 || worker < 1 || worker > MAX_WORKERS || action == null) {
      strange++;
    } else if (executions.size() == MAX_EXECUTIONS) {
      strange++;
    } else {
      executions.add(new Execution(action, start, (int) worker));
    }
  }

  /** Before the bracket; a package built for one program alone has that before it, in brackets. */
  private int endOfAction(int from, int close) {
    int end = close - 1;
    if (end <= from || text[end] != ')') {
      return -1;
    }
    if (text[end - 1] == ']') {
      for (int i = end - 1; i > from; i--) {
        if (text[i] == '[' && text[i - 1] == ' ') {
          return i - 1;
        }
      }
    }
    return end;
  }

  private char phase(int from, int end) {
    int at = after(PHASE, from, end);
    return at < 0 ? '?' : (char) text[at];
  }

  /** The time of a line in nanoseconds; -1 when it has none. */
  private long time(int from, int end) {
    int at = after(TIME, from, end);
    long micros = number(at, end);
    if (micros < 0 || micros > LAST_MICROS) {
      return -1;
    }
    int i = at;
    while (isDigit(text[i])) {
      i++;
    }
    long nanos = micros * 1_000;
    if (text[i] == '.') {
      i++;
      for (int unit = 100; isDigit(text[i]); unit /= 10) {
        nanos += (long) unit * (text[i] - '0');
        i++;
      }
    }
    return text[i] == ',' || text[i] == '}' ? nanos : -1;
  }

  /** The digits at a place as a number; -1 when there is none or it is too long. */
  private long number(int at, int end) {
    if (at < 0) {
      return -1;
    }
    long value = 0;
    int i = at;
    while (i < end && isDigit(text[i])) {
      value = value * 10 + (text[i] - '0');
      i++;
    }
    return i == at || i - at > 18 ? -1 : value;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  /** The place after the first occurrence of a word; -1 when the line ends before that. */
  private int after(byte[] word, int from, int end) {
    if (from < 0) {
      return -1;
    }
    for (int at = from; at + word.length < end; at++) {
      if (text[at] == word[0] && isAt(word, at, end)) {
        return at + word.length;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] word, int at, int end) {
    if (at + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** The quote that ends a JSON text; -1 when it is not in the line. */
  private int closingQuote(int from, int end) {
    for (int at = from; at < end; at++) {
      if (text[at] == '\\') {
        at++;
      } else if (text[at] == '"') {
        return at;
      }
    }
    return -1;
  }

  /** A part of a JSON text; null when there is none or an escape in it is none of JSON's. */
  private @Nullable String decode(int from, int to) {
    if (to <= from) {
      return null;
    }
    String raw = new String(text, from, to - from, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    try (JsonReader json = new JsonReader(new StringReader('"' + raw + '"'))) {
      return json.nextString();
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
