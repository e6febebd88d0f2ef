package io.github.goenv;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One of the machines in {@code src/test/resources/io/github/goenv/machines}, with some facts
 * changed. A fact is named by its path: {@code go.env.GOROOT}, {@code places.GOCACHE.writable},
 * {@code path.entries.0.kind}; values are JSON, quotes may be single or missing. A saved home reads
 * as {@code /home/user} or {@code C:/Users/user}.
 */
public final class SnapshotBuilder {
  /** Every machine. */
  public static final List<String> MACHINES =
      List.of(
          "linux-healthy",
          "linux-cgo",
          "linux-agent-no-home",
          "linux-no-go",
          "macos-laptop",
          "windows-healthy",
          "windows-laptop-two-goroots",
          "windows-agent-localsystem");

  private static final String UNKNOWN =
      "{unknown: {key: 'probe.timeout', args: {probe: 'it', seconds: '5'}},"
          + " remedy: {key: 'probe.timeout.remedy', args: {}}}";

  private final JsonObject root;

  private SnapshotBuilder(JsonObject root) {
    this.root = root;
  }

  /** The machine called {@code name}, as it is. */
  public static SnapshotBuilder machine(String name) {
    return new SnapshotBuilder(new Gson().fromJson(text(name), JsonObject.class));
  }

  /** The saved text of the machine called {@code name}. */
  public static String text(String name) {
    String resource = "/io/github/goenv/machines/" + name + ".json";
    try (InputStream in = SnapshotBuilder.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no machine called " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The saved machine, to be changed by {@link MachineParts}. */
  JsonObject root() {
    return root;
  }

  /** What is at {@code path}, the value of a known fact. */
  JsonElement at(String path) {
    JsonElement at = root;
    for (String name : path.split("\\.", -1)) {
      at = step(at, name, path);
    }
    return inside(at);
  }

  /** The same, where it is an object. */
  JsonObject object(String path) {
    return at(path).getAsJsonObject();
  }

  /** The snapshot. */
  public Snapshot build() {
    try {
      return SnapshotJson.read(root.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts {@code json} at {@code path}. */
  public SnapshotBuilder set(String path, String json) {
    String[] names = path.split("\\.", -1);
    JsonElement at = root;
    for (int i = 0; i < names.length - 1; i++) {
      at = step(at, names[i], path);
    }
    put(inside(at), names[names.length - 1], new Gson().fromJson(json, JsonElement.class));
    return this;
  }

  /** Makes the fact at {@code path} known. */
  public SnapshotBuilder known(String path, String json, String source) {
    return set(path, "{value: " + json + ", source: '" + source + "'}");
  }

  /** Makes the fact at {@code path} absent. */
  public SnapshotBuilder absent(String path, String source) {
    return set(path, "{absent: '" + source + "'}");
  }

  /** Makes the fact at {@code path} unknown. */
  public SnapshotBuilder unknown(String path) {
    return set(path, UNKNOWN);
  }

  /** A known fact. */
  static JsonObject factKnown(JsonElement value, String source) {
    JsonObject fact = new JsonObject();
    fact.add("value", value);
    fact.addProperty("source", source);
    return fact;
  }

  /** A known fact whose value is a text. */
  static JsonObject factKnown(String value, String source) {
    return factKnown(new JsonPrimitive(value), source);
  }

  /** An absent fact. */
  static JsonObject factAbsent(String source) {
    JsonObject fact = new JsonObject();
    fact.addProperty("absent", source);
    return fact;
  }

  /** An unknown fact with the reason of that key. */
  static JsonObject factUnknown(String key, String name, String value) {
    String json = "{unknown: {key: '" + key + "', args: {" + name + ": " + quoted(value) + "}}}";
    return new Gson().fromJson(json, JsonObject.class);
  }

  /** Sets a variable of the process. */
  public SnapshotBuilder process(String name, String value) {
    return set("variables.process." + name, quoted(value));
  }

  /** Makes {@code go env -w} have written these. */
  public SnapshotBuilder goEnvFile(Map<String, String> written) {
    JsonObject values = new JsonObject();
    written.forEach(values::addProperty);
    String file = windows() ? "%USERPROFILE%\\AppData\\Roaming\\go\\env" : "~/.config/go/env";
    return known(
        "variables.goEnvFile",
        "{path: " + quoted(file) + ", values: " + values + ", ignoredLines: []}",
        "file-system:" + file.replace("\\", "\\\\"));
  }

  /** Makes go refuse to load the module, with these words. */
  public SnapshotBuilder refuses(String said) {
    return set("project.loading.0.exitCode", "1").set("project.loading.0.said", quoted(said));
  }

  /** Makes go have something against a package of the module, with these words. */
  public SnapshotBuilder packageError(String said) {
    return set("project.loading.0.errors", "[" + quoted(said) + "]");
  }

  /** Makes GOROOT be set manually; {@code version} null for none. */
  public SnapshotBuilder goroot(String value, String source, String kind, String version) {
    boolean tools = kind.equals("directory") && version != null;
    String place = "source: 'file-system:GOROOT'";
    String fact = version == null ? "{absent: 'file-system:GOROOT'}" : known(version, place);
    if (source.startsWith("process")) {
      process("GOROOT", value);
    } else {
      goEnvFile(Map.of("GOROOT", value));
    }
    String json =
        "{path: " + quoted(value) + ", source: '" + source + "', kind: '" + kind + "', hasTools: ";
    String hasTools = kind.equals("unreadable") ? UNKNOWN : "{value: " + tools + ", " + place + "}";
    return known("go.configuredRoot", json + hasTools + ", version: " + fact + "}", source);
  }

  private static String known(String value, String source) {
    return "{value: " + quoted(value) + ", " + source + "}";
  }

  /** What lies between the names of a path. */
  String separator() {
    return windows() ? "\\" : "/";
  }

  boolean windows() {
    return root.getAsJsonObject("host").get("os").getAsString().equals("windows");
  }

  /** {@code text} as a JSON string. */
  public static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }

  /** The text that a JSON string says. */
  public static String unquoted(String json) {
    return new Gson().fromJson(json, String.class);
  }

  private static JsonElement step(JsonElement at, String name, String path) {
    JsonElement inside = inside(at);
    if (inside instanceof JsonArray array) {
      for (JsonElement element : array) {
        JsonObject object = inside(element).getAsJsonObject();
        for (String key : List.of("name", "variable", "launcher")) {
          if (object.has(key) && object.get(key).getAsString().equals(name)) {
            return object;
          }
        }
      }
      return array.get(Integer.parseInt(name));
    }
    JsonElement next = inside.getAsJsonObject().get(name);
    if (next == null) {
      throw new IllegalArgumentException("no " + name + " of " + path);
    }
    return next;
  }

  /** A known fact is passed through. */
  private static JsonElement inside(JsonElement at) {
    return at instanceof JsonObject object
            && object.size() == 2
            && object.has("value")
            && object.has("source")
        ? object.get("value")
        : at;
  }

  private static void put(JsonElement at, String name, JsonElement value) {
    if (at instanceof JsonArray array) {
      int index = Integer.parseInt(name);
      if (index == array.size()) {
        array.add(value);
      } else {
        array.set(index, value);
      }
    } else {
      at.getAsJsonObject().add(name, value);
    }
  }
}
