package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record Page(Path file, String text) {
  private static final Pattern MARK = Pattern.compile("<!-- (\\S+) -->");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /**
   * A fenced block.
   *
   * @param mark of a comment in the line before, as {@code it:accept}; empty for none
   * @param language after the fence
   */
  record Block(Path file, int line, String mark, String language, String text) {
    @Override
    public String toString() {
      return file + ":" + line + (mark.isEmpty() ? "" : " " + mark);
    }
  }

  static Page of(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** README and what lies in {@code docs}. */
  static Stream<Page> all() {
    return all(Path.of(""));
  }

  static Stream<Page> all(Path root) {
    List<Path> files = new ArrayList<>(List.of(root.resolve("README.md")));
    try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().map(Page::of);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith("```")) {
        continue;
      }
      int start = i;
      StringBuilder content = new StringBuilder();
      for (i++; i < lines.length && !lines[i].equals("```"); i++) {
        content.append(lines[i]).append('\n');
      }
      assertThat(i).as(file + ":" + (start + 1) + " is not closed").isLessThan(lines.length);
      Matcher mark = MARK.matcher(start == 0 ? "" : lines[start - 1]);
      blocks.add(
          new Block(
              file,
              start + 1,
              mark.matches() ? mark.group(1) : "",
              lines[start].substring(3),
              content.toString()));
    }
    return blocks;
  }

  /** The text without its fenced blocks; their lines stay, empty. */
  String prose() {
    StringBuilder prose = new StringBuilder();
    boolean code = false;
    for (String line : text.split("\n", -1)) {
      boolean fence = line.startsWith("```");
      if (!code && !fence) {
        prose.append(line);
      }
      prose.append('\n');
      code ^= fence;
    }
    return prose.toString();
  }

  /** The targets of all links. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(prose());
    while (link.find()) {
      links.add(link.group(1));
    }
    return links;
  }

  /** What a link to a heading may name, by the rules of GitHub. */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String line : prose().split("\n")) {
      if (line.matches("#{1,6} .*")) {
        String anchor =
            line.replaceFirst("#+ ", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int before = seen.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? anchor : anchor + "-" + before);
      }
    }
    return anchors;
  }

  /** The rows of the table below the line that begins with {@code head}, cell by cell. */
  List<List<String>> table(String head) {
    List<List<String>> rows = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(head)) {
        for (i += 2; lines[i].startsWith("|"); i++) {
          List<String> cells = new ArrayList<>();
          for (String cell : lines[i].substring(1).split("(?<!\\\\)\\|")) {
            cells.add(cell.strip());
          }
          rows.add(cells);
        }
        return rows;
      }
    }
    throw new AssertionError(file + " has no table " + head);
  }

  /**
   * Compares what stands between {@code <!-- generated:NAME -->} and {@code <!-- /generated -->}
   * with {@code expected}; {@code mvn test -Dgoenv.updateGolden} rewrites it.
   */
  void checkGenerated(String name, String expected) {
    String begin = "<!-- generated:" + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- /generated -->", from);
    assertThat(from).as(file + " has no " + begin.strip()).isGreaterThanOrEqualTo(begin.length());
    assertThat(to).as(begin.strip() + " is not closed").isNotNegative();
    if (System.getProperty("goenv.updateGolden") != null) {
      try {
        Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    String[] own = text.substring(from, to).split("\n", -1);
    String[] made = expected.split("\n", -1);
    for (int i = 0; i < Math.max(own.length, made.length); i++) {
      assertThat(i < own.length ? own[i] : "nothing more")
          .as(file + " is out of date: mvn test -Dgoenv.updateGolden rewrites it")
          .isEqualTo(i < made.length ? made[i] : "nothing more");
    }
  }
}
