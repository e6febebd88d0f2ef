package io.github.goenv.probe.windows.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;

/** Single values, as VARENUM of wtypes.h has them; WmiLabIT has arrays made by Windows. */
class VariantTest {
  private interface Filling {
    void fill(Pointer variant);
  }

  private static Object value(int type, Filling filling) throws NativeFailure {
    try (Variant variant = new Variant()) {
      variant.memory().setShort(0, (short) type);
      filling.fill(variant.memory());
      return variant.value();
    }
  }

  @Test
  void numbersAndBooleans() throws NativeFailure {
    assertThat(value(3, variant -> variant.setInt(8, -2))).isEqualTo(-2);
    assertThat(value(2, variant -> variant.setShort(8, (short) -2))).isEqualTo(-2);
    assertThat(value(17, variant -> variant.setByte(8, (byte) 0xFE))).isEqualTo(254);
    assertThat(value(11, variant -> variant.setShort(8, (short) -1))).isEqualTo(true);
    assertThat(value(11, variant -> {})).isEqualTo(false);
  }

  @Test
  void textIsAsLongAsIsWrittenBeforeIt() throws NativeFailure {
    try (Memory bstr = new Memory(32)) {
      bstr.setInt(4, 6);
      bstr.write(8, "G\0ö…".toCharArray(), 0, 4);
      assertThat(value(8, variant -> variant.setPointer(8, bstr.share(8)))).isEqualTo("G\0ö");
    }
    assertThat(value(8, variant -> {})).isEqualTo("");
  }

  @Test
  void nothingAndTypesThatAreNotReadAreNull() throws NativeFailure {
    assertThat(value(0, variant -> {})).isNull(); // VT_EMPTY
    assertThat(value(1, variant -> {})).isNull(); // VT_NULL
    assertThat(value(5, variant -> variant.setDouble(8, 1))).isNull(); // VT_R8
    assertThat(value(0x2003, variant -> {})).isNull(); // an array that is not there
    try (Memory array = new Memory(8)) {
      assertThat(value(0x2005, variant -> variant.setPointer(8, array))).isNull();
    }
  }
}
