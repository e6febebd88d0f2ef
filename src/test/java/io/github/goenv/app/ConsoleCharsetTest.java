package io.github.goenv.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleCharsetTest {
  /** Code pages 437, 936 and 65001 of Windows, and a Linux without a locale. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          IBM437,   修复 a, <U+4FEE><U+590D> a
          IBM437,   café, café
          GBK,      修复“go”✓, 修复“go”<U+2713>
          UTF-8,    修复“go”✓😀, 修复“go”✓😀
          US-ASCII, café 😀, caf<U+00E9> <U+1F600>
          UTF-8,    '\ud83d!', '<U+D83D>!'
          """)
  void whatACodePageLacksIsACodePoint(String charset, String text, String shown) {
    Charset page = Charset.forName(charset);
    String told = ConsoleCharset.shown(text, page);
    assertThat(told).isEqualTo(shown);
    assertThat(new String(told.getBytes(page), page)).isEqualTo(told);
  }
}
