package io.github.goenv;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What many facts of a machine tell of together: its system, the Go installation, the directories.
 * CONTRIBUTING.md has the words.
 */
public final class MachineParts {
  private final SnapshotBuilder machine;

  /** The parts of {@code machine}. */
  public MachineParts(SnapshotBuilder machine) {
    this.machine = machine;
  }

  /** Does what a line says; false when {@code word} is none of these words. */
  public boolean say(String word, String rest) {
    switch (word) {
      case "system" -> system(rest.split(" ", 3));
      case "home" -> home(rest);
      case "installed" -> installed(rest);
      case "place" -> place(rest.split(" ", 2));
      case "volume" -> volume(rest);
      case "works-in" -> project(rest);
      case "service" -> new ServiceParts(machine).say(rest);
      default -> {
        return new PathParts(machine).say(word, rest);
      }
    }
    return true;
  }

  /** {@code OS ARCH NAME}. */
  private void system(String[] words) {
    JsonObject host = machine.object("host");
    host.addProperty("os", words[0]);
    host.addProperty("arch", words[1]);
    host.addProperty("osVersion", words[2]);
    JsonObject env = machine.object("go.env");
    for (String name : List.of("GOOS", "GOHOSTOS")) {
      env.addProperty(name, words[0]);
    }
    for (String name : List.of("GOARCH", "GOHOSTARCH")) {
      env.addProperty(name, words[1]);
    }
    if (machine.windows()) {
      JsonObject system = machine.object("windows.system");
      String build = words[2].substring(words[2].lastIndexOf(' ') + 1);
      system.add("build", SnapshotBuilder.factKnown(build, "api:RtlGetVersion"));
      system.add("nativeMachine", SnapshotBuilder.factKnown(words[1], "api:IsWow64Process2"));
      system.add("processMachine", SnapshotBuilder.factKnown(words[1], "api:IsWow64Process2"));
    } else if (words[0].equals("darwin")) {
      machine.unknown("host.elevated").absent("windows", "api:darwin");
      machine.known(
          "variables.machine",
          "{PATH: {value: '/usr/local/bin:/System/Cryptexes/App/usr/bin:/usr/bin:/bin:/usr/sbin:/sbin',"
              + " expandable: false}}",
          "machine-registry:/etc/paths");
    }
  }

  /** Puts a directory in the place of the mark of the home. */
  private void home(String directory) {
    String mark = machine.windows() ? "(?<!%)%USERPROFILE%(?!%)" : "(?<!~)~(?=[/\"])";
    String inJson = SnapshotBuilder.quoted(directory);
    String text =
        machine
            .root()
            .toString()
            .replaceAll(
                mark,
                java.util.regex.Matcher.quoteReplacement(inJson.substring(1, inJson.length() - 1)));
    JsonObject read = JsonParser.parseString(text).getAsJsonObject();
    for (Map.Entry<String, JsonElement> each : read.entrySet()) {
      machine.root().add(each.getKey(), each.getValue());
    }
  }

  /** {@code ROOT VERSION}: the installation that the first go on PATH says it uses. */
  private void installed(String text) {
    int end = text.lastIndexOf(' ');
    String root = text.substring(0, end);
    String version = text.substring(end + 1);
    JsonObject env = machine.object("go.env");
    String platform = env.get("GOOS").getAsString() + "_" + env.get("GOARCH").getAsString();
    String tools = String.join(machine.separator(), root, "pkg", "tool", platform);
    env.addProperty("GOROOT", root);
    env.addProperty("GOVERSION", version);
    env.addProperty("GOTOOLDIR", tools);
    for (JsonElement each : machine.object("go").getAsJsonObject("tools").getAsJsonArray("value")) {
      JsonObject tool = each.getAsJsonObject();
      String name = tool.get("name").getAsString();
      boolean library = name.equals("src/runtime");
      String file =
          library
              ? String.join(machine.separator(), root, "src", "runtime")
              : tools + machine.separator() + name + (machine.windows() ? ".exe" : "");
      String source = "file-system:" + file;
      tool.addProperty("path", file);
      tool.add("problem", SnapshotBuilder.factAbsent(source));
      tool.add(
          "version",
          library
              ? SnapshotBuilder.factAbsent(source)
              : SnapshotBuilder.factKnown(version, source));
    }
    built(root, version);
    machine
        .object("variables.goRootFile")
        .addProperty("path", root + machine.separator() + "go.env");
    place(new String[] {"GOROOT", root});
    machine.set("places.GOROOT.writable", "{value: false, source: 'file-system:GOROOT'}");
  }

  /** A shim lies in no GOROOT. */
  private void built(String root, String version) {
    JsonObject go = machine.object("go");
    String executable = machine.at("go.executable").getAsString();
    String source = "file-system:" + executable;
    boolean inside = false;
    for (JsonElement each : machine.object("path").getAsJsonArray("candidates")) {
      JsonObject candidate = each.getAsJsonObject();
      inside |=
          candidate.get("path").getAsString().equals(executable)
              && candidate
                  .getAsJsonObject("realPath")
                  .get("value")
                  .getAsString()
                  .startsWith(root + machine.separator() + "bin" + machine.separator());
    }
    go.add(
        "builtInRoot",
        inside ? SnapshotBuilder.factKnown(root, source) : SnapshotBuilder.factAbsent(source));
    go.add(
        "builtInVersion",
        inside ? SnapshotBuilder.factKnown(version, source) : SnapshotBuilder.factAbsent(source));
  }

  /** {@code NAME PATH} or {@code NAME PATH <- SOURCE}; it is there, and this account may write. */
  private void place(String[] words) {
    String name = words[0];
    String path = words[1];
    String setting = "go-default";
    int arrow = path.lastIndexOf(" <- ");
    if (arrow > 0) {
      setting = path.substring(arrow + 4);
      path = path.substring(0, arrow);
    }
    String source = "file-system:" + path;
    JsonObject place = machine.object("places." + name);
    place.addProperty("path", path);
    if (name.startsWith("GO")) {
      place.addProperty("source", setting);
    }
    place.addProperty("kind", "directory");
    place.addProperty("lookedAt", path);
    place.add("realPath", SnapshotBuilder.factKnown(path, source));
    for (String fact : new ArrayList<>(place.keySet())) {
      if (place.get(fact) instanceof JsonObject known && known.has("source")) {
        known.addProperty("source", source);
      }
    }
    if (name.startsWith("GO") && !name.equals("GOTMPDIR")) {
      machine.object("go.env").addProperty(name, path);
    }
    if (machine.windows()) {
      JsonObject file = machine.object("windows.files." + name);
      file.addProperty("path", path);
      file.addProperty("lookedAt", path);
      file.add("finalPath", SnapshotBuilder.factKnown(path, "api:GetFinalPathNameByHandle"));
    }
  }

  /** {@code NAME, FILE SYSTEM[, trusted]: PLACE PLACE …}. */
  private void volume(String text) {
    int colon = text.lastIndexOf(": ");
    String[] words = text.substring(0, colon).split(", ");
    for (String name : text.substring(colon + 2).split(" ")) {
      String at = "places." + name;
      machine.known(at + ".volume", SnapshotBuilder.quoted(words[0]), "file-system:" + name);
      machine.known(at + ".fileSystem", SnapshotBuilder.quoted(words[1]), "file-system:" + name);
      if (machine.windows()) {
        JsonObject volume = machine.object("windows.files." + name + ".volume");
        volume.addProperty("root", words[0]);
        volume.add("fileSystem", SnapshotBuilder.factKnown(words[1], "api:GetVolumeInformation"));
        volume.add(
            "devDrive",
            SnapshotBuilder.factKnown(
                words.length > 2 ? words[2] : "none", "api:FSCTL_QUERY_PERSISTENT_VOLUME_STATE"));
      }
    }
  }

  /** Where the project lies; its target directory is not there yet. */
  private void project(String directory) {
    String module = directory + machine.separator() + "go.mod";
    place(new String[] {"project", directory});
    place(new String[] {"output", directory});
    String output = directory + machine.separator() + "target";
    machine.object("places.output").addProperty("path", output);
    machine.object("places.output").addProperty("kind", "missing");
    if (machine.windows()) {
      machine.object("windows.files.output").addProperty("path", output);
    }
    machine.object("go.env").addProperty("GOMOD", module);
    machine.object("path").addProperty("workingDirectory", directory);
    machine.object("project").addProperty("directory", directory);
    machine.object("project.modules.0").addProperty("path", module);
    machine.object("project.loading.0").addProperty("directory", directory);
    JsonObject repository = machine.object("project.repositories.0");
    repository.addProperty("directory", directory);
    JsonArray roots = new JsonArray();
    roots.add(directory + machine.separator() + ".git");
    repository.add("roots", roots);
  }
}
