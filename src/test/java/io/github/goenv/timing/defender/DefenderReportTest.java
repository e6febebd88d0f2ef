package io.github.goenv.timing.defender;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefenderReportTest {
  private static final String[] SUMS = {
    "GO_TOOL compile 61 2950374700",
    "GO_TOOL link 3 1346701800",
    "GO go 90 889819600",
    "OTHER link 2 295487000",
    "C_COMPILER x86_64-w64-mingw32-gcc 5 193413900",
  };

  @TempDir private Path folder;

  /** In memory: thousands of files are read here. */
  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

  private DefenderReport read(byte[] content) throws IOException {
    return DefenderReport.read(Files.write(memory.getPath("report"), content));
  }

  private DefenderReport read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<String> processes() {
    return DefenderFixtures.PROCESSES.stream();
  }

  static Stream<String> all() {
    return Stream.concat(processes(), DefenderFixtures.SCANS.stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFormatHasTheSameSums(String name) throws IOException {
    DefenderScans report = (DefenderScans) read(DefenderFixtures.bytes(name));
    assertThat(DefenderFixtures.lines(report))
        .hasSize(10)
        .startsWith(SUMS)
        .isEqualTo(DefenderFixtures.lines(read(DefenderFixtures.bytes("raw-7.json"))));
    assertThat(report.leftOut()).isZero();
    assertThat(report.namesOnly()).isFalse();
    boolean scans = DefenderFixtures.SCANS.contains(name);
    assertThat(report.source())
        .isEqualTo(scans ? DefenderScans.Source.SCANS : DefenderScans.Source.PROCESSES);
    assertThat(report.rows()).isEqualTo(scans ? 189 : 10);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anyEncodingOfPowerShell(String name) throws IOException {
    byte[] content = DefenderFixtures.bytes(name);
    DefenderReport as = read(content);
    Charset own =
        content[0] == (byte) 0xff
            ? StandardCharsets.UTF_16LE
            : content[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    String text = new String(content, own).replace("\ufeff", "");
    for (Charset each :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\ufeff")) {
        assertThat(DefenderFixtures.lines(read((mark + text).getBytes(each))))
            .as(each + mark)
            .isEqualTo(DefenderFixtures.lines(as));
      }
    }
  }

  @Test
  void aSingleRow() throws IOException {
    assertThat(DefenderFixtures.lines(read(DefenderFixtures.bytes("one.json"))))
        .containsExactly("GO_TOOL link 3 1346701800");
  }

  @Test
  void namesWithoutFoldersCountAndAreSaid() throws IOException {
    DefenderScans report = (DefenderScans) read(DefenderFixtures.bytes("names.csv"));
    assertThat(report.namesOnly()).isTrue();
    assertThat(DefenderFixtures.lines(report))
        .contains("GO_TOOL link 5 1642188800", "GO go 90 889819600");
  }

  @Test
  void toolsOfTwoGosAreToldByTheirFolders() throws IOException {
    DefenderScans report =
        (DefenderScans)
            read(
                """
                Count,TotalDuration,ProcessPath
                1,10,C:\\go1\\pkg\\tool\\windows_amd64\\asm.exe
                2,20,C:\\go2\\pkg\\tool\\windows_amd64\\asm.exe
                """);
    assertThat(report.programs())
        .containsExactly(new DefenderProgram(DefenderProgram.Kind.GO_TOOL, "asm", 3, 3000, 2));
  }

  static Stream<Arguments> badFiles() {
    String row = "\"ProcessPath\": \"go.exe\"";
    return Stream.of(
        Arguments.of("", Reason.EMPTY),
        Arguments.of(" \r\n\t", Reason.EMPTY),
        Arguments.of("\ufeff", Reason.EMPTY),
        Arguments.of("{", Reason.CUT_OFF),
        Arguments.of("[", Reason.CUT_OFF),
        Arguments.of("{\"TopProcesses\": [", Reason.CUT_OFF),
        Arguments.of("{\"TopProcesses\": tru", Reason.CUT_OFF),
        Arguments.of("{\"TopProcesses\": []} {}", Reason.MALFORMED),
        Arguments.of("{TopProcesses: []}", Reason.MALFORMED),
        Arguments.of("{\"a\": 1,, }", Reason.MALFORMED),
        Arguments.of("{}", Reason.WRONG_SHAPE),
        Arguments.of("{\"Overview\": {}}", Reason.WRONG_SHAPE),
        Arguments.of("{\"TopFiles\": [{\"Count\": 1}]}", Reason.WRONG_SHAPE),
        Arguments.of("[1, 2]", Reason.WRONG_SHAPE),
        Arguments.of("[{}]", Reason.WRONG_SHAPE),
        Arguments.of("[{" + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Count\": 1, \"TotalDuration\": 5}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Count\": 1, \"TotalDuration\": -5, " + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Count\": -1, \"TotalDuration\": 5, " + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of(
            "[{\"Count\": 2147483648, \"TotalDuration\": 5, " + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Count\": 1, \"TotalDuration\": 1e400, " + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of("[{\"Count\": [], \"TotalDuration\": {}, " + row + "}]", Reason.WRONG_SHAPE),
        Arguments.of("[".repeat(100_000), Reason.MALFORMED),
        Arguments.of("{\"value\":".repeat(100_000), Reason.MALFORMED),
        Arguments.of("{\"x\":".repeat(100_000), Reason.MALFORMED),
        Arguments.of("{\"TopProcesses\": [\"@{Count=1}\"]}", Reason.TOO_SHALLOW),
        Arguments.of("Count,TotalDuration,ProcessPath", Reason.CUT_OFF),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,5", Reason.CUT_OFF),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,5,", Reason.CUT_OFF),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,5,go", Reason.CUT_OFF),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,5,\"go", Reason.CUT_OFF),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,5\n", Reason.WRONG_SHAPE),
        Arguments.of("Count,TotalDuration,ProcessPath\n1,x,go.exe\n", Reason.WRONG_SHAPE),
        Arguments.of("Count,TotalDuration,Path\n1,5,a.txt\n", Reason.WRONG_SHAPE),
        Arguments.of("#TYPE X", Reason.WRONG_SHAPE),
        Arguments.of("TopProcesses\n============\n\nCount TotalDuration\n", Reason.WRONG_SHAPE),
        Arguments.of("<html>not a report</html>", Reason.WRONG_SHAPE),
        Arguments.of("\0\0\0\0", Reason.WRONG_SHAPE),
        Arguments.of("\"".repeat(100_001), Reason.WRONG_SHAPE));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsAReason(String content, Reason reason) throws IOException {
    DefenderReport report = read(content);
    assertThat(report).isInstanceOf(DefenderUnreadable.class);
    assertThat(((DefenderUnreadable) report).reason()).isEqualTo(reason);
    assertThat(((DefenderUnreadable) report).detail()).hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Count,TotalDuration,ProcessPath\n1,5,\"C:\\a\\bin\\go.exe\"",
        "sep=;\nCount;TotalDuration;ProcessPath\r1;5;C:\\a\\bin\\go.exe\r",
        "\n\n#TYPE A\nprocess|COUNT|totalduration\nC:\\a\\bin\\go.exe|1|0,0005ms\n\n \n",
        "\"TotalDuration\",\"x\",\"Count\",\"ProcessPath\"\n\"5\",\"a\n\"\"b,\"\"\",\"1\","
            + "\"C:\\a\\bin\\go.exe\"\n",
        "{\"Count\": 1, \"TotalDuration\": {\"TotalMilliseconds\": 0.0005},"
            + " \"ProcessPath\": \"C:\\\\a\\\\bin\\\\go.exe\", \"Scans\": \"System.Object[]\"}",
        "[{\"Count\": 1, \"TotalDuration\": 5, \"Process\": \"C:/a/bin/go.exe\", \"Scans\": null}]",
        "{\"TopProcesses\": {\"Count\": 1, \"TotalDuration\": \"5\","
            + " \"ProcessPath\": \"C:/a/bin/go.exe\"}}",
      })
  void whatPeopleMakeOfIt(String content) throws IOException {
    assertThat(DefenderFixtures.lines(read(content))).containsExactly("GO go 1 500");
  }

  @Test
  void aListWithoutRowsIsAnAnswer() throws IOException {
    for (String empty :
        List.of("{\"TopProcesses\": []}", "[]", "{\"TopScans\": null}", "Duration,ProcessPath\n")) {
      assertThat(DefenderFixtures.lines(read(empty))).as(empty).isEmpty();
    }
  }

  @Test
  void rowsThatAreNoneAreCounted() throws IOException {
    String rows =
        """
        Count,TotalDuration,ProcessPath
        1,5,go.exe
        x,5,go.exe
        1,,go.exe
        1,2
        1,2,3,4
        1,922337203685477580,go.exe
        1,92233720368547757,go.exe
        """;
    DefenderScans report = (DefenderScans) read(rows);
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.leftOut()).isEqualTo(6);
    assertThat(DefenderFixtures.lines(report)).containsExactly("GO go 1 500");
  }

  @Test
  void noFileIsAReason() throws IOException {
    assertThat(DefenderReport.read(folder.resolve("none")))
        .isEqualTo(new DefenderUnreadable(Reason.MISSING, ""));
    assertThat(((DefenderUnreadable) DefenderReport.read(folder)).reason())
        .isEqualTo(Reason.IO_ERROR);
    Path recording = Files.write(folder.resolve("Scan.ETL"), new byte[] {1});
    assertThat(DefenderReport.read(recording))
        .isEqualTo(new DefenderUnreadable(Reason.RECORDING, ""));
    assertThat(read(DefenderFixtures.bytes("shallow.json")))
        .isEqualTo(new DefenderUnreadable(Reason.TOO_SHALLOW, ""));
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path file = folder.resolve("huge.json");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), 64L << 20);
    }
    assertThat(((DefenderUnreadable) DefenderReport.read(file)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void moreProgramsThanAMachineHas() throws IOException {
    StringBuilder rows = new StringBuilder("Count,TotalDuration,ProcessPath\n");
    for (int i = 0; i <= 20_000; i++) {
      rows.append("1,1,C:\\").append(i).append(".exe\n");
    }
    assertThat(((DefenderUnreadable) read(rows.toString())).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  /** Of JSON nothing is told unless it is whole; of CSV only whole rows. */
  @ParameterizedTest
  @ValueSource(
      strings = {"one.json", "text-7.json", "mpcmdrun.json", "processes.csv", "processes-span.csv"})
  void cutOffAtEveryByte(String name) throws IOException {
    byte[] whole = DefenderFixtures.bytes(name);
    List<String> rows = DefenderFixtures.lines(read(whole));
    for (int length = 0; length < whole.length; length++) {
      DefenderReport report = read(Arrays.copyOf(whole, length));
      if (report instanceof DefenderScans) {
        assertThat(rows).as(name + " at " + length).containsAll(DefenderFixtures.lines(report));
        boolean end = length >= whole.length - 3;
        assertThat(name.endsWith(".csv") || end).as(name + " at " + length).isTrue();
      } else {
        assertThat(((DefenderUnreadable) report).reason())
            .as(name + " at " + length)
            .isIn(Reason.EMPTY, Reason.CUT_OFF, Reason.WRONG_SHAPE);
      }
    }
  }

  @Test
  void damageIsNeverAnException() throws IOException {
    Random random = new Random(4);
    for (String name : List.of("one.json", "objects-5.json", "processes-de.csv", "names.csv")) {
      byte[] whole = DefenderFixtures.bytes(name);
      for (int i = 0; i < 400; i++) {
        byte[] damaged = whole.clone();
        for (int change = random.nextInt(1, 6); change > 0; change--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertThat(read(damaged)).isNotNull();
      }
    }
  }

  /** The same rows as JSON and as CSV, each in all its ways to write a duration. */
  @Test
  void jsonAndCsvHaveTheSameNumbers() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      List<long[]> rows = new ArrayList<>();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        rows.add(
            new long[] {
              random.nextInt(1_000), random.nextLong(100_000_000_000L), random.nextInt(9)
            });
      }
      List<String> wanted = DefenderFixtures.lines(read(json(rows, 0)));
      for (int way = 0; way < 4; way++) {
        assertThat(DefenderFixtures.lines(read(json(rows, way)))).isEqualTo(wanted);
        assertThat(DefenderFixtures.lines(read(csv(rows, way)))).isEqualTo(wanted);
      }
    }
  }

  private static final String[] NAMES = {
    "C:\\Go\\pkg\\tool\\windows_amd64\\compile.exe",
    "C:\\Go\\pkg\\tool\\windows_amd64\\asm.exe",
    "C:\\Go\\pkg\\tool\\windows_amd64\\link.exe",
    "C:\\Go\\bin\\go.exe",
    "C:\\VC\\link.exe",
    "C:\\mingw\\gcc.exe",
    "C:\\a, \"b\"; c\\d'é.exe",
    "pid:1",
    "",
  };

  private static String duration(long ticks, int way) {
    String millis = ticks / 10_000 + "." + String.valueOf(10_000 + ticks % 10_000).substring(1);
    return switch (way) {
      case 0 -> String.valueOf(ticks);
      case 1 -> millis + "ms";
      case 2 -> millis.replace('.', ',') + "ms";
      default -> DefenderTimeTest.span(ticks);
    };
  }

  private static String json(List<long[]> rows, int way) {
    StringBuilder json = new StringBuilder("{\"TopProcesses\": [");
    for (long[] row : rows) {
      String path = NAMES[(int) row[2]].replace("\\", "\\\\").replace("\"", "\\\"");
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",");
      json.append("{\"Count\": ").append(row[0]);
      json.append(", \"TotalDuration\": \"").append(duration(row[1], way));
      json.append("\", \"ProcessPath\": \"").append(path).append("\"}");
    }
    return json.append("]}").toString();
  }

  private static String csv(List<long[]> rows, int way) {
    String by = way == 2 ? ";" : ",";
    StringBuilder csv = new StringBuilder("Count" + by + "TotalDuration" + by + "ProcessPath\r\n");
    for (long[] row : rows) {
      csv.append(row[0]).append(by).append('"').append(duration(row[1], way)).append('"');
      csv.append(by).append('"').append(NAMES[(int) row[2]].replace("\"", "\"\"")).append("\"\r\n");
    }
    return csv.toString();
  }
}
