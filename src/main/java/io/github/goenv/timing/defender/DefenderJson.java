package io.github.goenv.timing.defender;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.files.FileErrors;
import io.github.goenv.json.JsonText;
import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A performance report as {@code ConvertTo-Json} writes it: whole, or one of its lists, or one row.
 * Windows PowerShell 5 may put a list as {@code {"value": […], "Count": 2}}. Used once.
 */
final class DefenderJson {
  private final JsonText text;
  private final JsonReader json;
  private final DefenderTally tally = new DefenderTally();

  DefenderJson(Reader text) {
    this.text = new JsonText(text);
    json = this.text.reader();
  }

  DefenderReport parse() {
    try {
      if (json.peek() == JsonToken.BEGIN_ARRAY) {
        rows(false);
      } else {
        object(false);
      }
      if (json.peek() != JsonToken.END_DOCUMENT) {
        return new DefenderUnreadable(Reason.MALFORMED, json.getPath());
      }
    } catch (IOException e) {
      return switch (text.fault(e)) {
        case EMPTY, CUT -> new DefenderUnreadable(Reason.CUT_OFF, text.where());
        case NO_JSON -> new DefenderUnreadable(Reason.MALFORMED, text.where());
        case VALUE -> new DefenderUnreadable(Reason.IO_ERROR, FileErrors.reason(e));
      };
    } catch (IllegalStateException | IllegalArgumentException e) {
      return new DefenderUnreadable(Reason.WRONG_SHAPE, json.getPath());
    }
    return tally.report();
  }

  /** A list of rows, or the only row in place of a list. */
  private void rows(boolean nested) throws IOException {
    if (!nested) {
      tally.listed();
    }
    switch (json.peek()) {
      case BEGIN_ARRAY -> {
        json.beginArray();
        while (json.hasNext()) {
          row(nested);
        }
        json.endArray();
      }
      case NULL -> json.nextNull();
      default -> row(nested);
    }
  }

  private void row(boolean nested) throws IOException {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      object(nested);
      return;
    }
    String text = json.peek() == JsonToken.STRING ? json.nextString() : null;
    if (text == null) {
      json.skipValue();
    }
    if (!nested) {
      tally.strange(text == null ? "" : text);
    }
  }

  /** The report, a wrapped list or a row: what it is, its fields say. */
  private void object(boolean nested) throws IOException {
    DefenderRow row = new DefenderRow();
    boolean isRow = true;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "topprocesses", "topscans", "value" -> {
          isRow = false;
          rows(nested);
        }
        case "overview" -> {
          isRow = false;
          overview();
        }
        case "topfiles", "toppaths", "topextensions" -> {
          isRow = false;
          json.skipValue();
        }
        case "scans" -> rows(true);
        default -> field(row, name);
      }
    }
    json.endObject();
    if (nested) {
      tally.nested(row);
    } else if (isRow) {
      tally.add(row);
    }
  }

  private void field(DefenderRow row, String name) throws IOException {
    if (!DefenderRow.isColumn(name)) {
      json.skipValue();
      return;
    }
    String value = scalar();
    row.set(name, value == null ? "" : value);
  }

  /** Only what is named beyond doubt; the names of the others are Microsoft's and change. */
  private void overview() throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      return;
    }
    DefenderRow times = new DefenderRow();
    json.beginObject();
    while (json.hasNext()) {
      field(times, json.nextName().replace(" ", "").replace("_", ""));
    }
    json.endObject();
    tally.recorded(times.startMillis(), times.endMillis());
  }

  /** A value as text; an object of .NET by the field that says what it is. */
  private @Nullable String scalar() throws IOException {
    return switch (json.peek()) {
      case STRING, NUMBER -> json.nextString();
      case BEGIN_OBJECT -> dotNet();
      default -> {
        json.skipValue();
        yield null;
      }
    };
  }

  private @Nullable String dotNet() throws IOException {
    String ticks = null;
    String millis = null;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      boolean plain = json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER;
      if (plain && (name.equals("Ticks") || name.equals("value"))) {
        ticks = json.nextString();
      } else if (plain && name.equals("TotalMilliseconds")) {
        millis = json.nextString() + "ms";
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return ticks == null ? millis : ticks;
  }
}
