package io.github.goenv.attestation;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.json.JsonText;
import io.github.goenv.signature.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as the JDK's types: maps, lists, strings (numbers too), booleans and null. Two
 * members of one name are refused, as readers differ in which they take.
 */
public final class StrictJson {
  /** Deeper ones are no documents that are read here. */
  private static final int DEEPEST = 64;

  private StrictJson() {}

  /**
   * The object that the text is.
   *
   * @param bytes UTF-8
   * @throws Refused when it is none
   */
  public static Map<String, @Nullable Object> object(byte[] bytes) throws Refused {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused("sbom.refused.json");
    }
    JsonText source = new JsonText(new StringReader(text));
    JsonReader json = source.reader();
    try {
      json.setStrictness(Strictness.STRICT);
      Object value = json.peek() == JsonToken.BEGIN_OBJECT ? value(json, 0) : null;
      if (value == null || json.peek() != JsonToken.END_DOCUMENT) {
        throw new Refused("sbom.refused.json");
      }
      return map(value);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new Refused(source.unreadable(e, "sbom.refused.json").reason());
    }
  }

  /** A member that is an object; an empty one when it is none. */
  public static Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> in, String name) {
    return map(in.get(name));
  }

  /** A member that is a list of objects; what is none in it is skipped. */
  public static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> in, String name) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    if (in.get(name) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?>) {
          objects.add(map(each));
        }
      }
    }
    return objects;
  }

  /** A member that is a text; null when it is none. */
  public static @Nullable String text(Map<String, @Nullable Object> in, String name) {
    return in.get(name) instanceof String text ? text : null;
  }

  @SuppressWarnings("unchecked") // made below
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
  }

  private static @Nullable Object value(JsonReader json, int depth) throws IOException, Refused {
    if (depth > DEEPEST) {
      throw new Refused("sbom.refused.json");
    }
    switch (json.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
          String name = json.nextName();
          if (map.containsKey(name)) {
            throw new Refused("sbom.refused.twice", "name", name);
          }
          map.put(name, value(json, depth + 1));
        }
        json.endObject();
        return map;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
          list.add(value(json, depth + 1));
        }
        json.endArray();
        return list;
      }
      case STRING, NUMBER -> {
        return json.nextString();
      }
      case BOOLEAN -> {
        return json.nextBoolean();
      }
      case NULL -> {
        json.nextNull();
        return null;
      }
      default -> throw new Refused("sbom.refused.json");
    }
  }
}
