package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {
  @Test
  void unpairedSurrogatesAreShownByTheirNumber() {
    assertThat(WellFormed.utf16("a\uD83Db")).isEqualTo("a\\uD83Db");
    assertThat(WellFormed.utf16("\uDE00")).isEqualTo("\\uDE00");
    assertThat(WellFormed.utf16("\uD83D\uD83D\uDE00")).isEqualTo("\\uD83D\uD83D\uDE00");
    assertThat(WellFormed.utf16("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(WellFormed.utf16("plain")).isSameAs("plain".intern());
  }

  @Test
  void aLineIsOneLine() {
    assertThat(WellFormed.line("a\nb\r\u001b[m\u0000\u0085"))
        .isEqualTo("a; b<U+000D><U+001B>[m<U+0000><U+0085>");
    assertThat(WellFormed.line("\u00FC")).isEqualTo("\u00FC");
  }
}
