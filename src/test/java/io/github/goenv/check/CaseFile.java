package io.github.goenv.check;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy.Expectations;
import io.github.goenv.report.Outcome;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases of one check, {@code src/test/resources/io/github/goenv/check/ID.txt}. A line that
 * begins with a bar says what the machine is like, and is written by hand; below stands what the
 * plugin says of it, written by {@code -Dgoenv.updateGolden}. CONTRIBUTING.md has the notation.
 */
final class CaseFile {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv/check");
  private static final String NEVER = "# never ";

  private final String id;
  private final List<String> head = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  private CaseFile(String id) {
    this.id = id;
  }

  /** The file of the check {@code id}; one without cases when there is none. */
  static CaseFile of(String id) {
    Path file = HOME.resolve(id + ".txt");
    try {
      return parse(id, Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CaseFile parse(String id, List<String> lines) {
    CaseFile file = new CaseFile(id);
    String name = null;
    List<String> given = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("== ")) {
        file.add(name, given);
        name = line.substring(3);
        given = new ArrayList<>();
      } else if (line.startsWith("| ")) {
        given.add(line);
      } else if (name == null && line.startsWith("#")) {
        file.head.add(line);
      }
    }
    file.add(name, given);
    return file;
  }

  private void add(String name, List<String> given) {
    if (name != null) {
      cases.add(new Given(id + ", " + name).read(given).named(id, name, given));
    }
  }

  List<Case> cases() {
    return cases;
  }

  /** Outcomes that no machine can have, by {@code # never pass: why} at the top. */
  Set<Outcome> never() {
    Set<Outcome> never = EnumSet.noneOf(Outcome.class);
    for (String line : head) {
      if (line.startsWith(NEVER)) {
        String word = line.substring(NEVER.length(), line.indexOf(':'));
        never.add(
            List.of(Outcome.values()).stream()
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + ": no outcome " + word)));
      }
    }
    return never;
  }

  /** The file as it should be. */
  String described(Texts texts) {
    StringBuilder out = new StringBuilder();
    for (String line : head) {
      out.append(line).append('\n');
    }
    for (Case each : cases) {
      out.append(out.isEmpty() ? "" : "\n").append(Described.of(each, texts));
    }
    return out.toString();
  }

  /** Reads the lines with a bar. */
  private static final class Given {
    private final String where;
    private final Map<String, String> envFile = new LinkedHashMap<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private final List<String> offProject = new ArrayList<>();
    private final List<String> local = new ArrayList<>();
    private String version;
    private SnapshotBuilder machine;

    Given(String where) {
      this.where = where;
    }

    Given read(List<String> lines) {
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

    Case named(String id, String name, List<String> given) {
      Expectations expect =
          new Expectations(version, Map.copyOf(env), List.copyOf(offProject), List.copyOf(local));
      return new Case(id, name, List.copyOf(given), machine.build(), expect);
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
        default -> fact(words[0], rest);
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
     * {@code PATH := VALUE}, {@code PATH = VALUE <- SOURCE}, {@code PATH absent <- SOURCE} or
     * {@code PATH unknown}.
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
}
