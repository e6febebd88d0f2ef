package io.github.goenv.lint;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.json.JsonText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that anybody may have written: objects as maps, lists, and everything else as text, null as
 * the empty one. What is looked for and is of another kind is not there.
 */
final class Json {
  /** Deeper than any tool nests. */
  private static final int DEEPEST = 200;

  private Json() {}

  /** The objects and lists in a text, one after the other. */
  static List<Object> values(String text) throws UnreadableResults {
    List<Object> values = new ArrayList<>();
    if (text.isBlank()) {
      return values; // to Gson no document at all
    }
    JsonText source = new JsonText(new StringReader(text));
    JsonReader reader = source.reader();
    try {
      reader.setStrictness(Strictness.LENIENT); // for several values in a text
      while (reader.peek() != JsonToken.END_DOCUMENT) {
        if (reader.peek() != JsonToken.BEGIN_OBJECT && reader.peek() != JsonToken.BEGIN_ARRAY) {
          throw new UnreadableResults("command.results.values");
        }
        values.add(value(reader, 0));
      }
    } catch (IOException | IllegalStateException e) {
      throw new UnreadableResults(source.unreadable(e, "saved.no-json").reason(), e);
    }
    return values;
  }

  private static Object value(JsonReader reader, int depth) throws IOException, UnreadableResults {
    if (depth > DEEPEST) {
      throw new UnreadableResults("command.results.deep", "most", String.valueOf(DEEPEST));
    }
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          object.put(reader.nextName(), value(reader, depth + 1));
        }
        reader.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value(reader, depth + 1));
        }
        reader.endArray();
        return list;
      }
      case BOOLEAN -> {
        return Boolean.toString(reader.nextBoolean());
      }
      case NULL -> {
        reader.nextNull();
        return "";
      }
      default -> {
        return reader.nextString();
      }
    }
  }

  /** The object at the end of this way; null when there is none. */
  @SuppressWarnings("unchecked") // every map here was made above
  static @Nullable Map<String, Object> object(@Nullable Object of, String... names) {
    Object at = of;
    for (String name : names) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof Map<?, ?> ? (Map<String, Object>) at : null;
  }

  /** The elements of a list; none when it is no list. */
  @SuppressWarnings("unchecked") // every list here was made above
  static List<Object> list(@Nullable Object of, String name) {
    Object at = of instanceof Map<?, ?> map ? map.get(name) : null;
    return at instanceof List<?> ? (List<Object>) at : List.of();
  }

  /** Whether something has this name, and is neither null nor a list. */
  static boolean isNoList(Map<String, Object> of, String name) {
    Object at = of.getOrDefault(name, "");
    return !at.equals("") && !(at instanceof List);
  }

  /** A text; empty when there is none. */
  static String text(@Nullable Object of, String name) {
    Object at = of instanceof Map<?, ?> map ? map.get(name) : null;
    return at instanceof String text ? text : "";
  }

  /** A number above 0; else 0. */
  static int number(@Nullable Object of, String name) {
    try {
      return Math.max(0, Integer.parseInt(text(of, name)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
