package io.github.goenv.timing.defender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.TimingStatus;
import io.github.goenv.timing.BundleTexts;
import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefenderJoinTest {
  private static final Instant BUILD = Instant.parse("2026-11-23T13:00:00Z");
  private static final String TOOLS = "C:\\go\\pkg\\tool\\windows_amd64\\";
  private static final String HEAD = "Count,TotalDuration,ProcessPath\n";
  private static final String ALL =
      HEAD
          + row(812, 4_100_000, TOOLS + "compile.exe")
          + row(70, 312_000, TOOLS + "asm.exe")
          + row(3, 900_000, TOOLS + "link.exe")
          + row(500, 2_000_000, "C:\\go\\bin\\go.exe");

  private final BundleTexts texts = new BundleTexts();

  @TempDir private Path folder;

  private static String row(int scans, long micros, String path) {
    return scans + "," + micros * 10 + "," + path + "\n";
  }

  private DefenderReport read(String content) {
    try {
      return DefenderReport.read(Files.writeString(folder.resolve("report"), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuildReport build(String precision, long wallNs, String... stages) {
    List<StageTime> times = new ArrayList<>();
    for (String stage : stages) {
      times.add(new StageTime(stage, 2, 20L, 10, 9, 11, 11, 5L, null, null));
    }
    return new BuildReport(
        "windows",
        "amd64",
        "go1.26.8",
        List.of("go", "build"),
        Outcome.SUCCESS,
        BUILD,
        wallNs,
        4,
        Map.of("GOFLAGS", ""),
        precision,
        new TimingStatus(State.COMPLETE, null, null),
        10,
        2,
        7L,
        times,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Note("circle", Map.of("count", "1"))),
        null);
  }

  private static List<String> columns(BuildReport report) {
    List<String> columns = new ArrayList<>();
    for (StageTime stage : report.stages()) {
      columns.add(stage.stage() + " " + stage.scans() + " " + stage.scanNs());
    }
    return columns;
  }

  /** The notes as people read them; the one of the build itself comes first. */
  private List<String> notes(BuildReport report) {
    List<String> notes = new ArrayList<>();
    for (Note note : report.notes()) {
      notes.add(note.code() + ": " + texts.text("timing.note." + note.code(), note.args()));
    }
    assertThat(notes.remove(0)).startsWith("circle: ");
    return notes;
  }

  private BuildReport join(String content, String precision, String... stages) {
    return read(content).join(build(precision, 10_000_000_000L, stages));
  }

  private BuildReport action(String content, String... stages) {
    return join(content, BuildReport.ACTION, stages);
  }

  @Test
  void whatStagesShareIsInNone() {
    BuildReport report = action(ALL, "compile", "compile+asm", "link", "go");
    assertThat(columns(report))
        .containsExactly(
            "compile null null", "compile+asm null null", "link 3 900000000", "go 500 2000000000");
    assertThat(notes(report))
        .containsExactly(
            "scan-meaning: Scans and scan time are Microsoft Defender's own record of these programs,"
                + " whatever started them while it recorded. Scans run in parallel: their"
                + " time is not part of the wall time.",
            "scan-not-split-action: Scans (and their time) not shown by stage, because the stages"
                + " compile, compile+asm run these programs with others or share them: compile 812"
                + " (4.10 s), asm 70 (312 ms). With \"-Dgoenv.timing=exact\" each tool is a stage.");
  }

  @Test
  void exactModeHasAStageForEachTool() {
    BuildReport report =
        join(ALL, BuildReport.EXACT, "load", "queue", "compile", "asm", "link", "go");
    assertThat(columns(report))
        .containsExactly(
            "load null null",
            "queue null null",
            "compile 812 4100000000",
            "asm 70 312000000",
            "link 3 900000000",
            "go null null");
    assertThat(notes(report).subList(1, 2))
        .containsExactly(
            "scan-not-split-go: Scans (and their time) of go itself, not split between its stages"
                + " load, go: go 500 (2.00 s).");
  }

  @Test
  void aJoinedStageHasTheSumOfProgramsThatRunNowhereElse() {
    assertThat(columns(action(ALL, "compile+asm", "link")))
        .containsExactly("compile+asm 882 4412000000", "link 3 900000000");
  }

  @Test
  void theRestOfTheReportIsAsItWas() {
    BuildReport before = build(BuildReport.ACTION, 10_000_000_000L, "link");
    BuildReport after = read(ALL).join(before);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("stages", "notes")
        .isEqualTo(before);
    assertThat(after.stages().get(0))
        .isEqualTo(new StageTime("link", 2, 20L, 10, 9, 11, 11, 5L, 3, 900_000_000L));
    assertThat(after.notes()).startsWith(before.notes().get(0));
  }

  @Test
  void anotherReportTakesThePlaceOfTheFirst() {
    BuildReport first = action(ALL, "compile", "link", "go");
    String other = HEAD + row(5, 1, TOOLS + "compile.exe");
    BuildReport second = read(other).join(first);
    assertThat(second).isEqualTo(action(other, "compile", "link", "go"));
    assertThat(columns(read(HEAD + row(1, 1, "x.exe")).join(first)))
        .containsExactly("compile null null", "link null null", "go null null");
  }

  @Test
  void aStageWithACompilerOfCStaysWithout() {
    BuildReport report =
        action(
            ALL + row(9, 90_000, "C:\\mingw\\gcc.exe") + row(8, 80_000, TOOLS + "cgo.exe"),
            "cgo+cc+compile",
            "cc",
            "other",
            "link");
    assertThat(columns(report))
        .containsExactly(
            "cgo+cc+compile null null", "cc null null", "other null null", "link 3 900000000");
    assertThat(notes(report))
        .anyMatch(note -> note.contains("compile 812 (4.10 s), cgo 8 (80 ms)"))
        .contains(
            "scan-c-compilers: Scans (and their time) of C compilers: gcc 9 (90 ms). They are not"
                + " shown by stage, because Go's linker starts them too.");
  }

  @Test
  void whatIsNotListedIsUnknown() {
    BuildReport report = action(HEAD + row(3, 9, TOOLS + "link.exe"), "compile+asm", "link", "go");
    assertThat(columns(report))
        .containsExactly("compile+asm null null", "link 3 9000", "go null null");
    assertThat(notes(report))
        .contains(
            "scan-not-listed: Not in the Defender report, so their scans are unknown, not zero:"
                + " compile, asm, go. A report lists only as many rows as it was asked for.");
  }

  @Test
  void onlyAPartOfAJoinedStageIsNoSum() {
    BuildReport report = action(HEAD + row(1, 2, TOOLS + "compile.exe"), "compile+asm");
    assertThat(columns(report)).containsExactly("compile+asm null null");
    assertThat(notes(report)).anyMatch(note -> note.contains("compile 1 (0.00 ms)"));
  }

  @Test
  void programsOfNoStageAreCounted() {
    BuildReport report =
        action(
            ALL
                + row(4, 40_000, TOOLS + "vet.exe")
                + row(2, 20_000, "C:\\VC\\link.exe")
                + row(1, 10_000, "C:\\Windows\\explorer.exe")
                + row(6, 60_000, "pid:12"),
            "compile",
            "asm",
            "link",
            "go");
    assertThat(columns(report)).contains("link 3 900000000");
    assertThat(notes(report))
        .contains(
            "scan-not-run: Scans (and their time) of Go programs that are in no stage of this"
                + " build: vet 4 (40 ms).",
            "scan-others: Scans for other programs: 3 (30 ms), programs: 2.",
            "scan-nameless: Scans for which the Defender report names no program: 6 (60 ms).");
  }

  @Test
  void sumsOfALowerBoundAreCalledSo() {
    BuildReport report =
        action("Duration,ProcessPath\n50,C:\\go\\bin\\go.exe\n70,C:\\go\\bin\\go.exe\n", "go");
    assertThat(columns(report)).containsExactly("go 2 12000");
    assertThat(notes(report))
        .contains(
            "scan-added-up: Scans and scan time are lower bounds: added up from the longest"
                + " scans (2), which is all that the Defender report lists.");
  }

  @Test
  void namesAndFoldersAreDoubted() {
    BuildReport report =
        action(
            HEAD
                + row(1, 1_000, "link.exe")
                + row(1, 1_000, TOOLS + "link.exe")
                + "a row that is none\n",
            "link");
    assertThat(columns(report)).containsExactly("link 2 2000000");
    assertThat(codes(report))
        .containsExactly("scan-rows", "scan-meaning", "scan-names-only", "scan-folders");
    assertThat(notes(report).get(3)).endsWith("added together: link 2 (2.0 ms).");
  }

  @Test
  void aReportWithoutGo() {
    BuildReport report = action(HEAD + row(1, 1, "C:\\VC\\link.exe"), "link");
    assertThat(columns(report)).containsExactly("link null null");
    assertThat(codes(report)).containsExactly("scan-no-go");
  }

  @Test
  void aBuildWithoutTimes() {
    BuildReport report = action(ALL);
    assertThat(codes(report)).containsExactly("scan-no-stages");
    assertThat(notes(report).get(0)).contains("compile 812 (4.10 s), go 500 (2.00 s)");
  }

  private static String scan(int second, String path) {
    long ticks = (BUILD.getEpochSecond() + second + 11_644_473_600L) * 10_000_000;
    return ticks + "," + (ticks + 5) + ",5," + path + "\n";
  }

  @Test
  void scansOfAnotherTimeAreNotThisBuilds() {
    String head = "StartTime,EndTime,Duration,ProcessPath\n";
    String before = scan(-20, TOOLS + "link.exe");
    String during = scan(5, TOOLS + "link.exe");
    String other = scan(5, "C:\\Windows\\explorer.exe");
    BuildReport none = action(head + before + before + other, "link");
    assertThat(columns(none)).containsExactly("link null null");
    assertThat(notes(none))
        .containsExactly(
            "scan-all-outside: None of the single scans that the Defender report lists for Go (2) was"
                + " during this build. Not shown as this build's: link 2 (0.00 ms).");
    BuildReport some = action(head + before + during + during, "link");
    assertThat(columns(some)).containsExactly("link 3 1500");
    assertThat(notes(some).get(0))
        .isEqualTo(
            "scan-outside: Of 3 single scans that the Defender report lists for Go, not during"
                + " this build: 1. The sums have more than this build.");
    assertThat(codes(action(head + during, "link")))
        .containsExactly("scan-meaning", "scan-added-up");
    BuildReport unknown = read(head + before).join(build(BuildReport.ACTION, 0, "link"));
    assertThat(columns(unknown)).containsExactly("link 1 500");
  }

  @Test
  void aRecordingOfAnotherTime() {
    String report =
        "{\"TopProcesses\": [{\"Count\": 1, \"TotalDuration\": 5, \"ProcessPath\": \"go.exe\"}],"
            + " \"Overview\": {\"Start Time\": \"2026-11-23T%s:00:00Z\", \"EndTime\":"
            + " \"2026-11-23T%s:30:00Z\"}}";
    BuildReport other = action(report.formatted("11", "12"), "go");
    assertThat(columns(other)).containsExactly("go null null");
    assertThat(codes(other)).containsExactly("scan-other-time");
    assertThat(columns(action(report.formatted("12", "13"), "go"))).containsExactly("go 1 500");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theFixturesInAllFormats(String name) {
    DefenderReport of = read(name, DefenderFixtures.bytes(name));
    BuildReport report =
        of.join(build(BuildReport.EXACT, 12_000_000_000L, "compile", "asm", "link", "go"));
    assertThat(columns(report))
        .startsWith("compile 61 2950374700")
        .endsWith("link 3 1346701800", "go 90 889819600");
    List<String> codes = codes(report);
    assertThat(codes.remove("scan-added-up")).isEqualTo(name.startsWith("scans"));
    assertThat(codes)
        .containsExactly("scan-meaning", "scan-nameless", "scan-c-compilers", "scan-others");
  }

  static Stream<String> fixtures() {
    return DefenderReportTest.all();
  }

  private DefenderReport read(String name, byte[] content) {
    try {
      return DefenderReport.read(Files.write(folder.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(BuildReport report) {
    List<String> codes = new ArrayList<>();
    for (Note note : report.notes()) {
      codes.add(note.code());
    }
    codes.remove("circle");
    return codes;
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentence(Reason reason) {
    BuildReport report =
        new DefenderUnreadable(reason, "x").join(build(BuildReport.ACTION, 5, "link"));
    assertThat(columns(report)).containsExactly("link null null");
    assertThat(notes(report)).hasSize(1);
    assertThat(notes(report).get(0)).contains("No scan times: ");
  }

  @Test
  void everySentenceHasAUse() {
    String odd =
        ALL
            + row(1, 1, "asm.exe")
            + row(1, 1, TOOLS + "vet.exe")
            + row(1, 1, "gcc.exe")
            + row(1, 1, "x.exe")
            + row(1, 1, "pid:1")
            + "none\n";
    String timed = "StartTime,EndTime,Duration,ProcessPath\n" + scan(-9, "go.exe");
    String recorded =
        "{\"TopProcesses\": [{\"Count\": 1, \"TotalDuration\": 5, \"Process\": \"go.exe\"}],"
            + " \"Overview\": {\"StartTime\": 1, \"EndTime\": 1}}";
    List<BuildReport> reports =
        new ArrayList<>(
            List.of(
                action(odd, "load", "cover", "compile", "compile+asm", "go"),
                join(odd, BuildReport.EXACT, "compile", "compile+asm"),
                action(ALL),
                action(HEAD + row(1, 1, "x.exe"), "go"),
                action(timed, "go"),
                action(timed + scan(1, "go.exe"), "go"),
                action(
                    recorded
                        .replace(": 1, \"End", ": 132969744714304340, \"End")
                        .replace(": 1}}", ": 132969744714304340}}"),
                    "go")));
    for (Reason reason : Reason.values()) {
      reports.add(new DefenderUnreadable(reason, "x").join(build(BuildReport.ACTION, 1)));
    }
    Set<String> used = new TreeSet<>();
    reports.forEach(report -> used.addAll(codes(report)));
    Set<String> written = new TreeSet<>();
    for (String key : texts.all().stringPropertyNames()) {
      if (key.startsWith("timing.note.scan-")) {
        written.add(key.substring("timing.note.".length()));
      }
    }
    assertThat(used).isEqualTo(written);
  }
}
