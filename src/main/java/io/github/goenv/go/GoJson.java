package io.github.goenv.go;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON the go tool writes. */
final class GoJson {

  private GoJson() {}

  /**
   * Reads one object of strings and nothing else.
   *
   * @throws IOException when the text is anything else
   */
  static void readStrings(String text, Map<String, String> target) throws IOException {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        if (in.peek() != JsonToken.STRING) {
          throw new IOException("not a string: " + name);
        }
        target.put(name, in.nextString());
      }
      in.endObject();
      end(in);
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  /**
   * Reads {@code go mod edit -json}: {@code Module.Path}, {@code Go} and {@code Toolchain} into
   * entries of these names; what is not there, or empty, gets no entry.
   */
  static void readModule(String text, Map<String, String> target) throws IOException {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        if (name.equals("Module") && in.peek() == JsonToken.BEGIN_OBJECT) {
          in.beginObject();
          while (in.hasNext()) {
            field(in, "Module." + in.nextName(), target);
          }
          in.endObject();
        } else {
          field(in, name, target);
        }
      }
      in.endObject();
      end(in);
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  /**
   * Reads the packages of {@code go list -json}, one object after the other.
   *
   * @param errors gets the texts of {@code Error} and {@code DepsErrors}, each once
   * @return for each directory that go names, whether its package is called main
   */
  static Map<String, Boolean> readPackages(String text, List<String> errors) throws IOException {
    Map<String, Boolean> programs = new LinkedHashMap<>();
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.setStrictness(Strictness.LENIENT); // one value after the other
      while (in.peek() != JsonToken.END_DOCUMENT) {
        boolean program = false;
        String directory = "";
        in.beginObject();
        while (in.hasNext()) {
          switch (in.nextName()) {
            case "Dir" -> directory = in.nextString();
            case "Name" -> program = in.nextString().equals("main");
            case "Error" -> error(in, errors);
            case "DepsErrors" -> errors(in, errors);
            default -> in.skipValue();
          }
        }
        in.endObject();
        programs.merge(directory, program, Boolean::logicalOr);
      }
      return programs;
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private static void errors(JsonReader in, List<String> target) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      error(in, target);
    }
    in.endArray();
  }

  /** As go prints it: the position first. */
  private static void error(JsonReader in, List<String> target) throws IOException {
    String position = "";
    String words = "";
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (name.equals("Pos") && in.peek() == JsonToken.STRING) {
        position = in.nextString();
      } else if (name.equals("Err") && in.peek() == JsonToken.STRING) {
        words = in.nextString();
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    String whole = position.isEmpty() ? words : position + ": " + words;
    if (!target.contains(whole)) {
      target.add(whole);
    }
  }

  private static void field(JsonReader in, String name, Map<String, String> target)
      throws IOException {
    String value = "";
    if (in.peek() == JsonToken.STRING) {
      value = in.nextString();
    } else {
      in.skipValue();
    }
    if (!value.isEmpty()) {
      target.put(name, value);
    }
  }

  private static void end(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("text after the end");
    }
  }
}
