package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BundleTexts;
import io.github.goenv.timing.console.TimingTable;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimingReaderTest {
  @TempDir private Path folder;

  static Stream<Arguments> badFiles() {
    return Stream.of(
        Arguments.of("", Reason.EMPTY),
        Arguments.of("   \n", Reason.EMPTY),
        Arguments.of("[", Reason.CUT_OFF),
        Arguments.of("[{\"ID\": 0, \"Mode\": \"bui", Reason.CUT_OFF),
        Arguments.of("[{\"ID\": 0, \"Mode\": \"build\", \"Cmd\": nul", Reason.CUT_OFF),
        Arguments.of("[{\"ID\": 0, \"Mode\": \"build\"}", Reason.CUT_OFF),
        Arguments.of("\0\0\0\0", Reason.MALFORMED),
        Arguments.of("[{\"ID\": 0, \"Mode\": \"build\"}\0\0\0\0]", Reason.MALFORMED),
        Arguments.of("go: no go files in .\nsomewhere else", Reason.MALFORMED),
        Arguments.of("<html>not a graph</html>", Reason.MALFORMED),
        Arguments.of("[{\"ID\": 0, \"Mode\": \"build\"}] []", Reason.MALFORMED),
        Arguments.of("[[]]", Reason.WRONG_SHAPE),
        Arguments.of("[]", Reason.WRONG_SHAPE),
        Arguments.of("{}", Reason.WRONG_SHAPE),
        Arguments.of("null", Reason.WRONG_SHAPE),
        Arguments.of("[{}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"ID\": 0}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Mode\": \"build\"}]", Reason.WRONG_SHAPE),
        Arguments.of(action("\"ID\": -1"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"ID\": 99999999999"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"ID\": 1.5"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Mode\": 7"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Mode\": {}"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Deps\": 1"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Deps\": [\"x\"]"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Deps\": [-1]"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Cmd\": \"compile\""), Reason.WRONG_SHAPE),
        Arguments.of(action("\"Cmd\": [[]]"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"CmdReal\": -5"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"CmdReal\": 1e400"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"CmdReal\": " + "9".repeat(100_000)), Reason.MALFORMED),
        Arguments.of(
            action("\"CmdReal\": " + Long.MAX_VALUE + ", \"CmdUser\": 1"), Reason.WRONG_SHAPE),
        Arguments.of(action("\"TimeDone\": \"yesterday\""), Reason.WRONG_SHAPE),
        Arguments.of(action("\"TimeDone\": \"9999-01-01T00:00:00Z\""), Reason.WRONG_SHAPE),
        Arguments.of(action("\"TimeDone\": 5"), Reason.WRONG_SHAPE),
        Arguments.of(
            "[{\"ID\": 0, \"Mode\": \"a\"}, {\"ID\": 0, \"Mode\": \"b\"}]", Reason.WRONG_SHAPE),
        Arguments.of("[".repeat(1_000_000), Reason.WRONG_SHAPE),
        Arguments.of(action("\"New\": " + "[".repeat(1_000_000)), Reason.MALFORMED),
        Arguments.of(action("\"New\": " + "{\"a\":".repeat(1_000_000)), Reason.MALFORMED));
  }

  private static String action(String fields) {
    return "[{\"ID\": 0, \"Mode\": \"build\", " + fields + "}]";
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsAReason(String content, Reason reason) throws IOException {
    Path file = folder.resolve("graph.json");
    Files.writeString(file, content);
    Timing timing = TimingReader.read(file);
    assertThat(timing).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) timing).reason()).isEqualTo(reason);
    assertThat(((Unreadable) timing).detail()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void whatIsNoFileIsAReason() throws IOException {
    assertThat(TimingReader.read(folder.resolve("none.json")))
        .isEqualTo(new Unreadable(Reason.MISSING, ""));
    assertThat(((Unreadable) TimingReader.read(folder)).reason())
        .isIn(Reason.IO_ERROR, Reason.EMPTY);
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(((Unreadable) TimingReader.read(file.resolve("below"))).reason())
        .isIn(Reason.IO_ERROR, Reason.MISSING);
  }

  @Test
  void aFileLargerThanAnyGraphIsNotRead() throws IOException {
    Path file = folder.resolve("large.json");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {' '}), 65L << 20);
    }
    assertThat(((Unreadable) TimingReader.read(file)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aReaderThatFailsIsAReason() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int from, int length) throws IOException {
            throw new IOException("disk");
          }

          @Override
          public void close() {}
        };
    assertThat(((Unreadable) TimingReader.read(failing)).reason()).isEqualTo(Reason.IO_ERROR);
  }

  @Test
  void fieldsOfTheFutureArePassedOver() {
    String text =
        "[{\"New\": {\"a\": [1, {\"b\": null}]}, \"ID\": 3, \"Mode\": \"build\", \"Package\": null,"
            + " \"Deps\": null, \"Cmd\": null, \"CmdCount\": 1e999}]";
    ActionGraph graph = (ActionGraph) Fixtures.read(text);
    assertThat(graph.state()).isEqualTo(ActionGraph.State.NOT_RUN);
    GoAction action = graph.actions().get(0);
    assertThat(action.id()).isEqualTo(3);
    assertThat(action.importPath()).isNull();
    assertThat(action.deps()).isEmpty();
    assertThat(action.ran()).isFalse();
    assertThat(action.queueNs()).isZero();
    assertThat(action.ownNs()).isZero();
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws IOException {
    Path file = folder.resolve("bom.json");
    Files.writeString(file, "\uFEFF" + action("\"Cmd\": []"), StandardCharsets.UTF_8);
    assertThat(TimingReader.read(file)).isInstanceOf(ActionGraph.class);
  }

  static Stream<String> fixtures() {
    return Fixtures.GO_VERSIONS.stream()
        .flatMap(go -> Stream.of("hello-cold", "cgo-cold").map(name -> "go" + go + "-" + name));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFileCutOffAnywhereSaysSo(String name) {
    String text = Fixtures.text(name);
    Random random = new Random(name.hashCode());
    for (int cut = 1; cut < text.length(); cut += 1 + random.nextInt(1_024)) {
      Timing timing = Fixtures.read(text.substring(0, cut));
      assertThat(timing).as("cut at %d", cut).isInstanceOf(Unreadable.class);
      assertThat(((Unreadable) timing).reason()).as("cut at %d", cut).isEqualTo(Reason.CUT_OFF);
    }
    assertThat(Fixtures.read(text.substring(0, text.length() - 1)))
        .isInstanceOfSatisfying(
            Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Reason.CUT_OFF));
  }

  @Test
  void aDamagedFileNeverThrows() {
    String text = Fixtures.text("go1.26-cgo-cold");
    Random random = new Random(1);
    String bytes = "\0\"\\[]{},:0-9eEtfn \uFFFD\uD800";
    for (int round = 0; round < 400; round++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int i = random.nextInt(3); i >= 0; i--) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), bytes.charAt(random.nextInt(bytes.length())));
      }
      Timing timing = Fixtures.read(damaged.toString());
      BuildReport report = Fixtures.report(Fixtures.run(true, 1, null), timing);
      assertThat(TimingTable.lines(report, true, new BundleTexts())).isNotEmpty();
    }
  }
}
