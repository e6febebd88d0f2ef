package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN =
      List.of(
          "windows/amd64",
          "windows/arm64",
          "linux/amd64",
          "linux/arm64",
          "darwin/arm64",
          "goroot.set",
          "goroot.invalid",
          "js/wasm",
          "a");

  @ParameterizedTest
  @CsvSource({
    "windows/amd46, windows/amd64",
    "widnows/amd64, windows/amd64",
    "Linux/ARM64, linux/arm64",
    "windows-arm64, windows/arm64",
    "windows/x64, windows/amd64",
    "linux/amd64, linux/amd64",
    "goroot.sett, goroot.set",
    "gorot.invalid, goroot.invalid",
    "jss/wasm, js/wasm",
  })
  void findsWhatWasMeant(String typed, String expected) {
    assertThat(Nearest.of(typed, KNOWN)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"plan10/mips", "''", "b", "wasm", "goroot", "完全に違う"})
  void suggestsNothingFarFetched(String typed) {
    assertThat(Nearest.of(typed, KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstInTheAlphabetOfEquals() {
    assertThat(Nearest.of("catx", List.of("cats", "cate", "cato"))).contains("cate");
    assertThat(Nearest.of("anything", List.of())).isEmpty();
  }

  @Test
  void countsASwapOnce() {
    assertThat(Nearest.distance("abcd", "abdc")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void isADistance() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      String a = word(random);
      String b = word(random);
      int distance = Nearest.distance(a, b);
      assertThat(distance).isEqualTo(Nearest.distance(b, a));
      assertThat(distance == 0).isEqualTo(a.equals(b));
      assertThat(distance)
          .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(7); n > 0; n--) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
