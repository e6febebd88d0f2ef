package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a go.mod that go has read without complaint; not a parser of its own: what go would
 * refuse may be read here as anything.
 *
 * @param module the module's path; null when there is no module line
 * @param go the version of the go line; null when there is none
 * @param toolchain the name in the toolchain line; null when there is none
 * @param required path and version of each requirement, with a space between them
 * @param replaces whether any module is replaced
 */
public record GoModText(
    @Nullable String module,
    @Nullable String go,
    @Nullable String toolchain,
    List<String> required,
    boolean replaces) {

  /** Reads the text of a go.mod. */
  public static GoModText of(String text) {
    Reader reader = read(text);
    return new GoModText(
        reader.module, reader.go, reader.toolchain, List.copyOf(reader.required), reader.replaces);
  }

  /**
   * The text without the name of its module, where that is all of it that go looks at by itself: of
   * two modules with the same text go has something against both or against none ({@code go list
   * -m}; ModuleKindTest asks go). There are no directives but module, go and require, and the name
   * is none that go has rules for.
   *
   * @return null where that is not sure
   */
  public static @Nullable String kind(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    String name = null;
    for (String line : text.split("\n", -1)) {
      String path = line.startsWith("module ") ? line.substring("module ".length()) : null;
      if (path != null && (name != null || !Lines.PLAIN.matcher(path).matches())
          || path == null && !Lines.OTHERS.matcher(line).matches()) {
        return null;
      }
      name = path == null ? name : path;
      rest.append(path == null ? line : "module").append('\n');
    }
    return name == null || rest.indexOf(name) >= 0 ? null : rest.toString();
  }

  /** Made when they are asked for: most builds have one module, and compare none. */
  private static final class Lines {
    /**
     * Names for which go has no rule: not one of Windows' devices, no version, not gopkg.in ({@code
     * golang.org/x/mod/module}, CheckPath).
     */
    static final Pattern PLAIN =
        Pattern.compile(
            "(?!gopkg)[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+"
                + "(/(?!(con|prn|aux|nul|com\\d|lpt\\d|v\\d+)(/|$))[a-z][a-z0-9_-]*)+");

    static final Pattern OTHERS =
        Pattern.compile(
            "(|//.*|go \\S+|require \\(|require \\S+ \\S+( // indirect)?|\\)"
                + "|\\t\\S+ \\S+( // indirect)?)");
  }

  private static Reader read(String text) {
    Reader reader = new Reader();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      reader.line(text.substring(from, end));
      from = end + 1;
    }
    return reader;
  }

  /** The directories that a go.work uses, as they stand there. */
  public static List<String> uses(String work) {
    return read(work).used;
  }

  private static final class Reader {
    private @Nullable String module;
    private @Nullable String go;
    private @Nullable String toolchain;
    private final List<String> required = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private boolean replaces;
    private @Nullable String block;

    void line(String text) {
      int comment = text.indexOf("//");
      String line = (comment < 0 ? text : text.substring(0, comment)).strip();
      if (line.equals(")")) {
        block = null;
      } else if (block != null && !line.isEmpty()) {
        directive(block, line);
      } else if (line.endsWith("(")) {
        block = line.substring(0, line.length() - 1).strip();
        replaces |= block.equals("replace");
      } else {
        int space = space(line, 0);
        if (space < line.length()) {
          directive(line.substring(0, space), line.substring(space).strip());
        }
      }
    }

    private void directive(String name, String rest) {
      switch (name) {
        case "module" -> module = word(rest);
        case "go" -> go = word(rest);
        case "toolchain" -> toolchain = word(rest);
        case "replace" -> replaces = true;
        case "use" -> used.add(word(rest));
        case "require" -> {
          int space = space(rest, 0);
          required.add(word(rest.substring(0, space)) + " " + word(rest.substring(space).strip()));
        }
        default -> {}
      }
    }

    private static int space(String text, int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        at++;
      }
      return at;
    }

    private static String word(String text) {
      int last = text.length() - 1;
      boolean quoted =
          last > 0
              && (text.charAt(0) == '"' || text.charAt(0) == '`')
              && text.charAt(last) == text.charAt(0);
      return quoted ? text.substring(1, last) : text;
    }
  }
}
