package io.github.goenv.change;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.ThisShell;
import io.github.goenv.change.Change.With;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A change as {@code report.json} has it, both ways. */
public final class ChangeJson {
  private ChangeJson() {}

  /**
   * Writes one.
   *
   * @param clean takes personal data out of a text
   */
  public static void write(JsonWriter json, Change change, UnaryOperator<String> clean)
      throws IOException {
    json.beginObject();
    if (change instanceof GoSetting go) {
      json.name("kind").value("go-setting").name("name").value(clean.apply(go.name()));
      value(json, "value", go.value(), clean);
      value(json, "before", go.before(), clean);
      json.name("file").value(clean.apply(go.file()));
      With with = go.with();
      if (with != null) {
        json.name("with").beginObject();
        json.name("name")
            .value(clean.apply(with.name()))
            .name("value")
            .value(clean.apply(with.value()));
        json.endObject();
      }
    } else if (change instanceof GitSetting git) {
      json.name("kind").value("git-setting").name("key").value(clean.apply(git.key()));
      json.name("value").value(clean.apply(git.value()));
    } else if (change instanceof RegistryValue registry) {
      json.name("kind").value("registry-value").name("key").value(clean.apply(registry.key()));
      json.name("name").value(clean.apply(registry.name()));
      value(json, "value", registry.value(), clean);
      value(json, "before", registry.before(), clean);
    } else if (change instanceof MakeDirectory make) {
      json.name("kind").value("make-directory").name("path").value(clean.apply(make.path()));
    } else if (change instanceof DeleteCached delete) {
      json.name("kind").value("delete-cached").name("root").value(clean.apply(delete.root()));
      json.name("paths").beginArray();
      for (String path : delete.paths()) {
        json.value(clean.apply(path));
      }
      json.endArray();
    } else if (change instanceof FileMode mode) {
      json.name("kind").value("file-mode").name("path").value(clean.apply(mode.path()));
      json.name("rights").value(mode.rights());
    } else if (change instanceof Exclusion exclusion) {
      json.name("kind").value("exclusion").name("path").value(clean.apply(exclusion.path()));
      json.name("excluded").value(exclusion.excluded());
    } else if (change instanceof ThisShell shell) {
      json.name("kind").value("this-shell").name("name").value(clean.apply(shell.name()));
      value(json, "value", shell.value(), clean);
    }
    json.endObject();
  }

  private static void value(JsonWriter json, String name, Value value, UnaryOperator<String> clean)
      throws IOException {
    if (value.type() == Value.Type.ANY) {
      return;
    }
    json.name(name).beginObject();
    json.name("type").value(value.there() ? value.type().word() : null);
    json.name("text").value(clean.apply(value.text()));
    json.endObject();
  }

  /**
   * Reads one.
   *
   * @return null for a kind that this version does not know
   * @throws IllegalStateException when it is not of the form that {@link #write} has
   */
  public static @Nullable Change read(JsonReader json) throws IOException {
    Map<String, Object> read = object(json);
    Fields fields = new Fields(read);
    return switch (fields.text("kind")) {
      case "go-setting" ->
          new GoSetting(
              fields.text("name"),
              fields.value("value"),
              fields.value("before"),
              fields.text("file"),
              fields.with());
      case "git-setting" -> new GitSetting(fields.text("key"), fields.text("value"));
      case "registry-value" ->
          new RegistryValue(
              fields.text("key"),
              fields.text("name"),
              fields.value("value"),
              fields.value("before"));
      case "make-directory" -> new MakeDirectory(fields.text("path"));
      case "delete-cached" -> new DeleteCached(fields.text("root"), fields.texts("paths"));
      case "file-mode" -> new FileMode(fields.text("path"), fields.text("rights"));
      case "exclusion" -> new Exclusion(fields.text("path"), fields.bool("excluded"));
      case "this-shell" -> new ThisShell(fields.text("name"), fields.value("value"));
      default -> null;
    };
  }

  private static Map<String, Object> object(JsonReader json) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      JsonToken next = json.peek();
      switch (next) {
        case STRING -> fields.put(name, json.nextString());
        case BOOLEAN -> fields.put(name, json.nextBoolean());
        case BEGIN_OBJECT -> fields.put(name, object(json));
        case BEGIN_ARRAY -> {
          List<String> texts = new ArrayList<>();
          json.beginArray();
          while (json.hasNext()) {
            if (json.peek() == JsonToken.STRING) {
              texts.add(json.nextString());
            } else {
              json.skipValue(); // of a later version; lists of this one have texts alone
            }
          }
          json.endArray();
          fields.put(name, texts);
        }
        default -> json.skipValue();
      }
    }
    json.endObject();
    return fields;
  }

  /** The fields of an object, each of the type that it has to have. */
  private record Fields(Map<String, Object> all) {

    String text(String name) {
      if (all.get(name) instanceof String text) {
        return text;
      }
      throw new IllegalStateException("no text " + name);
    }

    boolean bool(String name) {
      if (all.get(name) instanceof Boolean bool) {
        return bool;
      }
      throw new IllegalStateException("no true or false " + name);
    }

    List<String> texts(String name) {
      List<String> texts = new ArrayList<>();
      if (all.get(name) instanceof List<?> list) {
        for (Object each : list) {
          texts.add(String.valueOf(each));
        }
        return texts;
      }
      throw new IllegalStateException("no list " + name);
    }

    private @Nullable Fields object(String name) {
      if (!(all.get(name) instanceof Map<?, ?> object)) {
        return null;
      }
      Map<String, Object> fields = new HashMap<>();
      object.forEach((key, value) -> fields.put(String.valueOf(key), value));
      return new Fields(fields);
    }

    Value value(String name) {
      Fields value = object(name);
      if (value == null) {
        return Value.ANY;
      }
      if (!value.all().containsKey("type")) {
        return Value.NONE;
      }
      String word = value.text("type");
      for (Value.Type type : Value.Type.values()) {
        if (!type.word().isEmpty() && type.word().equals(word)) {
          return new Value(type, value.text("text"));
        }
      }
      throw new IllegalStateException("no type " + word);
    }

    @Nullable With with() {
      Fields with = object("with");
      return with == null ? null : new With(with.text("name"), with.text("value"));
    }
  }
}
