package io.github.goenv.snapshot;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON objects by the names of their components, so that a new fact needs no code here.
 * A fact is {@code {"value":…,"source":"process:PATH"}}, {@code {"absent":"process:PATH"}} or
 * {@code {"unknown":{…},"remedy":{…}}}.
 */
final class RecordJson {
  private final UnaryOperator<String> texts;

  /**
   * A codec.
   *
   * @param texts changes every text on its way, in or out
   */
  RecordJson(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  void write(JsonWriter json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.nullValue();
    } else if (value instanceof String text) {
      text(json, texts.apply(text));
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean bool) {
      json.value(bool);
    } else if (value instanceof Enum<?> word) {
      json.value(word(word));
    } else if (value instanceof Source source) {
      text(json, source.toString(texts));
    } else if (value instanceof Fact<?> fact) {
      fact(json, fact);
    } else if (value instanceof List<?> list) {
      json.beginArray();
      for (Object element : list) {
        write(json, element);
      }
      json.endArray();
    } else if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.name(texts.apply(String.valueOf(entry.getKey())));
        write(json, entry.getValue());
      }
      json.endObject();
    } else {
      record(json, value);
    }
  }

  /** Windows paths may hold unpaired surrogates, which UTF-8 cannot write: they are escaped. */
  private static void text(JsonWriter json, String text) throws IOException {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      json.value(text);
      return;
    }
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
        literal.append(c);
      } else {
        String hex = Integer.toHexString(c);
        literal.append("\\u").append("0000", hex.length(), 4).append(hex);
      }
    }
    json.jsonValue(literal.append('"').toString());
  }

  private void fact(JsonWriter json, Fact<?> fact) throws IOException {
    json.beginObject();
    if (fact instanceof Fact.Known<?> known) {
      json.name("value");
      write(json, known.value());
      json.name("source");
      write(json, known.source());
    } else if (fact instanceof Fact.Absent<?> absent) {
      json.name("absent");
      write(json, absent.source());
    } else if (fact instanceof Fact.Unknown<?> unknown) {
      json.name("unknown");
      write(json, unknown.reason());
      if (unknown.remedy() != null) {
        json.name("remedy");
        write(json, unknown.remedy());
      }
    }
    json.endObject();
  }

  private void record(JsonWriter json, Object record) throws IOException {
    json.beginObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        Class<?> type = component.getType();
        if (value == null && (type == List.class || type == Examined.class)) {
          continue; // what was not looked at
        }
        json.name(component.getName());
        write(json, value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(component.toString(), e);
      }
    }
    json.endObject();
  }

  /**
   * Reads a value of {@code type}.
   *
   * @throws IllegalArgumentException when the JSON is not of that type
   */
  @Nullable Object read(JsonReader json, Type type) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Fact.class) {
        return readFact(json, arguments[0]);
      }
      return generic.getRawType() == List.class
          ? readList(json, arguments[0])
          : readMap(json, arguments[1]);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return texts.apply(json.nextString());
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return json.nextBoolean();
    }
    if (raw == int.class || raw == Integer.class) {
      return json.nextInt();
    }
    if (raw == long.class || raw == Long.class) {
      return json.nextLong();
    }
    if (raw == Source.class) {
      Source source = BadValue.source(json.nextString());
      return new Source(source.kind(), texts.apply(source.detail()));
    }
    return raw.isEnum() ? constant(raw, json.nextString()) : readRecord(json, raw);
  }

  private Fact<?> readFact(JsonReader json, Type type) throws IOException {
    @Nullable Object value = null;
    @Nullable Source source = null;
    @Nullable Source absent = null;
    @Nullable Text unknown = null;
    @Nullable Text remedy = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "value" -> value = read(json, type);
        case "source" -> source = (Source) read(json, Source.class);
        case "absent" -> absent = (Source) read(json, Source.class);
        case "unknown" -> unknown = (Text) read(json, Text.class);
        case "remedy" -> remedy = (Text) read(json, Text.class);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (unknown != null) {
      return new Fact.Unknown<>(unknown, remedy);
    }
    if (absent != null) {
      return new Fact.Absent<>(absent);
    }
    if (value == null || source == null) {
      throw new BadValue("saved.snapshot.fact");
    }
    return new Fact.Known<>(value, source);
  }

  private List<Object> readList(JsonReader json, Type type) throws IOException {
    List<Object> list = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      Object element = read(json, type);
      if (element == null) {
        throw new BadValue("saved.snapshot.null");
      }
      list.add(element);
    }
    json.endArray();
    return list;
  }

  private Map<String, Object> readMap(JsonReader json, Type type) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = texts.apply(json.nextName());
      Object value = read(json, type);
      if (value == null) {
        throw new BadValue("saved.snapshot.null");
      }
      map.put(name, value);
    }
    json.endObject();
    return map;
  }

  /** A fact that the file does not have was not read: unknown, never absent. */
  private Object readRecord(JsonReader json, Class<?> type) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException("no record: " + type);
    }
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          types[i] == Fact.class
              ? Fact.unknown(Text.of("fact.not-in-snapshot"))
              : types[i] == boolean.class ? Boolean.FALSE : null;
    }
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      int at = index(components, name);
      if (at < 0) {
        json.skipValue();
      } else {
        values[at] = read(json, components[at].getGenericType());
      }
    }
    json.endObject();
    return build(type, types, components, values);
  }

  private static int index(RecordComponent[] components, String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Object build(
      Class<?> type, Class<?>[] types, RecordComponent[] components, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (values[i] == null && !optional) {
        throw new BadValue("saved.snapshot.lacks", "name", components[i].getName());
      }
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(Arrays.toString(types), e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (word((Enum<?>) constant).equals(word)) {
        return constant;
      }
    }
    throw new BadValue("saved.snapshot.word", "word", word);
  }
}
