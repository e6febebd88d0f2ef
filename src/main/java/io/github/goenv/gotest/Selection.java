package io.github.goenv.gotest;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code -Dtest} asks for: patterns of {@code go test -run}, several separated by commas, each
 * with {@code PACKAGE#} before it where only tests of some packages are meant.
 *
 * @param packages what stands before the {@code #}; empty for every package
 * @param run a pattern for {@code -run}; empty for every test
 */
public record Selection(String packages, String run) {

  /**
   * Reads it; those of the same packages are one.
   *
   * @throws BadCommand when an element is empty
   */
  public static List<Selection> read(String typed) throws BadCommand {
    Map<String, String> patterns = new LinkedHashMap<>();
    for (String element : split(typed)) {
      String each = element.strip();
      int hash = hash(each);
      String packages = hash < 0 ? "" : each.substring(0, hash).strip();
      String run = hash < 0 ? each : each.substring(hash + 1).strip();
      if (packages.isEmpty() && run.isEmpty()) {
        throw new BadCommand(Text.of("test.selection.empty", "value", typed));
      }
      String before = patterns.get(packages);
      boolean all = run.isEmpty() || "".equals(before);
      patterns.put(packages, all ? "" : before == null ? run : before + "|" + run);
    }
    List<Selection> selections = new ArrayList<>();
    patterns.forEach((packages, run) -> selections.add(new Selection(packages, run)));
    return selections;
  }

  /** Whether go can take the packages as they are; else they are the end of an import path. */
  boolean isPattern() {
    return packages.equals(".")
        || packages.equals("..")
        || packages.startsWith("./")
        || packages.startsWith("../")
        || packages.startsWith("/")
        || packages.contains("...");
  }

  /** Whether the import path is meant. */
  boolean names(String importPath) {
    return importPath.equals(packages) || importPath.endsWith("/" + packages);
  }

  /** At commas outside of brackets, which a pattern may have. */
  private static List<String> split(String typed) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '\\') {
        i++;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth <= 0) {
        elements.add(typed.substring(from, i));
        from = i + 1;
      }
    }
    elements.add(typed.substring(from));
    return elements;
  }

  /** Where the package ends; a number after {@code #} is of a subtest whose name is there twice. */
  private static int hash(String element) {
    int at = element.indexOf('#');
    int end = at + 1;
    while (end < element.length() && Character.isDigit(element.charAt(end))) {
      end++;
    }
    boolean number = at >= 0 && end > at + 1;
    return number ? -1 : at;
  }
}
