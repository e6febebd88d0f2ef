package io.github.goenv.timing;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.timing.BuildReport.ToolTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of one object as text, and the lists that an action has. */
final class JsonFields {
  private final Map<String, String> values = new HashMap<>();
  private final List<Integer> deps = new ArrayList<>();
  private final List<ToolTime> tools = new ArrayList<>();

  /** Reads one object. */
  static JsonFields of(JsonReader json) throws IOException {
    JsonFields fields = new JsonFields();
    json.beginObject();
    while (json.hasNext()) {
      fields.read(json, json.nextName());
    }
    json.endObject();
    return fields;
  }

  /** Reads the entries of a list. */
  static void list(JsonReader json, Entry entry) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      entry.read();
    }
    json.endArray();
  }

  /** Reads one entry of a list. */
  interface Entry {
    void read() throws IOException;
  }

  /** Reads the value of a field. */
  void read(JsonReader json, String name) throws IOException {
    JsonToken next = json.peek();
    if (next == JsonToken.STRING || next == JsonToken.NUMBER) {
      values.put(name, json.nextString());
    } else if (next == JsonToken.BOOLEAN) {
      values.put(name, String.valueOf(json.nextBoolean()));
    } else if (next == JsonToken.BEGIN_ARRAY && name.equals("deps")) {
      list(json, () -> deps.add(json.nextInt()));
    } else if (next == JsonToken.BEGIN_ARRAY && name.equals("tools")) {
      list(json, () -> tools.add(tool(of(json))));
    } else {
      json.skipValue();
    }
  }

  private static ToolTime tool(JsonFields of) {
    return new ToolTime(of.text("tool"), of.number("count"), of.nanos("ms"), of.nanos("cpuMs"));
  }

  Map<String, String> values() {
    return values;
  }

  List<Integer> deps() {
    return deps;
  }

  List<ToolTime> tools() {
    return tools;
  }

  @Nullable String find(String name) {
    return values.get(name);
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no " + name);
    }
    return value;
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  @Nullable Integer integer(String name) {
    String value = values.get(name);
    return value == null ? null : Integer.valueOf(value);
  }

  long nanos(String name) {
    return Decimals.readMillis(text(name));
  }

  @Nullable Long findNanos(String name) {
    String value = values.get(name);
    return value == null ? null : Long.valueOf(Decimals.readMillis(value));
  }
}
