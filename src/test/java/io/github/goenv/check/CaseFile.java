package io.github.goenv.check;

import io.github.goenv.report.Outcome;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
      MachineLines lines = new MachineLines(id + ", " + name).read(given);
      cases.add(new Case(id, name, List.copyOf(given), lines.machine(), lines.expected()));
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
}
