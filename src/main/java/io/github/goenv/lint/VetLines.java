package io.github.goenv.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stream of {@code go vet -json}. From Go 1.26 on the objects come on the standard output
 * alone; before, they stand on the error output between lines for people. An object begins with a
 * line of its own, is indented, and so ends at the first brace without indentation (cmd/go,
 * encoding/json).
 */
public final class VetLines {
  /** Of one package; more is no output of vet. */
  private static final int LONGEST = 32 << 20;

  private final String tool;
  private final List<SourceFinding> findings = new ArrayList<>();
  private final StringBuilder object = new StringBuilder();
  private @Nullable String header;

  /**
   * @param tool name of the tool in findings
   */
  public VetLines(String tool) {
    this.tool = tool;
  }

  /**
   * Takes a line.
   *
   * @return the lines that are for people, mostly none or this one; the name of a package is held
   *     until it is known whether anything else than findings follows
   */
  public List<String> line(String line) throws UnreadableResults {
    if (object.length() == 0) {
      if (line.equals("{}")) {
        header = null;
        return List.of();
      }
      if (line.startsWith("# ")) {
        if (!line.startsWith("# [")) { // names the package once more (Go 1.22 to 1.25)
          header = line;
        }
        return List.of();
      }
      if (!line.equals("{")) {
        String held = header;
        header = null;
        return held == null ? List.of(line) : List.of(held, line);
      }
    }
    if (object.length() > LONGEST) {
      throw new UnreadableResults("command.results.large", "most", String.valueOf(LONGEST >> 20));
    }
    header = null;
    object.append(line).append('\n');
    if (line.equals("}")) {
      end();
    }
    return List.of();
  }

  private void end() throws UnreadableResults {
    String text = object.toString();
    object.setLength(0);
    for (Object value : Json.values(text)) {
      Map<String, Object> tree = Json.object(value);
      if (tree == null || !AnalysisJson.is(tree)) {
        throw new UnreadableResults("command.results.package");
      }
      AnalysisJson.read(tool, tree, findings);
    }
  }

  /**
   * What was found, in the order of the stream.
   *
   * @throws UnreadableResults when the stream ended in the middle
   */
  public List<SourceFinding> findings() throws UnreadableResults {
    if (object.length() > 0) {
      throw new UnreadableResults("command.results.cut");
    }
    return List.copyOf(findings);
  }
}
