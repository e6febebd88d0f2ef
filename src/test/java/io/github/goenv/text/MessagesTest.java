package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.files.FileErrors;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
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
}
