package io.github.goenv.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.text.Text;
import java.io.EOFException;
import java.io.Reader;

/**
 * A JSON text while it is read, and what is wrong with it when reading has failed. The reader does
 * not tell a text that was cut from one that is malformed: one that ends within quotes, an escape,
 * {@code true} or a number is malformed to it too. It has then asked for more than there was.
 */
public final class JsonText {
  /** A path into a hostile file can be as long as the file. */
  private static final int LONGEST = 200;

  private final EndWatch end;
  private final JsonReader reader;

  public JsonText(Reader in) {
    end = new EndWatch(in);
    reader = new JsonReader(end);
  }

  /** Reads it; not lenient. */
  public JsonReader reader() {
    return reader;
  }

  /** Where reading stands, as a JSONPath; its beginning when it is very long. */
  public String where() {
    String path = reader.getPath();
    return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
  }

  /**
   * What is wrong.
   *
   * @param failure what reading threw; one that does not come of the text itself is {@link
   *     Fault#VALUE}
   */
  public Fault fault(Throwable failure) {
    if (failure instanceof EOFException) {
      // A compressed text ends too early by an exception, not by its end.
      return end.blank() && end.reached() ? Fault.EMPTY : Fault.CUT;
    }
    if (failure instanceof MalformedJsonException) {
      return end.reached() ? Fault.CUT : Fault.NO_JSON;
    }
    return Fault.VALUE;
  }

  /**
   * The same in words.
   *
   * @param value what is said of JSON that has another form; a text with {@code where} alone
   */
  public UnreadableFile unreadable(Throwable failure, String value) {
    return new UnreadableFile(
        switch (fault(failure)) {
          case EMPTY -> Text.of("saved.empty");
          case CUT -> Text.of("saved.truncated", "where", where());
          case NO_JSON -> Text.of("saved.no-json", "where", where());
          case VALUE -> Text.of(value, "where", where());
        },
        failure);
  }
}
