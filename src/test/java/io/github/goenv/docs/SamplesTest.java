package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.docs.Page.Block;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows of a console is what the messages of today say. */
class SamplesTest {
  /** Fewer letters of its own make a message fit everything, unless they come first. */
  private static final int TELLING = 6;

  private static final Pattern LOG = Pattern.compile("\\[(?:INFO|WARNING|ERROR)\\] ( *)(.*)");
  private static final Pattern LABEL =
      Pattern.compile("(?:(?:ERROR|WARN|INFO) +[a-z]+\\.[a-z-]+|why|fix) +(.*)");
  private static final Pattern ROW =
      Pattern.compile(
          "(?:stage|load|queue|compile|compile\\+asm|link|go|package|(?:example|github)\\.com/\\S+)  +.*");

  /** Further lines of a fix or of a chain. */
  private static final int CONTINUED = 4;

  private static final List<Pattern> messages = new ArrayList<>();

  @BeforeAll
  static void readBundles() throws IOException {
    Path home = Path.of("src/main/resources/io/github/goenv/messages");
    try (DirectoryStream<Path> bundles = Files.newDirectoryStream(home, "*.properties")) {
      for (Path bundle : bundles) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
          texts.load(in);
        }
        for (Object text : texts.values()) {
          add(text.toString());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    assertThat(messages).hasSizeGreaterThan(500);
  }

  private static void add(String text) {
    StringBuilder pattern = new StringBuilder();
    int letters = 0;
    for (String part : text.split("\\{[^}]*\\}", -1)) {
      pattern.append(pattern.length() == 0 ? "" : ".*").append(Pattern.quote(part));
      letters += part.replaceAll("[^\\p{L}]", "").length();
    }
    if (letters >= TELLING || text.matches("[a-z]{4}.*")) {
      messages.add(Pattern.compile(pattern.toString()));
    }
  }

  static Stream<Block> samples() {
    return Page.all()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.text().startsWith("["));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLineIsAMessage(Block block) {
    String[] lines = block.text().split("\n");
    for (int i = 0; i < lines.length; i++) {
      String each = lines[i];
      Matcher line = LOG.matcher(each);
      assertThat(line.matches()).as(each).isTrue();
      String text = line.group(2).replaceFirst("^Failed to execute goal … : ", "");
      if (text.startsWith("why: ") || text.startsWith("compiled because ")) {
        assertMessage((text + rest(lines, i + 1)).replaceFirst("^why: ", ""));
        continue;
      }
      Matcher label = LABEL.matcher(text);
      boolean continued = line.group(1).length() >= CONTINUED;
      if (label.matches()) {
        // The title of a fix is followed by the shell its command is for.
        assertMessage(label.group(1).replaceFirst(" \\((sh|PowerShell|cmd|Git Bash)\\)$", ""));
      } else if (!continued && !ROW.matcher(text).matches()) {
        assertMessage(text);
      }
    }
  }

  /** What stands further in, on the lines that follow: a message can be too long for one. */
  private static String rest(String[] lines, int from) {
    StringBuilder rest = new StringBuilder();
    for (int i = from; i < lines.length; i++) {
      Matcher line = LOG.matcher(lines[i]);
      if (!line.matches() || line.group(1).length() < CONTINUED) {
        break;
      }
      rest.append(' ').append(line.group(2));
    }
    return rest.toString();
  }

  private static void assertMessage(String text) {
    assertThat(messages.stream().anyMatch(pattern -> pattern.matcher(text).matches()))
        .as("a message that says: " + text)
        .isTrue();
  }
}
