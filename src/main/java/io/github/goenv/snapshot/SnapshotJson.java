package io.github.goenv.snapshot;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.json.Fault;
import io.github.goenv.json.JsonText;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.UnaryOperator;

/**
 * A snapshot as JSON, both ways. Names of people and machines are taken out; the home directory is
 * written {@code %USERPROFILE%} ({@code ~}) and read back as a substitute home, so that the
 * snapshot is judged as the machine was. A text that really holds those characters is marked, see
 * {@link HomeMark}.
 */
public final class SnapshotJson {
  private SnapshotJson() {}

  /**
   * Writes {@code snapshot}.
   *
   * @param redaction takes personal data out of every text
   */
  public static void write(Snapshot snapshot, Redaction redaction, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    HomeMark mark = HomeMark.of(snapshot.host().os());
    new RecordJson(text -> redaction.apply(mark.escape(text))).write(json, snapshot);
    json.flush();
    out.write('\n');
  }

  /**
   * Reads a snapshot. What it does not have becomes unknown.
   *
   * @throws UnreadableFile when the text is not a snapshot this version can read
   */
  public static Snapshot read(String text) throws IOException {
    HomeMark mark = HomeMark.of(parse(text, UnaryOperator.identity()).host().os());
    return parse(text, mark::expand);
  }

  /**
   * A machine as a saved snapshot has it: without personal data, its home directory a substitute;
   * so that machines of different people can be compared, whether or not they were saved so.
   *
   * @param redaction takes out what is known of the account and host this runs on
   */
  public static Snapshot saved(Snapshot machine, Redaction redaction) throws IOException {
    Redaction own = Redaction.ofAccount(machine.host());
    HomeMark mark = HomeMark.of(machine.host().os());
    StringWriter out = new StringWriter();
    JsonWriter json = new JsonWriter(out);
    new RecordJson(text -> own.apply(redaction.apply(mark.escape(text)))).write(json, machine);
    json.flush();
    return read(out.toString());
  }

  private static Snapshot parse(String text, UnaryOperator<String> texts) throws IOException {
    JsonText source = new JsonText(new StringReader(text));
    JsonReader json = source.reader();
    try {
      Object read = new RecordJson(texts).read(json, Snapshot.class);
      if (!(read instanceof Snapshot snapshot)) {
        throw new BadValue("saved.snapshot.null");
      }
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new BadValue("saved.snapshot.follows");
      }
      if (!snapshot.schemaVersion().startsWith("1.")) {
        throw new UnreadableFile(Text.of("saved.newer", "version", snapshot.schemaVersion()), null);
      }
      return snapshot;
    } catch (EOFException
        | MalformedJsonException
        | IllegalStateException
        | IllegalArgumentException
        | StackOverflowError e) {
      throw unreadable(text, source, e);
    }
  }

  private static UnreadableFile unreadable(String text, JsonText source, Throwable e) {
    if (source.fault(e) == Fault.VALUE) {
      if (isReport(text)) {
        return new UnreadableFile(Text.of("saved.snapshot.report"), e);
      }
      if (e instanceof BadValue bad) {
        return new UnreadableFile(bad.at(source.where()), e);
      }
    }
    return source.unreadable(e, "saved.snapshot.value");
  }

  /** By members that report.json has and snapshots have not. */
  private static boolean isReport(String text) {
    return text.contains("\"outcome\"") && text.contains("\"results\"");
  }
}
