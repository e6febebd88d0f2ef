package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  @Test
  void oneBlockWithWhatIsAround() {
    assertThat(TextDiff.of("f", "a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n"))
        .containsExactly(
            "--- f before", "+++ f now", "@@ line 3 @@", " a", " b", "-c", "+x", " d", " e");
    assertThat(TextDiff.of("f", "", "x\n")).endsWith("+x");
    assertThat(TextDiff.of("f", "x\n", "")).endsWith("-x");
    assertThat(TextDiff.of("f", "x", "x")).isEmpty();
  }

  /** What is left when the removed lines are taken away is in both. */
  @Test
  void whatItShowsMakesOneOfTheOther() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      List<String> before =
          random.ints(random.nextInt(8), 0, 3).mapToObj(Integer::toString).toList();
      List<String> after =
          random.ints(random.nextInt(8), 0, 3).mapToObj(Integer::toString).toList();
      List<String> lines = TextDiff.of("f", text(before), text(after));
      if (before.equals(after)) {
        assertThat(lines).isEmpty();
        continue;
      }
      List<String> old =
          lines.stream().skip(3).filter(l -> !l.startsWith("+")).map(l -> l.substring(1)).toList();
      List<String> now =
          lines.stream().skip(3).filter(l -> !l.startsWith("-")).map(l -> l.substring(1)).toList();
      assertThat(String.join(",", before)).contains(String.join(",", old));
      assertThat(String.join(",", after)).contains(String.join(",", now));
      assertThat(now.size() - old.size()).isEqualTo(after.size() - before.size());
    }
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
