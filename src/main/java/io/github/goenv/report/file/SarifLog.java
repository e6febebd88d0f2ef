package io.github.goenv.report.file;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.report.Severity;
import io.github.goenv.text.LongTextJsonWriter;
import io.github.goenv.text.Pieces;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One SARIF 2.1.0 log (OASIS) with one run, written from the front to the end within what GitHub
 * takes: 25,000 results and 10 MB, compressed; it shows the first 5,000 (GitHub's manual, SARIF
 * support for code scanning).
 */
final class SarifLog {
  /** Bytes of all results. It is GitHub's limit before anything is compressed, less the rest. */
  static final int BYTES = 9_000_000;

  /** Bytes of all notifications. */
  private static final int NOTIFIED = 500_000;

  /** Results in a run. */
  static final int RESULTS = 25_000;

  private final Writer out;
  private final LongTextJsonWriter json;
  private final Line line = new Line();
  private final LongTextJsonWriter compact = new LongTextJsonWriter(line);
  private int results;
  private int left = BYTES;
  private int cut;
  private int notified = NOTIFIED;
  private int silent;

  SarifLog(Writer out) {
    this.out = out;
    json = new LongTextJsonWriter(out);
    json.setIndent("  ");
    compact.setStrictness(Strictness.LENIENT); // one value after the other
  }

  /**
   * Begins the log and the rules of its tool.
   *
   * @param version null where it is unknown
   */
  void begin(String tool, @Nullable String version, @Nullable String address) throws IOException {
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value(tool);
    if (version != null) {
      json.name("version").value(version);
    }
    if (address != null) {
      json.name("informationUri").value(address);
    }
    json.name("rules").beginArray();
  }

  /** Where rules go. */
  JsonWriter rules() {
    return json;
  }

  /** Ends the rules and begins the results. */
  void rulesEnd() throws IOException {
    json.endArray().endObject().endObject(); // rules, driver, tool
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
  }

  /** Where the next result goes. */
  LongTextJsonWriter result() {
    return compact();
  }

  /** Ends a result: it gets a line of its own; one for which there is no room is counted. */
  void resultEnd() throws IOException {
    int size = line.bytes();
    if (cut > 0 || results == RESULTS || size > left) {
      cut++;
      return;
    }
    results++;
    left -= size;
    json.jsonValue(""); // what stands before a value; a long one is copied once
    line.writeTo(out);
  }

  /**
   * Ends the results and begins what is told of the run.
   *
   * @param successful whether everything was looked at that was to be
   * @param started ISO-8601; null where it is unknown
   */
  void resultsEnd(boolean successful, @Nullable String started) throws IOException {
    json.endArray();
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(successful);
    if (started != null) {
      json.name("startTimeUtc").value(started);
    }
    json.name("toolExecutionNotifications").beginArray();
    if (cut > 0) {
      String said = cut + " results are not in this file, the least severe: it would be too large";
      json.jsonValue(notified(null, Severity.WARNING, said));
    }
  }

  /** The next notification; one for which there is no room is counted. */
  void notification(@Nullable String rule, Severity level, String message) throws IOException {
    String text = notified(rule, level, message);
    int size = line.bytes();
    if (silent > 0 || size > notified) {
      silent++;
      return;
    }
    notified -= size;
    json.jsonValue(text);
  }

  /** Ends the log. */
  void end() throws IOException {
    if (silent > 0) {
      String said = silent + " notifications more are not in this file";
      json.jsonValue(notified(null, Severity.WARNING, said));
    }
    json.endArray().endObject().endArray(); // notifications, invocation, invocations
    json.endObject().endArray().endObject(); // run, runs, log
    json.flush();
    out.write('\n');
  }

  /** Something that a run tells beside its results; without a rule it concerns the whole run. */
  private String notified(@Nullable String rule, Severity level, String message)
      throws IOException {
    JsonWriter note = compact();
    note.beginObject();
    if (rule != null) {
      note.name("associatedRule").beginObject().name("id").value(rule).endObject();
    }
    note.name("level").value(word(level));
    text("message", message, note);
    note.endObject();
    return line.toString();
  }

  /** Writes a message; a reader must take no part of it for a link ({@code [text](address)}). */
  static void text(String name, String text, JsonWriter json) throws IOException {
    json.name(name).beginObject();
    json.name("text").value(text.replace("](", "] (")).endObject();
  }

  /** The same of a long one. */
  static void text(String name, Pieces text, LongTextJsonWriter json) throws IOException {
    if (linked(text.chars(), text.length())) {
      text(name, text.toString(), json);
      return;
    }
    json.name(name).beginObject();
    json.name("text").value(text).endObject();
  }

  private static boolean linked(char[] chars, int length) {
    for (int i = 1; i < length; i++) {
      if (chars[i] == '(' && chars[i - 1] == ']') {
        return true;
      }
    }
    return false;
  }

  /** Writes {@code locations}: GitHub takes no file in which one result has none. */
  static void location(Place place, JsonWriter json) throws IOException {
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(place.uri());
    json.name("uriBaseId").value("%SRCROOT%").endObject();
    json.name("region").beginObject();
    json.name("startLine").value(place.line());
    if (place.column() > 0) {
      json.name("startColumn").value(place.column());
    }
    json.endObject().endObject().endObject().endArray();
  }

  /**
   * Writes {@code partialFingerprints}. GitHub knows an alert by {@code primaryLocationLineHash};
   * made of the line, as its action does, it would be the same for all findings of a machine.
   *
   * @param which of those alike, from 1
   */
  static void fingerprints(String fingerprint, int which, JsonWriter json) throws IOException {
    json.name("partialFingerprints").beginObject();
    json.name("goenv/v1").value(fingerprint);
    json.name("primaryLocationLineHash").value(fingerprint + ":" + which).endObject();
  }

  /** The word for {@code level}. */
  static String word(Severity level) {
    return level == Severity.INFO ? "note" : level.word();
  }

  /** Writes into {@link #line}, so that a value is known before it is decided upon. */
  private LongTextJsonWriter compact() {
    line.reset();
    return compact;
  }

  /** A value that is not yet in the log. */
  private static final class Line extends CharArrayWriter {
    /** In UTF-8. */
    int bytes() {
      int bytes = count;
      for (int i = 0; i < count; i++) {
        char c = buf[i];
        bytes += c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
      }
      return bytes;
    }
  }
}
