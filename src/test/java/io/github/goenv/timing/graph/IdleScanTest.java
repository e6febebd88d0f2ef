package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdleScanTest {
  private static final String WARM = Fixtures.text("go1.26-hello-warm");

  @TempDir private Path folder;

  private static Idle scan(String text) {
    return IdleScan.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Timing read(String text) {
    return Idle.of(new Recording(Fixtures.read(text))).graph();
  }

  static List<String> versions() {
    return Fixtures.GO_VERSIONS;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void findsInEachGoWhatAReaderOfJsonFinds(String version) {
    String text = Fixtures.text("go" + version + "-hello-warm");
    Idle idle = scan(text);
    assertThat(idle).isNotNull().isEqualTo(read(text));
    assertThat(idle.packages()).isPositive();
    assertThat(idle.links()).hasSize(1);
    assertThat(idle.links().get(0).buildId()).isNotNull();
    assertThat(idle.links().get(0).packages()).isEqualTo(idle.packages());
  }

  static List<String> all() throws IOException, URISyntaxException {
    Path there =
        Path.of(IdleScanTest.class.getResource("/io/github/goenv/timing/README.md").toURI());
    try (Stream<Path> files = Files.list(there.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json.gz") && !name.contains(".trace."))
          .map(name -> name.substring(0, name.length() - 8))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysOfNoRecordedGraphWhatIsNotSo(String name) {
    String text = Fixtures.text(name);
    Idle idle = scan(text);
    if (idle != null) {
      assertThat(idle).isEqualTo(read(text));
    } else {
      assertThat(read(text)).isNotInstanceOf(Idle.class);
    }
  }

  @Test
  void tellsOfEachProgramWhatItIsMadeOf() {
    Idle both = scan(Fixtures.text("go1.26-programs-warm"));
    RecordingParts parts = new RecordingParts(new Recording(both));
    Recording whole = new Recording(Fixtures.graph("go1.26-programs-warm"));
    RecordingParts byGraph = new RecordingParts(whole);
    for (String path : List.of("large", "small")) {
      String program = "example.com/programs/cmd/" + path;
      Recording part = parts.of(program);
      assertThat(part).isEqualTo(Idle.of(byGraph.of(program)));
      assertThat(parts.buildId(program)).isEqualTo(byGraph.buildId(program)).isNotNull();
    }
    assertThat(both.links()).extracting(Idle.Linked::packages).doesNotHaveDuplicates();
    assertThat(parts.of("example.com/other").graph()).isSameAs(both);
  }

  @Test
  void saysNothingOfAFileThatIsCutOff() {
    String whole = WARM.strip();
    for (int length = 0; length < whole.length(); length++) {
      assertThat(scan(whole.substring(0, length))).isNull();
    }
    assertThat(scan(whole)).isNotNull();
  }

  @Test
  void isNeverLessStrictThanTheReaderButForDays() {
    Random random = new Random(7);
    String alphabet = "\n\t\"{}[]:,0123456789ABab.-_/ ZT\\x";
    for (int i = 0; i < 20_000; i++) {
      int at = random.nextInt(WARM.length());
      char with = alphabet.charAt(random.nextInt(alphabet.length()));
      String rest = WARM.substring(at + (random.nextInt(3) > 0 ? 1 : 0));
      String text = WARM.substring(0, at) + (random.nextInt(4) > 0 ? with : "") + rest;
      Idle idle = scan(text);
      boolean ofTime =
          WARM.substring(WARM.lastIndexOf('\n', at - 1) + 1).stripLeading().startsWith("\"Time");
      if (idle != null && !(ofTime && read(text) instanceof Unreadable)) {
        assertThat(idle).as("byte %d replaced by %s", at, with).isEqualTo(read(text));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"Cmd\": null', '\"Cmd\": [\n\t\t\t\"/go/pkg/tool/linux_amd64/link -o x\"\n\t\t]'",
    "'\"Cmd\": null', '\"Cmd\": null,\n\t\t\"CmdReal\": 5'",
    "'\"Cmd\": null', '\"Cmd\": null,\n\t\t\"CmdSys\": 5'",
    "'\"TimeStart\": \"2', '\"TimeStart\": \"0001-01-01T00:00:00Z\",\n\t\t\"TimeX\": \"2'",
    "'\"Mode\": \"link-install\"', '\"Mode\": \"link\\u002dinstall\"'",
    "'\"ID\": 1,', '\"ID\": 0,'",
    "'\"ID\": 1,', '\"ID\": 2,'",
    "'\"ID\": 1,\n', ''",
  })
  void isSilentWhereItIsNotSure(String from, String to) {
    String text = WARM.replaceFirst(java.util.regex.Pattern.quote(from), to.replace("\\", "\\\\"));
    assertThat(text).isNotEqualTo(WARM);
    assertThat(scan(text)).isNull();
  }

  @Test
  void readsTheGraphAsJsonWhereTheScanIsSilent() throws IOException {
    Path file = folder.resolve("graph.json");
    TimingFiles files = new TimingFiles(file, null, null);
    Files.writeString(file, WARM);
    Idle idle = scan(WARM);
    assertThat(TimingReader.brief(files)).isEqualTo(new Recording(idle));
    Files.writeString(file, WARM.replace("\t", "")); // JSON as well
    assertThat(TimingReader.brief(files)).isEqualTo(new Recording(idle));
    Files.writeString(file, Fixtures.text("go1.26-hello-cold"));
    assertThat(TimingReader.brief(files)).isEqualTo(TimingReader.read(files));
    Files.delete(file);
    assertThat(TimingReader.brief(files)).isEqualTo(TimingReader.read(files));
  }

  @Test
  void keepsTheBuildIdsOfPrograms() {
    Recording whole = new Recording(Fixtures.graph("go1.26-hello-warm"));
    Recording idle = new Recording(scan(WARM));
    String id = LinkedPrograms.buildId(whole, null);
    assertThat(LinkedPrograms.buildId(idle, null)).isEqualTo(id).isNotNull();
    assertThat(LinkedPrograms.buildId(idle, "example.com/other")).isNull();
    String twice = WARM.replace("\"Mode\": \"build\"", "\"Mode\": \"link\"");
    assertThat(LinkedPrograms.buildId(new Recording(scan(twice)), null)).isNull();
  }
}
