package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.report.ci.GithubSummary;
import io.github.goenv.report.ci.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiStreamTest {
  private static final Anchor ANCHOR = new Anchor("pom.xml", "/src/pom.xml", 12);

  @TempDir Path directory;
  private final List<String> writes = new ArrayList<>();
  private final RecordingLog log = new RecordingLog("DEBUG");

  /** Keeps each write apart. */
  private final OutputStream out =
      new OutputStream() {
        @Override
        public void write(int b) {
          throw new AssertionError("a byte alone");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
          writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {
          writes.add("flush");
        }
      };

  @Test
  void aLineIsOneWrite() throws IOException {
    new RawConsole(out).line("::error::工具");
    assertThat(writes).containsExactly("::error::工具\n", "flush");
  }

  @Test
  void aSectionIsAroundWhatPeopleRead() {
    tell(List.of("gitlab"), Map.of());
    assertThat(writes)
        .containsExactly(
            "\u001b[0Ksection_start:1795428000:goenv_check\r\u001b[0Kgoenv:check\n",
            "flush",
            "people",
            "\u001b[0Ksection_end:1795428000:goenv_check\r\u001b[0K\n",
            "flush");
  }

  @Test
  void severalSystems() {
    tell(List.of("github", "azure", "teamcity"), Map.of());
    writes.removeIf("flush"::equals);
    assertThat(writes.get(0)).isEqualTo("people");
    assertThat(writes.get(1)).startsWith("::error file=pom.xml,line=12,title=goroot.mismatch::");
    assertThat(writes)
        .anyMatch(line -> line.startsWith("##vso[task.logissue type=error;sourcepath=/src/pom.xml"))
        .anyMatch(line -> line.startsWith("##teamcity[inspection typeId='goroot.mismatch'"))
        .noneMatch(line -> line.contains("section_"));
    assertThat(log.lines).isEmpty();
  }

  @Test
  void theSummaryIsAppended() throws IOException {
    Path file = directory.resolve("summary.md");
    Files.writeString(file, "# others");
    tell(List.of("github"), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
    tell(List.of("github"), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
    assertThat(Files.readString(file))
        .startsWith("# others\n### goenv:check: 1 error")
        .containsPattern("(?s)### goenv:check.*### goenv:check");
  }

  @Test
  void aFullSummaryStaysAsItIs() throws IOException {
    Path file = directory.resolve("summary.md");
    Files.write(file, new byte[(int) GithubSummary.BUDGET - 100]);
    tell(List.of("github"), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
    assertThat(file).hasSize(GithubSummary.BUDGET - 100);
  }

  /** What is in a SARIF file is an alert already; what is no result of it stays an annotation. */
  @Test
  void githubShowsAFindingOnce() {
    Path file = directory.resolve("summary.md");
    stream(new RawConsole(out), Map.of("GITHUB_STEP_SUMMARY", file.toString()))
        .tell(List.of("github"), Reports.mixed(), Severity.WARNING, ANCHOR, true, () -> {});
    assertThat(String.join("", writes))
        .doesNotContain("title=path.dead")
        .contains("title=env.shadowed");
    assertThat(file).content().contains("path.dead");
  }

  @Test
  void onlyGithubWritesASummary() {
    Path file = directory.resolve("summary.md");
    tell(List.of("azure"), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
    assertThat(file).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsAWarning() {
    Path file = directory.resolve("missing/summary.md");
    tell(List.of("github"), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0))
        .startsWith("WARN goenv.ci: GITHUB_STEP_SUMMARY could not be informed: ");
  }

  @Test
  void aClosedOutputIsAWarning() {
    RawConsole closed =
        new RawConsole(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    stream(closed, Map.of())
        .tell(
            List.of("azure"),
            Reports.mixed(),
            Severity.INFO,
            ANCHOR,
            false,
            () -> writes.add("people"));
    assertThat(writes).containsExactly("people");
    assertThat(log.lines)
        .containsExactly("WARN goenv.ci: azure could not be informed: Broken pipe");
  }

  private void tell(List<String> systems, Map<String, String> environment) {
    stream(new RawConsole(out), environment)
        .tell(systems, Reports.mixed(), Severity.INFO, ANCHOR, false, () -> writes.add("people"));
  }

  private CiStream stream(RawConsole console, Map<String, String> environment) {
    return new CiStream(
        console,
        Clock.fixed(Instant.ofEpochSecond(1795428000), ZoneOffset.UTC),
        log.output(),
        Reports.REDACTION,
        environment);
  }
}
