package io.github.goenv.lab;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists and texts; numbers are texts, as in the file. */
final class Json {
  private final Object value;

  private Json(Object value) {
    this.value = value;
  }

  static Json parse(String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(text));
    return new Json(value(reader));
  }

  private static Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), value(reader));
        }
        reader.endObject();
        yield map;
      }
      case BEGIN_ARRAY -> {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value(reader));
        }
        reader.endArray();
        yield list;
      }
      case NULL -> {
        reader.nextNull();
        yield "";
      }
      case BOOLEAN -> String.valueOf(reader.nextBoolean());
      default -> reader.nextString();
    };
  }

  /** What is under a path of names; empty text where nothing is. */
  Json at(String... names) {
    Object at = value;
    for (String name : names) {
      at = at instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : "";
    }
    return new Json(at);
  }

  /** The elements of an array. */
  List<Json> all() {
    List<Json> all = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        all.add(new Json(each));
      }
    }
    return all;
  }

  /** The text of a value; empty for null. */
  String text(String... names) {
    return at(names).toString();
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
