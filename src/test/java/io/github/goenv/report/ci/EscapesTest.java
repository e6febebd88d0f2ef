package io.github.goenv.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "a:b,c;d ! a:b,c;d ! a%3Ab%2Cc;d",
        "100 % ! 100 %25 ! 100 %25",
        "%0A ! %250A ! %250A",
        "\"a\r\nb\" ! a%0D%0Ab ! a%0D%0Ab",
        "工具 ! 工具 ! 工具"
      })
  void github(String text, String data, String property) {
    assertThat(GithubLines.data(text)).isEqualTo(data);
    assertThat(GithubLines.property(text)).isEqualTo(property);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "100 % ! 100 %AZP25",
        "%3B ! %AZP253B",
        "a;b[c] ! a%3Bb[c%5D",
        "\"a\r\nb\" ! a%0D%0Ab",
        "##vso[task.complete] ! ##vso[task.complete%5D"
      })
  void azure(String text, String escaped) {
    assertThat(AzureLines.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "it's ! it|'s",
        "a|b ! a||b",
        "[x] ! |[x|]",
        "\"a\r\nb\" ! a|r|nb",
        "é ! |0x00e9",
        "工具 ! |0x5de5|0x5177",
        "\uD83D\uDE00 ! |0xd83d|0xde00",
        "\"\u0085\u2028\u007F\" ! |0x0085|0x2028|0x007f"
      })
  void teamcity(String text, String escaped) {
    assertThat(TeamcityLines.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "C:\\Go ! C:\\\\Go",
        "a*b_c ! a\\*b\\_c",
        "<img src=x> ! \\<img src=x\\>",
        "[a](b) ! \\[a\\](b)",
        "&lt; ! \\&lt;"
      })
  void markdown(String text, String escaped) {
    assertThat(Markdown.text(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"a\\b ! `a\\b`", "`a ! `` `a ``", "a``b ! ```a``b```"})
  void code(String text, String escaped) {
    assertThat(Markdown.code(text)).isEqualTo(escaped);
  }
}
