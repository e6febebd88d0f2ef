package io.github.goenv.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code goenv:explain} of each id, in both languages. */
class ExplainCheckTest {

  static Stream<Arguments> pages() {
    return Catalogue.definitions().stream()
        .map(CheckDefinition::id)
        .flatMap(id -> Stream.of("en", "zh-CN").map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void printsTheWholePage(String id, String language) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    Messages texts = Messages.in(language);

    new ExplainCheck(
            new Output(
                log, texts, new Style(Style.Form.ASCII, false), Output.Level.INFO, new HashSet<>()))
        .run(id, language, "2027-01-31");

    String printed = String.join("\n", log.lines);
    assertThat(printed).contains(id).contains(String.valueOf(texts.find(id + ".title")));
    assertThat(printed)
        .contains(
            language.equals("en")
                ? List.of("What it looks at", "Why it matters", "Common misconceptions", "Fix")
                : List.of("检查内容", "为什么重要", "常见误解与事实", "修复办法"));
    assertThat(printed).contains("-Dgoenv.exclude=" + id);
    String flat = printed.replace("INFO ", "").replaceAll("\\s+", "");
    boolean later = flat.contains("doesnotexamineityet") || flat.contains("此版本尚不检查");
    assertThat(later).as(id).isFalse();
  }

  /** A page is printed with commands that work where it is read. */
  @Test
  void goalsAreCalledAsTheyAreCalledHere() throws Exception {
    String whole = "io.github.goenv:goenv-maven-plugin:";
    RecordingLog log = new RecordingLog("INFO");
    Messages texts = Messages.in("en", new HashMap<>(), whole);
    Style plain = new Style(Style.Form.ASCII, false);
    new ExplainCheck(new Output(log, texts, plain, Output.Level.INFO, new HashSet<>()))
        .run("av.scan-cost", "en", "2027-01-31");
    assertThat(log.lines)
        .anyMatch(line -> line.contains("mvn " + whole))
        .noneMatch(line -> line.contains("mvn goenv:"));
  }
}
