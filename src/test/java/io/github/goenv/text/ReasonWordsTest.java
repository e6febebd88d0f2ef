package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our code says of files reaches people in their language, and without names of classes. */
class ReasonWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/goenv");

  /** What goes on in it reaches nobody, or is a defect of this plugin that has no other words. */
  private static final Set<String> NO_WORDS_FOR_PEOPLE =
      Set.of(
          "app/policy/Xml.java", // the XML parser's own words otherwise
          "check/Judgement.java", // a check that crashed
          "filetree/TreeIndexWriter.java",
          "gobuild/exact/ToolexecCompiler.java", // names that are constants
          "gobuild/exact/ToolexecSource.java", // a plugin that lacks files
          "go/GoJson.java",
          "gobuild/exact/ExactMode.java", // go's own words
          "mojo/session/LibraryOfSession.java", // classes that a library lacks
          "page/Assets.java",
          "probe/windows/antivirus/AntivirusProbe.java", // a probe that crashed
          "probe/windows/cloud/DehydratedFiles.java",
          "probe/Timed.java", // a probe that crashed
          "sbom/BillLibrary.java", // classes that a library lacks
          "synced/MacTools.java"); // programs' own words

  private static final Pattern THROWN =
      Pattern.compile(
          "new (?:IOException|EOFException|ZipException|FileSystemException|UncheckedIOException)\\(([^;]*?)\\);");

  private static final Pattern SENTENCE = Pattern.compile("\"[: ]*(\\w+[^\"]* \\w[^\"]*)\"");

  @Test
  void exceptionsOfOursHaveWordsInEachLanguage() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String key : ReasonWords.KEYS) {
      known.add(Messages.in("en").text(key, Map.of()));
    }
    List<String> unknown = new ArrayList<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      Matcher thrown = THROWN.matcher(Files.readString(file));
      while (thrown.find() && !NO_WORDS_FOR_PEOPLE.contains(name)) {
        Matcher sentence = SENTENCE.matcher(thrown.group(1));
        while (sentence.find()) {
          if (!known.contains(sentence.group(1).strip())) {
            unknown.add(name + ": " + sentence.group(1));
          }
        }
      }
    }
    assertThat(unknown).as("no words of facts.properties and ReasonWords").isEmpty();
  }

  /** The message of an IOException is a bare path, or the name of a class; FileErrors has words. */
  @Test
  void whatJavaSaysOfFilesIsPutIntoWords() throws IOException {
    Pattern raw =
        Pattern.compile(
            "String\\.valueOf\\((e|error|failure)\\)|\\b(e|error|failure)\\.toString\\(\\)");
    Pattern caught =
        Pattern.compile(
            "^( *)\\}? ?catch \\([^)]*\\bIOException\\b[^)]* e\\) \\{\\n(.*?)\\n\\1\\}",
            Pattern.DOTALL | Pattern.MULTILINE);
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      String text = Files.readString(file);
      if (NO_WORDS_FOR_PEOPLE.contains(name)) {
        continue;
      }
      if (raw.matcher(text).find()) {
        found.add(name + ": shows an exception with the name of its class");
      }
      Matcher block = caught.matcher(text);
      while (block.find()) {
        if (block.group(2).contains("e.getMessage()")
            || block.group(2).contains("getSimpleName()")) {
          found.add(name + ": message or class of an IOException");
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
          it is not what Dropbox writes          | 不是 Dropbox 写出的内容
          /a/b: is not a file's name             | /a/b：不是文件名
          /a/b is too large for a zip (4 GiB)    | /a/b 对 zip 来说过大（4 GiB）
          /bin/go: Permission denied             | /bin/go：没有权限
          Connection refused                     | Connection refused
          """)
  void areTranslated(String english, String chinese) {
    Text text = Text.of("coverage.functions.unknown", "reason", english);
    assertThat(text.in(Messages.in("zh-CN"))).contains(chinese);
    assertThat(text.in(Messages.in("en"))).contains(english);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }
}
