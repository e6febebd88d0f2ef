package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordedBuild;
import io.github.goenv.record.Records;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageOfBuildTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path folder;

  private final RecordingLog log = new RecordingLog("INFO");

  private BuildReport build(String name, int minute) throws IOException {
    Instant start = MONDAY.plus(Duration.ofMinutes(minute));
    return RecordedBuild.report(name, folder, start, Duration.ofSeconds(10), "go", "build");
  }

  private String page(Path to, String before, Snapshot machine, Redaction redaction)
      throws Exception {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    Records.write(store, build("warm", 0));
    BuildReport now = build("body-changed", 1);
    Records.write(store, now);
    new PageOfBuild(
            "1",
            "en",
            to,
            new SlowerRequest(null, false, before),
            PolicyRequest.STANDARD,
            machine,
            redaction)
        .write(now, store, log.output());
    Path page = to.resolve("build-linux-amd64.html");
    return Files.exists(page) ? Files.readString(page) : "";
  }

  private static String earlier(String page) {
    int from = page.indexOf("id=\"data-before\">");
    return page.substring(from, page.indexOf("</script>", from));
  }

  @Test
  void writesPageAndTraceAndSaysWhere() throws Exception {
    Path to = folder.resolve("out");
    String page = page(to, null, null, Redaction.CREDENTIALS_ONLY);
    assertThat(earlier(page)).contains("\"startedAt\": \"2026-11-23T");
    assertThat(to.resolve("build-linux-amd64.trace.json")).isNotEmptyFile();
    assertThat(log.lines).containsExactly("INFO page: " + to.resolve("build-linux-amd64.html"));
    assertThat(earlier(page(to, "none", null, Redaction.CREDENTIALS_ONLY))).endsWith(">null");
  }

  @Test
  void saysOfTheMachineWhatSlowsItWithoutPersonalData() throws Exception {
    Snapshot machine = SnapshotBuilder.machine("windows-laptop-two-goroots").build();
    Path to = folder.resolve("out");
    String open = page(to, null, machine, Redaction.CREDENTIALS_ONLY);
    assertThat(open).contains("class=\"findings\"", "GOCACHE, GOTMPDIR, project are not on a Dev");
    Redaction redaction = Redaction.of("C:\\Users\\GOTMPDIR", "GOTMPDIR", null, true);
    assertThat(page(to, null, machine, redaction))
        .contains("class=\"findings\"")
        .doesNotContain("GOTMPDIR, project are", "GOMODCACHE and GOTMPDIR on it");
  }

  @Test
  void aPageThatCannotBeWrittenFailsNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(page(file, null, null, Redaction.CREDENTIALS_ONLY)).isEmpty();
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0)).startsWith("WARN goenv: the page of the build could not be");
  }
}
