package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of events that go does not print, or too many of them. */
class CollectorTest {
  private final Heard heard = new Heard();
  private final Collector collector = new Collector(heard, SourceLines.NONE);

  @Test
  void keepsPackagesAndParallelTestsApart() {
    event("start", "a", "", "");
    event("start", "b", "", "");
    for (String pkg : List.of("a", "b")) {
      for (String test : List.of("TestX", "TestY")) {
        event("run", pkg, test, "");
        event("output", pkg, test, "=== RUN   " + test + "\\n");
        event("pause", pkg, test, "");
      }
    }
    event("cont", "a", "TestX", "");
    assertThat(collector.running()).containsExactly("a TestX", "b");
    event("output", "a", "TestX", "of a X\\n");
    event("output", "b", "TestX", "of b X\\n");
    event("output", "a", "TestY", "of a Y\\n");
    event("pass", "a", "TestX", "");
    event("pass", "a", "TestY", "");
    event("pass", "a", "", "");
    assertThat(heard.results).containsOnlyKeys("a");
    assertThat(heard.results.get("a").cases())
        .extracting(CaseResult::output)
        .containsExactly("of a X\n", "of a Y\n");
    collector.close();
    assertThat(heard.told())
        .contains("b FAILED aborted", "ERROR TestX | UNFINISHED", "go ended before it");
  }

  @Test
  void showsWhatIsNoEventAndGoesOn() {
    event("start", "a", "", "");
    collector.line("go: some words");
    collector.line("{\"Action\":\"run\",\"Package\":\"a\",\"Te");
    collector.line("{\"Action\":\"dance\",\"Package\":\"a\"}");
    collector.line("\u0000\u0007\ufffd");
    event("run", "a", "TestX", "");
    event("pass", "a", "TestX", "");
    event("pass", "a", "", "");
    collector.close();
    assertThat(heard.others).hasSize(3);
    assertThat(heard.results.get("a").counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
  }

  /** What a test prints comes within an event, whatever it looks like. */
  @Test
  void believesNoTestThatPrintsEvents() {
    event("start", "a", "", "");
    event("run", "a", "TestX", "");
    event("output", "a", "TestX", "{\\\"Action\\\":\\\"fail\\\",\\\"Package\\\":\\\"a\\\"}\\n");
    event("output", "a", "TestX", "ok  \\ta\\t0.1s\\n");
    event("output", "a", "TestX", "FAIL\\n");
    event("output", "a", "TestX", "--- PASS: TestX (0.00s)\\n");
    event("pass", "a", "TestX", "");
    event("run", "a", "TestY", "");
    event("output", "a", "TestY", "--- PASS: TestY (0.00s)\\n");
    event("pass", "a", "TestY", "");
    event("output", "a", "", "ok  \\ta\\t0.1s\\n");
    event("pass", "a", "", "");
    collector.close();
    assertThat(heard.results.get("a").counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
    assertThat(heard.results.get("a").state()).isEqualTo(PackageResult.State.PASSED);
  }

  @Test
  void keepsTheBeginAndTheEndOfALongOutput() {
    event("start", "a", "", "");
    event("run", "a", "TestX", "");
    event("output", "a", "TestX", "begin\\n");
    String piece = "x".repeat(1 << 20);
    for (int i = 0; i < 100; i++) {
      event("output", "a", "TestX", piece);
    }
    event("output", "a", "TestX", "\\nend\\n");
    event("fail", "a", "TestX", "");
    event("fail", "a", "", "");
    String output = heard.results.get("a").cases().get(0).output();
    assertThat(output).startsWith("begin\n").endsWith("\nend\n");
    assertThat(output).hasSizeLessThan(100_000).contains("characters of output are not kept");
  }

  @Test
  void holdsNoMoreThanItMay() {
    event("start", "a", "", "");
    String piece = "y".repeat(60_000);
    for (int i = 0; i < 2_000; i++) {
      String test = "Test" + i;
      event("run", "a", test, "");
      event("output", "a", test, piece);
      event(i % 500 == 0 ? "fail" : "pass", "a", test, "");
    }
    event("fail", "a", "", "");
    PackageResult result = heard.results.get("a");
    long held = result.cases().stream().mapToLong(test -> test.output().length()).sum();
    assertThat(held).isLessThan(Collector.MOST_HELD + 1_000_000);
    assertThat(result.cases()).hasSize(2_000);
    assertThat(result.cases())
        .filteredOn(CaseResult::failed)
        .hasSize(4)
        .allSatisfy(test -> assertThat(test.output()).hasSize(60_000));
    assertThat(result.cases().get(1).output())
        .isEqualTo("[... goenv: 60000 characters of output are not kept ...]\n");
  }

  /** No order of events brings it down, and each package gets exactly one result. */
  @Test
  void survivesAnyEvents() {
    String[] actions = {"start", "run", "pause", "cont", "pass", "fail", "skip", "output", "bench"};
    String[] texts = {"", "ok  \\tp\\t(cached)\\n", "panic: x\\n", "FAIL\\n", "    a.go:1: m\\n"};
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<PackageResult> ended = new ArrayList<>();
      Collector each =
          new Collector(
              new Heard() {
                @Override
                public void ended(PackageResult result) {
                  ended.add(result);
                }
              },
              SourceLines.NONE);
      for (int i = 0; i < 30; i++) {
        String test = random.nextInt(4) == 0 ? "" : "T" + "/a".repeat(random.nextInt(3));
        String action = actions[random.nextInt(actions.length)];
        each.line(line(action, "p", test, texts[random.nextInt(texts.length)]));
        each.running();
      }
      each.close();
      assertThat(ended).isNotEmpty();
      for (PackageResult result : ended) {
        boolean failed = result.state() == PackageResult.State.FAILED;
        boolean reasons = true;
        for (CaseResult test : result.cases()) {
          reasons &= !test.failed() || test.problem() != null;
        }
        assertThat(reasons && failed == result.failed()).as("seed %s: %s", seed, result).isTrue();
      }
    }
  }

  private void event(String action, String pkg, String test, String output) {
    collector.line(line(action, pkg, test, output));
  }

  private static String line(String action, String pkg, String test, String output) {
    return "{\"Action\":\""
        + action
        + "\",\"Package\":\""
        + pkg
        + (test.isEmpty() ? "" : "\",\"Test\":\"" + test)
        + "\",\"Output\":\""
        + output
        + "\"}";
  }
}
