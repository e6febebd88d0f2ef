package io.github.goenv;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * Stored variables, PATH and the commands on it, with what each launcher would start.
 * CONTRIBUTING.md has the words.
 */
final class PathParts {
  private static final List<String> COMMANDS = List.of("go", "gcc", "git");
  private static final List<String> WINDOWS =
      List.of("CreateProcess", "cmd", "PowerShell", "LookPath");

  private final SnapshotBuilder machine;

  PathParts(SnapshotBuilder machine) {
    this.machine = machine;
  }

  /** Does what a line says; false when {@code word} is none of these words. */
  boolean say(String word, String rest) {
    switch (word) {
      case "stored" -> stored(rest.split(" ", 2));
      case "PATH" -> path(rest);
      case "command" -> command(rest.split(" ", 2));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code machine NAME=VALUE}, {@code user NAME=VALUE}: every process begins with it. */
  private void stored(String[] words) {
    int equals = words[1].indexOf('=');
    String name = words[1].substring(0, equals);
    String value = words[1].substring(equals + 1);
    JsonObject variable = new JsonObject();
    variable.addProperty("value", value);
    variable.addProperty("expandable", machine.windows() && value.contains("%"));
    if (machine.object("variables." + words[0]).has("absent")) {
      throw new IllegalArgumentException("nothing is stored for " + words[0]);
    }
    machine.object("variables." + words[0]).add(name, variable);
    if (name.equals("Path")) {
      String user = storedPath("user");
      String whole = storedPath("machine") + (user.isEmpty() ? "" : ";" + user);
      machine.object("variables.fresh").addProperty("Path", whole);
      path(whole);
    } else if (machine.windows()) {
      machine.object("variables.fresh").addProperty(name, expanded(value));
      machine.process(name, expanded(value));
    } else if (name.equals("PATH")) {
      path(value);
    } else {
      machine.process(name, value);
    }
  }

  /** The entries that {@code scope} puts on PATH. */
  private String storedPath(String scope) {
    JsonObject stored = machine.object("variables." + scope);
    return stored.has("Path")
        ? expanded(stored.getAsJsonObject("Path").get("value").getAsString())
        : "";
  }

  private String expanded(String value) {
    return value
        .replace("%%USERPROFILE%%", machine.at("host.home").getAsString())
        .replace("%SystemRoot%", "C:\\Windows")
        .replace("%ProgramFiles%", "C:\\Program Files");
  }

  /** The process's PATH, all of it directories; the commands of the saved machine are gone. */
  private void path(String text) {
    machine.process(machine.windows() ? "Path" : "PATH", text);
    String cut = machine.windows() ? ";" : ":";
    JsonArray entries = new JsonArray();
    for (String entry : text.split(cut)) {
      JsonObject one = new JsonObject();
      one.addProperty("position", entries.size() + 1);
      one.addProperty("text", entry);
      one.addProperty("kind", "directory");
      one.addProperty("scope", scope(entry));
      one.add(
          "othersMayWrite",
          SnapshotBuilder.factKnown(new JsonPrimitive(false), "file-system:" + entry));
      entries.add(one);
    }
    JsonObject path = machine.object("path");
    path.add("entries", entries);
    path.add("candidates", new JsonArray());
    path.addProperty("length", text.length());
    resolve();
  }

  private String scope(String entry) {
    if (machine.windows()) {
      for (String scope : List.of("machine", "user")) {
        if (List.of(storedPath(scope).split(";")).contains(entry)) {
          return scope;
        }
      }
    }
    return "process";
  }

  /** {@code NAME FILE} or {@code NAME FILE (NOTE, NOTE)}: one more, behind those of its name. */
  private void command(String[] words) {
    String file = words[1];
    List<String> notes = List.of();
    if (file.endsWith(")")) {
      int open = file.lastIndexOf(" (");
      notes = List.of(file.substring(open + 2, file.length() - 1).split(", "));
      file = file.substring(0, open);
    }
    String source = "file-system:" + file;
    String kind = "program";
    String format = defaultFormat();
    String real = file;
    JsonObject version =
        words[0].equals("go")
            ? SnapshotBuilder.factUnknown("fact.no-version", "path", file)
            : SnapshotBuilder.factAbsent(source);
    for (String note : notes) {
      if (note.startsWith("go")) {
        version = SnapshotBuilder.factKnown(note, source);
      } else if (note.startsWith("-> ")) {
        real = note.substring(3);
      } else if (note.equals("script")) {
        kind = "script";
        format = "SCRIPT ";
      } else {
        format = note;
      }
    }
    JsonObject candidate = new JsonObject();
    candidate.addProperty("command", words[0]);
    candidate.addProperty("path", file);
    candidate.addProperty("position", position(file));
    candidate.addProperty("kind", kind);
    candidate.add("format", SnapshotBuilder.factKnown(format, source));
    candidate.add("realPath", SnapshotBuilder.factKnown(real, source));
    candidate.add("version", version);
    JsonArray candidates = machine.object("path").getAsJsonArray("candidates");
    candidates.add(candidate);
    resolve();
    if (words[0].equals("go") && first("go", false).equals(file)) {
      machine.known("go.executable", SnapshotBuilder.quoted(file), "process:PATH");
      machine.object("go").add("fileProblem", SnapshotBuilder.factAbsent(source));
    }
  }

  private String defaultFormat() {
    String arch = machine.at("host.arch").getAsString();
    return switch (machine.at("host.os").getAsString()) {
      case "windows" -> "PE " + arch;
      case "darwin" -> "MACH_O " + arch;
      default -> "ELF " + arch;
    };
  }

  private int position(String file) {
    String directory = file.substring(0, file.lastIndexOf(machine.separator()));
    for (JsonElement entry : machine.object("path").getAsJsonArray("entries")) {
      String text = entry.getAsJsonObject().get("text").getAsString();
      if (text.equals(directory) || text.equals(directory + machine.separator())) {
        return entry.getAsJsonObject().get("position").getAsInt();
      }
    }
    throw new IllegalArgumentException("not on PATH: " + directory);
  }

  /** The file that a search finds first; {@code exe}: one that looks for .exe alone. */
  private String first(String command, boolean exe) {
    String found = "";
    int least = Integer.MAX_VALUE;
    for (JsonElement each : machine.object("path").getAsJsonArray("candidates")) {
      JsonObject candidate = each.getAsJsonObject();
      String file = candidate.get("path").getAsString();
      int position = candidate.get("position").getAsInt();
      if (candidate.get("command").getAsString().equals(command)
          && position < least
          && (!exe || file.endsWith(".exe"))) {
        least = position;
        found = file;
      }
    }
    return found;
  }

  private void resolve() {
    JsonArray resolutions = new JsonArray();
    for (String command : COMMANDS) {
      for (String launcher : machine.windows() ? WINDOWS : List.of("sh", "LookPath")) {
        String file = first(command, launcher.equals("CreateProcess"));
        JsonObject one = new JsonObject();
        one.addProperty("command", command);
        one.addProperty("launcher", launcher);
        String source = "path:" + command;
        one.add(
            "path",
            file.isEmpty()
                ? SnapshotBuilder.factAbsent(source)
                : SnapshotBuilder.factKnown(file, source));
        one.add("refused", JsonNull.INSTANCE);
        resolutions.add(one);
      }
    }
    machine.object("path").add("resolutions", resolutions);
  }
}
