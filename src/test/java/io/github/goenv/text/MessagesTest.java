package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.files.FileErrors;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain | plain
          {a} | 1
          {a}{b} and {a} | 12 and 1
          {c} stays | {c} stays
          open { a | open { a
          open {a | open {a
          {} {a} | {} 1
          """)
  void fillsWhatHasAValue(String pattern, String filled) {
    assertThat(Messages.fill(pattern, Map.of("a", "1", "b", "2"))).isEqualTo(filled);
  }

  @Test
  void aValueIsNeverFilledAgain() {
    assertThat(Messages.fill("{a} {b}", Map.of("a", "{b}", "b", "{a}$1\\")))
        .isEqualTo("{b} {a}$1\\");
  }

  @Test
  void countsAreWordsOfTheLanguage() {
    Map<String, String> args =
        Map.of("count", "3", "kinds.counts", "path.dead.kind.missing=2 path.dead.kind.relative=1");
    assertThat(Messages.in("en").text("path.dead.several", args))
        .endsWith(": 2 missing, 1 relative");
    assertThat(Messages.in("zh-CN").text("path.dead.several", args)).endsWith("：2 个不存在，1 个是相对路径");
  }

  /** The English words are those of {@code FileErrors}. */
  @Test
  void whatCodeSaysOfFilesIsInTheLanguage() {
    for (IOException e :
        List.of(
            new AccessDeniedException("/x/y"),
            new NoSuchFileException("/x/y"),
            new FileAlreadyExistsException("/x/y"))) {
      String said = FileErrors.words(e);
      assertThat(Messages.in("en").text("pack.failed", Map.of("reason", said))).endsWith(said);
      assertThat(Messages.in("zh-CN").text("pack.failed", Map.of("reason", said)))
          .startsWith("无法写出归档文件：/x/y：")
          .doesNotContainPattern("[a-z]{3,}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit status 2 | 退出状态 2
          no answer in time | 没有在时限内回答
          it took too long | 用时太长
          no total | 没有给出总计
          exit status 2: there | exit status 2: there
          there is no total | there is no total
          """)
  void whatCodeSaysAloneIsInTheLanguage(String said, String chinese) {
    assertThat(Messages.in("en").text("coverage.unknown", Map.of("reason", said))).endsWith(said);
    assertThat(Messages.in("zh-CN").text("coverage.unknown", Map.of("reason", said)))
        .endsWith("：" + chinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/go (script), /b/go (other machine) | /a/go（脚本）, /b/go（其他平台的程序）
          /a/go (go1.26.8, shim, -> /b/go) | /a/go（go1.26.8，shim，-> /b/go）
          /a/go (empty, -> /b (x86)/go) | /a/go（空文件，-> /b (x86)/go）
          /a (x86)/go (ELF arm64, not executable) | /a (x86)/go（ELF arm64，没有执行权限）
          /a/go (alias), /b/go (not a program), /c (unreadable) | /a/go（应用执行别名）, /b/go（不是程序）, /c（无法读取）
          /a (script)/go (go1.26.8) | /a (script)/go (go1.26.8)
          """)
  void kindsOfCommandsAreInTheLanguage(String commands, String chinese) {
    Map<String, String> args = Map.of("count", "2", "winner", "/go", "others", commands);
    assertThat(Messages.in("en").text("path.go-multiple.several", args)).endsWith(" " + commands);
    assertThat(Messages.in("zh-CN").text("path.go-multiple.several", args)).endsWith(" " + chinese);
    assertThat(KindWords.in(commands, Messages.in("en"))).isEqualTo(commands);
  }

  @Test
  void everyBundleOfEnglishHasOneOfChinese() {
    assertThat(Messages.in("zh-CN").language()).isEqualTo("zh-CN");
  }

  @Test
  void aGapIsSeen() {
    assertThat(Messages.in("en").text("no.such.key", Map.of())).isEqualTo("no.such.key");
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    assertThat(Messages.in("tlh").find("outcome.pass"))
        .isEqualTo(Messages.in("en").find("outcome.pass"));
  }

  @Test
  void aPlaceholderNeedsAValue() {
    assertThatThrownBy(() -> Text.of("key", "name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key");
  }

  /** Where the short name of this plugin is not known, each text has the whole one. */
  @Test
  void commandsAreThoseThatWorkHere() {
    String whole = "io.github.goenv:goenv-maven-plugin:0.1.0:";
    for (String language : new String[] {"en", "zh-CN"}) {
      Messages texts = Messages.in(language, new HashMap<>(), whole);
      for (String key : new String[] {"list.foot", "check.failed.one", "said.more"}) {
        assertThat(texts.find(key)).contains("mvn " + whole).doesNotContain("mvn goenv:");
        assertThat(Messages.in(language).find(key)).contains("mvn goenv:");
      }
    }
  }
}
