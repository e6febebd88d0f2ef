package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Chinese page of each id has the facts, commands and sources of the English one. */
class ChinesePagesTest {
  /** Ids whose page is in English only as yet; the list may only become shorter. */
  private static final Set<String> ENGLISH_ONLY = Set.of();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n.*?^```$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ISSUE = Pattern.compile("[\\w.-]+/[\\w.-]+#\\d+");
  private static final Pattern ADDRESS =
      Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+/[a-z0-9/.-]*[a-z0-9]");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
  private static final Pattern CLAIM = Pattern.compile("(?m)^(Myth|误解)[:：]");
  private static final Pattern TRUTH = Pattern.compile("(?m)^(Fact|事实)[:：]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]");

  /** Han beside a Latin letter, a half-width mark after Han, a space at a full-width mark. */
  private static final Pattern UNTYPICAL =
      Pattern.compile(
          "[\\u3400-\\u9fff][A-Za-z0-9`]|[A-Za-z0-9`%][\\u3400-\\u9fff]"
              + "|[\\u3400-\\u9fff] *[,;:?!()]|[),;:][\\u3400-\\u9fff]"
              + "|[，。；：？！（）“”、] | [，。；：？！（）、”]|您");

  static Stream<String> ids() {
    return Catalogue.definitions().stream().map(CheckDefinition::id);
  }

  static Stream<String> translated() {
    return ids().filter(id -> !ENGLISH_ONLY.contains(id));
  }

  @Test
  void everyIdHasAPageInBothLanguages() {
    Set<String> missing = new TreeSet<>();
    ids().filter(id -> !Pages.has(id, "zh-CN")).forEach(missing::add);
    assertThat(missing).isEqualTo(new TreeSet<>(ENGLISH_ONLY));
    assertThat(ids().filter(id -> !Pages.has(id, "en"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("translated")
  void theCommandsAreTheSame(String id) {
    assertThat(all(BLOCK, page(id, "zh-CN"))).isEqualTo(all(BLOCK, page(id, "en")));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void theSectionsAreTheSame(String id) {
    List<String> headings = new ArrayList<>();
    BLOCK
        .matcher(page(id, "zh-CN"))
        .replaceAll("")
        .lines()
        .filter(line -> line.startsWith("#"))
        .forEach(headings::add);
    assertThat(headings)
        .containsExactly(
            "# " + id + "：" + Messages.in("zh-CN").text(id + ".title", Map.of()),
            "## 检查内容",
            "## 为什么重要",
            "## 常见误解与事实",
            "## 修复办法",
            "## 何时可以豁免");
  }

  @ParameterizedTest
  @MethodSource("translated")
  void theSourcesNamesAndNumbersAreTheSame(String id) {
    String english = prose(id, "en");
    String chinese = prose(id, "zh-CN");
    assertThat(set(CODE, chinese)).isEqualTo(set(CODE, english));
    assertThat(set(ISSUE, chinese)).isEqualTo(set(ISSUE, english));
    assertThat(set(ADDRESS, chinese)).isEqualTo(set(ADDRESS, english));
    assertThat(set(NUMBER, CODE.matcher(chinese).replaceAll("")))
        .containsAll(set(NUMBER, CODE.matcher(english).replaceAll("")));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void eachMisconceptionHasItsFact(String id) {
    int claims = all(CLAIM, page(id, "en")).size();
    assertThat(all(CLAIM, page(id, "zh-CN"))).hasSize(claims);
    assertThat(all(TRUTH, page(id, "zh-CN"))).hasSize(claims);
  }

  @ParameterizedTest
  @MethodSource("translated")
  void noSentenceIsInEnglish(String id) {
    for (String part : prose(id, "zh-CN").split("\\n\\n")) {
      if (WORD.matcher(part).results().count() >= 3 && !part.startsWith("|")) {
        assertThat(HAN.matcher(part).find()).as(part).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("translated")
  void itIsSetAsChinese(String id) {
    assertThat(untypical(prose(id, "zh-CN"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "运行go | 行g\n路径, 目录 | 径,\n见 `go` 命令 | ''\n值 （空） | ' （'\n")
  void faultyTypesettingIsRecognised(String text, String found) {
    assertThat(String.join("", untypical(text))).isEqualTo(found);
  }

  private static List<String> untypical(String text) {
    String plain = text.replaceAll("`[^`]*`|\"[^\"]*\"", "`x`");
    return all(UNTYPICAL, plain);
  }

  /** The page without its blocks of commands. */
  private static String prose(String id, String language) {
    return BLOCK.matcher(page(id, language)).replaceAll("");
  }

  private static String page(String id, String language) {
    return String.valueOf(Pages.find(id, language));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Set<String> set(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    all(pattern, text).forEach(each -> found.add(each.replaceAll("\\s+", " ")));
    return found;
  }
}
