package io.github.goenv.check;

import io.github.goenv.MachineParts;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy.Expectations;
import io.github.goenv.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines with a bar: what a machine is like. CONTRIBUTING.md has the notation. */
final class MachineLines {
  private final String where;
  private final Map<String, String> envFile = new LinkedHashMap<>();
  private final Map<String, String> env = new LinkedHashMap<>();
  private final List<String> offProject = new ArrayList<>();
  private final List<String> local = new ArrayList<>();
  private String version;
  private SnapshotBuilder machine;

  MachineLines(String where) {
    this.where = where;
  }

  /** Reads them, the name of a saved machine first. */
  MachineLines read(List<String> lines) {
    StringBuilder whole = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("|   ")) {
        whole.append(' ').append(line.strip().substring(1).strip());
      } else {
        say(whole.toString());
        whole.setLength(0);
        whole.append(line, 2, line.length());
      }
    }
    say(whole.toString());
    if (machine == null) {
      throw wrong("no machine");
    }
    writeEnvFile();
    return this;
  }

  /** The machine they tell of. */
  Snapshot machine() {
    return machine.build();
  }

  /** What the pom expects of it. */
  Expectations expected() {
    return new Expectations(version, Map.copyOf(env), List.copyOf(offProject), List.copyOf(local));
  }

  private void say(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (machine == null) {
      machine = SnapshotBuilder.machine(line);
      return;
    }
    String[] words = line.split(" ", 2);
    String rest = words.length < 2 ? "" : words[1];
    if (!words[0].equals("env-file")) {
      writeEnvFile();
    }
    switch (words[0]) {
      case "process" -> variable(rest, machine::process);
      case "env-file" -> variable(rest, envFile::put);
      case "goroot" -> goroot(rest);
      case "refuses" -> machine.refuses(plain(rest));
      case "package-error" -> machine.packageError(plain(rest));
      case "expect" -> expect(rest);
      default -> {
        if (!new MachineParts(machine).say(words[0], rest)) {
          fact(words[0], rest);
        }
      }
    }
  }

  private void writeEnvFile() {
    if (!envFile.isEmpty()) {
      machine.goEnvFile(envFile);
      envFile.clear();
    }
  }

  private interface Put {
    Object put(String name, String value);
  }

  private void variable(String text, Put into) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw wrong("NAME=VALUE expected: " + text);
    }
    into.put(text.substring(0, equals), plain(text.substring(equals + 1)));
  }

  /** {@code KIND[:VERSION] PATH <- SOURCE}. */
  private void goroot(String text) {
    String[] sides = sides(text);
    String[] words = sides[0].split(" ", 2);
    String[] kind = words[0].split(":", 2);
    machine.goroot(plain(words[1]), escaped(sides[1]), kind[0], kind.length < 2 ? null : kind[1]);
  }

  private void expect(String text) {
    String[] words = text.split(" ", 2);
    switch (words[0]) {
      case "version" -> version = words[1];
      case "env" -> variable(words[1], env::put);
      case "off-project" -> offProject.addAll(List.of(words[1].split(" ")));
      case "local" -> local.addAll(List.of(words[1].split(" ")));
      default -> throw wrong("expect " + words[0]);
    }
  }

  /**
   * {@code PATH := VALUE}, {@code PATH = VALUE <- SOURCE}, {@code PATH absent <- SOURCE} or {@code
   * PATH unknown}.
   */
  private void fact(String path, String rest) {
    if (rest.startsWith(":= ")) {
      machine.set(path, json(rest.substring(3)));
    } else if (rest.startsWith("= ")) {
      String[] sides = sides(rest.substring(2));
      machine.known(path, json(sides[0]), escaped(sides[1]));
    } else if (rest.startsWith("absent <- ")) {
      machine.absent(path, escaped(sides(rest)[1]));
    } else if (rest.equals("unknown")) {
      machine.unknown(path);
    } else {
      throw wrong("neither a fact nor a directive: " + path + " " + rest);
    }
  }

  private String[] sides(String text) {
    int arrow = text.lastIndexOf(" <- ");
    if (arrow < 0) {
      throw wrong("no source (<-): " + text);
    }
    return new String[] {text.substring(0, arrow), text.substring(arrow + 4)};
  }

  private static String escaped(String source) {
    return source.replace("\\", "\\\\").replace("'", "\\'");
  }

  /** What begins like JSON, or is a number, true, false or null, is; the rest is a text. */
  private static String json(String value) {
    boolean json =
        value.startsWith("{")
            || value.startsWith("[")
            || value.startsWith("\"")
            || value.matches("true|false|null|-?[0-9]+");
    return json ? value : SnapshotBuilder.quoted(value);
  }

  private static String plain(String value) {
    return value.startsWith("\"") ? SnapshotBuilder.unquoted(value) : value;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(where + ": " + what);
  }
}
