package io.github.goenv.timing.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJsonTest;
import io.github.goenv.timing.BundleTexts;
import io.github.goenv.timing.graph.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrapTest {
  /** The units of all our texts, at the beginning of a line that goes on. */
  private static final Pattern UNIT =
      Pattern.compile("^ *(s|ms|min|h|%|B|[kMG]B|[KMG]iB|bytes?|cores?)\\b.*|^ *%.*");

  private static final Pattern NUMBER = Pattern.compile(".*[0-9]$");

  private static void noNumberIsPartedFromItsUnit(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      boolean parted =
          NUMBER.matcher(lines.get(i - 1)).matches() && UNIT.matcher(lines.get(i)).matches();
      assertThat(parted).as(lines.get(i - 1) + "\n" + lines.get(i)).isFalse();
      assertThat(lines.get(i)).doesNotContain("\u00a0");
    }
  }

  @Test
  void anyTextAtAnyWidth() {
    Random random = new Random(7);
    String[] words = {"took", "1.23 s", "12 ms", "(45 %)", "3 MB,", "of 16 cores", "runtime", "7"};
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder("begin");
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      List<String> lines = new ArrayList<>();
      Wrap.into(lines, "  ", text.toString(), 12 + random.nextInt(40));
      noNumberIsPartedFromItsUnit(lines);
      StringBuilder back = new StringBuilder();
      for (String line : lines) {
        back.append(back.length() == 0 ? "" : " ").append(line.strip());
      }
      assertThat(back).hasToString(text.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.BuildReportJsonTest#fixtures")
  void everyRecordedBuild(String name) {
    BuildReport report = Fixtures.report(name, true);
    noNumberIsPartedFromItsUnit(TimingTable.lines(report, false, new BundleTexts()));
    noNumberIsPartedFromItsUnit(
        ComparisonLines.of(BuildComparison.of(report, report), false, new BundleTexts()));
  }

  /** Random codes have no text. */
  private static String text(String key, Map<String, String> args) {
    boolean random = key.startsWith("timing.note.") || key.startsWith("timing.reason.");
    return random ? key + " " + args.values() : new BundleTexts().text(key, args);
  }

  @Test
  void randomReports() {
    for (BuildReport report : BuildReportJsonTest.randomReports(400)) {
      noNumberIsPartedFromItsUnit(TimingTable.lines(report, true, WrapTest::text));
    }
  }
}
