package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  @Test
  void splitsAlikeHoweverTheBytesArrive() {
    Random random = new Random(9);
    String text = "a\r\n\nö€😀\rb\n\r\nlast\r";
    for (int i = 0; i < 200; i++) {
      assertThat(split(text, random)).containsExactly("a", "", "ö€😀\rb", "", "last");
    }
  }

  @Test
  void cutsALongLineBetweenCharacters() {
    int longest = LineSplitter.LONGEST;
    for (String unit : List.of("x", "ö", "€", "😀")) {
      String line = "y" + unit.repeat(longest);
      List<String> pieces = split(line + "\nz\n", new Random(1));

      assertThat(String.join("", pieces)).isEqualTo(line + "z");
      assertThat(pieces)
          .allMatch(piece -> piece.getBytes(StandardCharsets.UTF_8).length <= longest);
      assertThat(pieces.get(pieces.size() - 1)).isEqualTo("z");
    }
  }

  @Test
  void aLineOfTheGreatestLengthEndsOnce() {
    for (int less = -1; less <= 2; less++) {
      String line = "x".repeat(LineSplitter.LONGEST - less);
      for (String end : List.of("\n", "\r\n")) {
        List<String> pieces = split(line + end + end + "z", new Random(2));

        assertThat(pieces).as("%d less", less).hasSize(less < 0 ? 4 : 3).endsWith("", "z");
        assertThat(String.join("", pieces).equals(line + "z")).as("%d less", less).isTrue();
      }
    }
  }

  private static List<String> split(String text, Random random) {
    List<String> lines = new ArrayList<>();
    LineSplitter splitter = new LineSplitter(lines::add);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(bytes.length > 99 ? 9999 : 3));
      splitter.bytes(Arrays.copyOfRange(bytes, at, at + length), length);
      at += length;
    }
    splitter.end();
    return lines;
  }
}
