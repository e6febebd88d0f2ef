package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZipFaultTest {
  /** A reason in words is put into another language by finding the English text of a key. */
  @ParameterizedTest
  @EnumSource
  void hasTheWordsOfItsText(ZipFault fault) {
    assertThat(Messages.in("en").text(fault.key(), Map.of())).isEqualTo(fault.words());
    assertThat(ReasonWords.KEYS).contains(fault.key());
    assertThat(ZipFault.of(fault.words())).isEqualTo(fault);
  }
}
