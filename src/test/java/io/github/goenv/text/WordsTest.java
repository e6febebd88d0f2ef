package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts use the words that users search for. */
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/io/github/goenv");

  /** Markdown for users, in addition to the pages: files, and directories with all below them. */
  private static final List<String> DOCUMENTS = List.of("README.md", "docs");

  /** A wrong word, as a regular expression without regard to case, and the better ones. */
  private record Word(Pattern wrong, String better) {
    static List<Word> list(String table) {
      List<Word> words = new ArrayList<>();
      for (String line : table.strip().split("\n")) {
        String[] cells = line.split("->");
        Pattern wrong = Pattern.compile(cells[0].strip(), Pattern.CASE_INSENSITIVE);
        words.add(new Word(wrong, cells[1].strip()));
      }
      return words;
    }
  }

  /** In every text, comments of the code included. */
  private static final List<Word> EVERYWHERE =
      Word.list(
          """
          \\bblanks?\\b -> space
          \\b(could not|cannot|not) be told\\b -> unknown, could not be determined
          \\bput(s|ting)? up with\\b -> accept, allow
          \\btalkative\\b -> verbose
          \\bparted (by|at)\\b -> separated by
          \\bpass(es|ed|ing)? over\\b -> ignore, skip
          \\bfor information\\b -> informational
          \\bstrangers?\\b -> dangling dependency, unknown
          \\b(left|leaves?|leaving)( \\w+)? out\\b -> exclude, omit, skip
          \\bmend(s|ed|ing)?\\b -> fix
          \\bby hand\\b -> manually
          \\bat work\\b -> running
          \\bwithout a word\\b -> silently
          \\btwofold\\b -> specified twice
          \\b(not|never) begun\\b -> not started
          \\banew\\b -> again
          \\bthrow-?away\\b -> disposable
          \\bonly looks on\\b -> is in passive mode
          \\b(stands|stood) above\\b -> see above
          \\bso says\\b -> according to
          \\bin a circle\\b -> in a cycle
          \\b(length|offset) in it lies\\b -> has an invalid length
          """);

  /** In messages, pages and documents as well. */
  private static final List<Word> FOR_USERS =
      Word.list(
          """
          \\bjudg(e|es|ed|ing)\\b -> check, evaluate
          \\bcut[ -]off\\b -> truncated
          \\bbreaks off\\b -> is truncated
          \\bin force\\b -> effective, enforced
          \\bnothing wrong\\b -> no problems found
          \\bnot told\\b -> unknown
          \\bin silence\\b -> silently
          \\bnamed twice\\b -> specified twice
          \\b(is|was) made for\\b -> is built for, targets
          \\bmakes code for\\b -> targets
          \\bways? of starting\\b -> launcher
          \\bgoes nowhere\\b -> is not uploaded
          \\bcrawls?\\b -> is slow
          \\bfriendly\\b -> trusted
          \\bsigned-in users\\b -> authenticated users
          \\baccess lists?\\b -> access control list
          \\bbelief\\b|\\bbelieved:|\\bin truth\\b -> Myth, Fact
          \\bother weight\\b -> to change the severity
          \\bgo is still at\\b -> go is still running
          \\bends with exit code\\b|\\bended with exit -> exits with
          """);

  @Test
  void messages() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
      if (file.getFileName().toString().contains("_")) {
        continue;
      }
      Properties texts = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        texts.load(in);
      }
      for (String key : new TreeMap<>(texts).keySet().toArray(new String[0])) {
        String text = texts.getProperty(key).replaceAll("\\{[a-zA-Z]+}", "{}");
        forUsers(file.getFileName() + " " + key, text, found);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void pages() {
    List<String> found = new ArrayList<>();
    for (Path file : files(RESOURCES.resolve("pages/en"), ".md")) {
      lines(file, found);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void documents() {
    List<String> found = new ArrayList<>();
    for (String name : DOCUMENTS) {
      Path path = Path.of(name);
      for (Path file : Files.isDirectory(path) ? files(path, ".md") : List.of(path)) {
        lines(file, found);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void commentsOfTheCode() {
    List<String> found = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      int number = 0;
      for (String line : read(file).split("\n", -1)) {
        number++;
        Matcher comment = Pattern.compile("^\\s*(/?\\*.*)|\\s(// .*)").matcher(line);
        if (comment.find()) {
          search(EVERYWHERE, file + ":" + number, comment.group(), found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Blank in the path        | space
          which leaves it out      | exclude, omit, skip
          this was left out        | exclude, omit, skip
          what could not be told   | unknown, could not be determined
          the plugin judges it     | check, evaluate
          3 for information        | informational
          the file was cut off     | truncated
          """)
  void aWrongWordIsFound(String text, String better) {
    List<String> found = new ArrayList<>();
    forUsers("here", text, found);
    assertThat(found).singleElement().asString().startsWith("here: ").endsWith("-> " + better);
  }

  private static void lines(Path file, List<String> found) {
    int number = 0;
    for (String line : read(file).split("\n", -1)) {
      number++;
      forUsers(file + ":" + number, line, found);
    }
  }

  private static void forUsers(String where, String text, List<String> found) {
    search(EVERYWHERE, where, text, found);
    search(FOR_USERS, where, text, found);
  }

  private static void search(List<Word> words, String where, String text, List<String> found) {
    for (Word word : words) {
      if (word.wrong().matcher(text).find()) {
        found.add(where + ": " + text.strip() + " -> " + word.better());
      }
    }
  }

  private static List<Path> files(Path directory, String ending) {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> files = all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
      assertThat(files).as(directory.toString()).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
