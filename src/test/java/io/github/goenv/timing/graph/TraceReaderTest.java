package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.graph.GoTrace.Execution;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceReaderTest {
  @TempDir private Path folder;

  static Stream<String> recorded() {
    return Stream.concat(
        Fixtures.GO_VERSIONS.stream()
            .flatMap(go -> Stream.of("hello-cold", "hello-warm").map(it -> "go" + go + "-" + it)),
        Stream.of("go1.26-modules-cold", "go1.27-cgo-cold"));
  }

  /** Judged by a regular expression, which is another way. */
  @ParameterizedTest
  @MethodSource("recorded")
  void saysWhatTheRawTextSays(String name) {
    String raw = Fixtures.text(name + ".trace");
    GoTrace trace = Fixtures.trace(name);
    assertThat(trace.cutOff()).isFalse();
    assertThat(trace.strange()).isZero();
    List<Execution> executions = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(
                "\"Executing action \\(([^\"]*)\\)\",\"ph\":\"B\",\"ts\":([0-9.]+),.*\"tid\":([0-9]+)")
            .matcher(raw);
    while (matcher.find()) {
      executions.add(
          new Execution(
              matcher.group(1).replaceAll(" \\[.*]$", ""),
              nanos(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    }
    assertThat(trace.executions()).isNotEmpty().isEqualTo(executions);
    long load =
        nanos(raw, "load.PackagesAndErrors", 'E') - nanos(raw, "load.PackagesAndErrors", 'B');
    if (!name.contains("modules")) {
      assertThat(trace.downloads()).isEmpty();
      assertThat(trace.loads()).containsExactly(load);
    }
  }

  private static long nanos(String raw, String name, char phase) {
    Matcher matcher =
        Pattern.compile("\"" + Pattern.quote(name) + "\",\"ph\":\"" + phase + "\",\"ts\":([0-9.]+)")
            .matcher(raw);
    assertThat(matcher.find()).isTrue();
    return nanos(matcher.group(1));
  }

  private static long nanos(String micros) {
    return new java.math.BigDecimal(micros).movePointRight(3).longValueExact();
  }

  @Test
  void downloadsAreNoPartOfLoading() {
    String raw = Fixtures.text("go1.26-modules-cold.trace");
    GoTrace trace = Fixtures.trace("go1.26-modules-cold");
    assertThat(trace.modules())
        .containsExactly(
            "rsc.io/quote@v1.5.2",
            "rsc.io/sampler@v1.3.0",
            "golang.org/x/text@v0.0.0-20170915032832-14c0d48ead0c");
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      String name = "modfetch.download " + trace.modules().get(i);
      long length = nanos(raw, name, 'E') - nanos(raw, name, 'B');
      assertThat(trace.downloads().get(i)).isEqualTo(length).isPositive();
      sum += length;
    }
    long load =
        nanos(raw, "load.PackagesAndErrors", 'E') - nanos(raw, "load.PackagesAndErrors", 'B');
    assertThat(trace.loads()).as("one after the other there").containsExactly(load - sum);
  }

  @Test
  void downloadsBesideOneAnotherCoverTimeOnce() {
    GoTrace trace =
        (GoTrace)
            Fixtures.readTrace(
                trace(
                    event("load.PackagesAndErrors", "B", "1000", 0),
                    event("modfetch.download a@v1", "B", "1100", 0),
                    event("modfetch.download b@v1", "B", "1150.5", 0),
                    event("modfetch.downloadZip /m/cache/download/a/@v/v1.zip", "B", "1150.5", 0),
                    event(
                        "unzip C:\\\\m\\\\cache\\\\download\\\\b\\\\@v\\\\v1.zip", "B", "1160", 0),
                    event("modfetch.download a@v1", "E", "1200", 0),
                    event("load.PackagesAndErrors", "B", "1210", 0),
                    event("modfetch.download b@v1", "E", "1250.25", 0),
                    event("load.PackagesAndErrors", "E", "1300", 0),
                    event("load.PackagesAndErrors", "E", "1400", 0),
                    event("load.PackagesAndErrors", "B", "1500", 7),
                    event("load.PackagesAndErrors", "B", "2000", 0),
                    event("load.PackagesAndErrors", "E", "2000.001", 0),
                    event("load.PackagesAndErrors", "B", "3000", 0)));
    assertThat(trace.downloads()).containsExactly(100_000L, 99_750L);
    assertThat(trace.loads()).containsExactly(400_000L - 150_250L, 1L);
    assertThat(trace.strange()).isZero();
  }

  @Test
  void aModuleInTheModuleCacheIsNoDownload() {
    GoTrace trace =
        (GoTrace)
            Fixtures.readTrace(
                trace(
                    event("load.PackagesAndErrors", "B", "1000", 0),
                    event("modfetch.download example.com/There@v1", "B", "1100", 0),
                    event("modfetch.download example.com/There@v1", "E", "1200", 0),
                    event("modfetch.download example.com/Away@v1", "B", "1200", 0),
                    event("unzip /m/cache/download/example.com/!away/@v/v1.zip", "B", "1210", 0),
                    event("modfetch.download example.com/Away@v1", "E", "1300", 0),
                    event("load.PackagesAndErrors", "E", "1400", 0)));
    assertThat(trace.modules()).containsExactly("example.com/Away@v1");
    assertThat(trace.downloads()).containsExactly(100_000L);
    assertThat(trace.loads()).containsExactly(300_000L);
    assertThat(trace.strange()).isZero();
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        Arguments.of("", Reason.EMPTY),
        Arguments.of("[\n]", Reason.WRONG_SHAPE),
        Arguments.of("[", Reason.WRONG_SHAPE),
        Arguments.of("\0\0\0", Reason.WRONG_SHAPE),
        Arguments.of("no trace\nat all\n", Reason.WRONG_SHAPE),
        Arguments.of("[" + "{}".repeat(2_000_000), Reason.WRONG_SHAPE),
        Arguments.of("[" + "\n".repeat(2_000_000), Reason.WRONG_SHAPE));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsAReason(String content, Reason reason) throws IOException {
    Path file = Files.writeString(folder.resolve("trace.json"), content);
    assertThat(TraceReader.read(file))
        .isInstanceOfSatisfying(Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  @Test
  void whatIsNoFileIsAReason() throws IOException {
    assertThat(TraceReader.read(folder.resolve("none")))
        .isEqualTo(new Unreadable(Reason.MISSING, ""));
    assertThat(TraceReader.read(folder)).isInstanceOf(Unreadable.class);
  }

  /** An interrupted go leaves such a file; so does a full disk. */
  @Test
  void whatIsCutOffIsUsedAsFarAsItGoes() {
    byte[] raw = Fixtures.text("go1.26-hello-cold.trace").getBytes(StandardCharsets.UTF_8);
    int before = 0;
    for (int cut = 1_024; cut < raw.length; cut += 1_024) {
      GoTrace trace = (GoTrace) TraceReader.read(new ByteArrayInputStream(raw, 0, cut));
      assertThat(trace.cutOff()).as("cut at %d", cut).isTrue();
      assertThat(trace.strange()).as("cut at %d", cut).isZero();
      assertThat(trace.executions()).hasSizeGreaterThanOrEqualTo(before);
      before = trace.executions().size();
    }
    assertThat(before).isEqualTo(124);
  }

  @Test
  void aDamagedFileNeverThrows() {
    byte[] raw = Fixtures.text("go1.26-modules-cold.trace").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = raw.clone();
      for (int i = 0; i < 400; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Tracing trace = TraceReader.read(new ByteArrayInputStream(damaged));
      assertThat(Fixtures.report("go1.26-modules-cold", true, trace).stages()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Executing action (build a)   | build a
          Executing action (build a [b.test]) | build a
          Executing action (build a [b] c)    | build a [b] c
          Executing action (nop)       | nop
          Executing action (build 例)  | build 例
          Executing action (build \\u4f8b\\u003e) | build 例>
          Executing action (cgo compile C:\\\\T\\\\x.c p) | cgo compile C:\\T\\x.c p
          Executing action (build </script>) | build </script>
          """)
  void namesAreModeAndPackage(String name, String action) {
    GoTrace trace = (GoTrace) Fixtures.readTrace(trace(event(name, "B", "5.5", 2)));
    assertThat(trace.executions()).containsExactly(new Execution(action, 5_500, 2));
  }

  @Test
  void fieldsOfTheFutureAndOtherOrdersArePassedOver() {
    String name = "{\"name\":\"Executing action (build a)\",";
    GoTrace trace =
        (GoTrace)
            Fixtures.readTrace(
                trace(
                    name + "\"new\":{\"a\":[1]},\"ph\":\"B\",\"s\":\"x\",\"ts\":7,\"tid\":3}",
                    name + "\"tid\":4,\"cat\":\"\\\"ph\\\":\\\"E\\\"\",\"ph\":\"B\",\"ts\":8}",
                    " " + name + "\"ph\":\"X\",\"ts\":9,\"dur\":5,\"tid\":4}"));
    assertThat(trace.executions())
        .containsExactly(new Execution("build a", 7_000, 3), new Execution("build a", 8_000, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 1",
    "1e15, 1",
    "99999999999999999999, 1",
    "9223372036854775, 1",
    "5, 0",
    "5, -1",
    "5, 65536",
    "'\"5\"', 1",
    "null, 1"
  })
  void whatMakesNoSenseIsCounted(String micros, String thread) {
    String line =
        "{\"name\":\"Executing action (build a)\",\"ph\":\"B\",\"ts\":"
            + micros
            + ",\"tid\":"
            + thread
            + "}";
    GoTrace trace = (GoTrace) Fixtures.readTrace(trace(line));
    assertThat(trace.executions()).isEmpty();
    assertThat(trace.strange()).isOne();
  }

  @Test
  void spansWithoutBeginningOrBackwardsAreCounted() {
    GoTrace trace =
        (GoTrace)
            Fixtures.readTrace(
                trace(
                    event("load.PackagesAndErrors", "E", "5", 0),
                    event("load.PackagesAndErrors", "B", "9", 0),
                    event("load.PackagesAndErrors", "E", "8", 0),
                    event("modfetch.download a@v1", "E", "5", 0),
                    event("modfetch.download a@v1", "B", "9", 0),
                    event("unzip /m/cache/download/a/@v/v1.zip", "B", "9", 0),
                    event("modfetch.download a@v1", "E", "8", 0),
                    event("Executing action (a", "B", "8", 1)));
    assertThat(trace.loads()).isEmpty();
    assertThat(trace.downloads()).isEmpty();
    assertThat(trace.strange()).isEqualTo(5);
  }

  private static String event(String name, String phase, String micros, int thread) {
    return "{\"name\":\"%s\",\"ph\":\"%s\",\"ts\":%s,\"pid\":0,\"tid\":%d}"
        .formatted(name, phase, micros, thread);
  }

  private static String trace(String... events) {
    return "[\n" + String.join("\n,", events) + "\n]";
  }
}
