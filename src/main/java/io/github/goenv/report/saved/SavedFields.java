package io.github.goenv.report.saved;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of the kinds that a report has; another kind is an {@link IllegalStateException}.
 */
final class SavedFields {
  private final JsonReader json;

  SavedFields(JsonReader json) {
    this.json = json;
  }

  /** Reads one element of a list; null to skip it. */
  interface Element<T> {
    @Nullable T read() throws IOException;
  }

  /** A text. */
  String text() throws IOException {
    if (json.peek() != JsonToken.STRING) {
      throw new IllegalStateException("no text");
    }
    return json.nextString();
  }

  /** A text or null. */
  @Nullable String find() throws IOException {
    return isNull() ? null : text();
  }

  /** Whether there is a null; it is read then. */
  boolean isNull() throws IOException {
    if (json.peek() != JsonToken.NULL) {
      return false;
    }
    json.nextNull();
    return true;
  }

  /** One of some words. */
  <T> T word(T[] all, Function<T, String> word) throws IOException {
    String text = json.peek() == JsonToken.STRING ? text() : "";
    for (T each : all) {
      if (word.apply(each).equals(text)) {
        return each;
      }
    }
    throw new IllegalStateException("no such word: " + text);
  }

  /** One of some words, or null. */
  <T> @Nullable T orNull(T[] all, Function<T, String> word) throws IOException {
    return isNull() ? null : word(all, word);
  }

  /** A list. */
  <T> List<T> list(Element<T> element) throws IOException {
    List<T> list = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      T read = element.read();
      if (read != null) {
        list.add(read);
      }
    }
    json.endArray();
    return list;
  }

  /** No elements of whatever there is. */
  <T> List<T> skip() throws IOException {
    json.skipValue();
    return List.of();
  }
}
