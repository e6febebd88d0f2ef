package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Chinese texts are all there, filled with the same values, and set as Chinese is. */
class TranslationsTest {
  private static final Path HOME = Path.of("src/main/resources/io/github/goenv/messages");
  private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z0-9]+}");
  private static final Pattern COMMAND = Pattern.compile("\"[^\"]*\"|<[a-zA-Z]+>|`[^`]*`");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final String HAN = "\\u3400-\\u9fff";

  /** Lines in the form of Surefire, which programs read, and a name. */
  private static final Set<String> AS_IN_ENGLISH =
      Set.of(
          "test.counts",
          "test.counts.flakes",
          "test.package",
          "test.package.cached",
          "test.failed",
          "page.by");

  /** Values that are words of this language themselves, so that no space is beside them. */
  private static final List<Pattern> UNTYPICAL =
      List.of(
          Pattern.compile("[" + HAN + "][A-Za-z0-9{<]"),
          Pattern.compile("[A-Za-z0-9}>%][" + HAN + "]"),
          Pattern.compile("[" + HAN + "][,;:?!()]"),
          Pattern.compile("[),;:!?][" + HAN + "]"),
          Pattern.compile("[，。；：？！（）“”、] | [，。；：？！（）、”]"),
          Pattern.compile("您|进行[^，。；：]{0,12}操作"),
          Pattern.compile("账户|账号|登陆|缺省"));

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> name.indexOf('_') < 0)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsTranslatedAndNoOther(String bundle) throws IOException {
    assertThat(new TreeSet<>(read(bundle + "_zh-CN").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextStandsTwice(String bundle) throws IOException {
    Set<String> own = new TreeSet<>();
    for (String line : Files.readAllLines(HOME.resolve(bundle + "_zh-CN.properties"))) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        assertThat(own.add(line.substring(0, equals).strip())).as(line).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theSameValuesAreFilledIn(String bundle) throws IOException {
    Properties english = read(bundle);
    Properties chinese = read(bundle + "_zh-CN");
    for (String key : english.stringPropertyNames()) {
      assertThat(all(PLACE, chinese.getProperty(key, "")))
          .as(key)
          .isEqualTo(all(PLACE, english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noSentenceIsInEnglish(String bundle) throws IOException {
    Properties chinese = read(bundle + "_zh-CN");
    List<String> latin = new ArrayList<>();
    for (String key : chinese.stringPropertyNames()) {
      if (!AS_IN_ENGLISH.contains(key) && latinOnly(chinese.getProperty(key))) {
        latin.add(key);
      }
    }
    assertThat(latin).isEmpty();
  }

  /** What is said in English in the form of another program is the same in both. */
  @Test
  void whatProgramsReadIsNotTranslated() throws IOException {
    for (String key : AS_IN_ENGLISH) {
      assertThat(Messages.in("zh-CN").find(key)).isEqualTo(Messages.in("en").find(key));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseIsSetAsChinese(String bundle) throws IOException {
    Properties chinese = read(bundle + "_zh-CN");
    List<String> wrong = new ArrayList<>();
    for (String key : chinese.stringPropertyNames()) {
      String found = untypical(chinese.getProperty(key));
      if (found != null) {
        wrong.add(key + ": " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A sentence has its full stop in both languages, or in neither, since code adds the rest. */
  @ParameterizedTest
  @MethodSource("bundles")
  void sentencesEndAlike(String bundle) throws IOException {
    Properties english = read(bundle);
    Properties chinese = read(bundle + "_zh-CN");
    for (String key : english.stringPropertyNames()) {
      String text = english.getProperty(key);
      assertThat(chinese.getProperty(key, "").endsWith("。"))
          .as(key)
          .isEqualTo(text.endsWith(".") && !text.endsWith("..."));
    }
  }

  /** One form for all numbers: the forms of English for one and for more say the same. */
  @ParameterizedTest
  @MethodSource("bundles")
  void oneAndOtherAreAlike(String bundle) throws IOException {
    Properties chinese = read(bundle + "_zh-CN");
    for (String key : chinese.stringPropertyNames()) {
      if (key.startsWith("count.") && key.endsWith(".one")) {
        String other = key.substring(0, key.length() - 4) + ".other";
        assertThat(chinese.getProperty(key)).isEqualTo(chinese.getProperty(other));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          see the log of {name} | true
          go env -w | false
          {count} 个 | false
          """)
  void englishIsRecognised(String text, boolean latin) {
    assertThat(latinOnly(text)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          在 PATH 上 | false
          在PATH 上 | true
          在 {path}中 | true
          文件,目录 | true
          文件(目录) | true
          文件（目录） | false
          文件， 目录 | true
          见 "go env -w: 值" | false
          请您确认 | true
          """)
  void faultyTypesettingIsRecognised(String text, boolean wrong) {
    assertThat(untypical(text) != null).isEqualTo(wrong);
  }

  private static boolean latinOnly(String text) {
    String words = PLACE.matcher(text).replaceAll("").replaceAll("[^ ]*[-/\\\\=.:][^ ]*", "");
    return !Pattern.compile("[" + HAN + "]").matcher(text).find()
        && WORD.matcher(words).results().count() >= 3;
  }

  private static String untypical(String text) {
    String plain = COMMAND.matcher(text).replaceAll("\"\"");
    for (Pattern each : UNTYPICAL) {
      Matcher found = each.matcher(plain);
      if (found.find()) {
        return found.group() + " in " + text;
      }
    }
    return null;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().forEach(each -> found.add(each.group()));
    return found;
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(HOME.resolve(name + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
