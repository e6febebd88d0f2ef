package io.github.goenv.app.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.StartsPrograms;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.go.RealGo;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.Lab;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.gotest.TestRequest.TestOptions;
import io.github.goenv.gotest.report.FailsafeSummary;
import io.github.goenv.it.GoSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real suites, and our own that ends in every way: the counts are those of a bare {@code go test
 * -json}. The reports stay in target/report-check for other readers (src/report-check/check).
 */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class SampleReportsTest {
  private static final Path KEPT = Path.of("target/report-check/reports");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"fzf, github.com/junegunn/fzf@v0.56.0", "cobra, github.com/spf13/cobra@v1.8.1"})
  void countsRealSuitesAsGoDoes(String name, String source) throws Exception {
    Path module;
    try {
      module = GoSource.fetch(directory, source);
    } catch (IOException e) {
      module = Assumptions.abort("not in the module cache, and no network: " + e.getMessage());
    }
    assertThat(compared(name, module, TestOptions.NONE)).isGreaterThan(50);
  }

  @Test
  void countsEveryEndAsGoDoes() throws Exception {
    Lab.write(directory, Lab.ends());
    Lab.write(directory, "race");
    TestOptions options =
        new TestOptions(List.of(), true, false, null, null, null, null, "3s", null, null);
    assertThat(compared("lab", directory, options)).isGreaterThan(3_000);
  }

  private int compared(String name, Path module, TestOptions options) throws Exception {
    Path reports = KEPT.resolve(name);
    WorkDirectory.delete(reports);
    String bare = bare(module, options);
    Counts counts =
        new TestModule(new RecordingLog("INFO").output()).run(request(module, options, reports));
    int failed = counts.failures() + counts.errors();
    assertThat(told(counts.tests(), failed, counts.skipped())).isEqualTo(bare);
    new FailsafeSummary(counts, false, failed > 0 ? "tests failed" : null)
        .write(reports.resolve("failsafe-summary.xml"));
    Files.writeString(reports.resolve("go.txt"), bare + "\n");
    return counts.tests();
  }

  private static String told(int tests, int failed, int skipped) {
    return tests + " tests, " + failed + " failed, " + skipped + " skipped";
  }

  /**
   * What go says: each test that began is one; those that did not end failed; and a package that
   * failed without any of these is one more.
   */
  private static String bare(Path module, TestOptions options) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(RealGo.executable().toString(), "test", "-json"));
    if (options.race()) {
      command.addAll(List.of("-race", "-timeout=" + options.timeout()));
    }
    command.add("./...");
    Process process =
        new ProcessBuilder(command)
            .directory(module.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int tests = 0;
    int failed = 0;
    int skipped = 0;
    Set<String> open = new HashSet<>();
    Set<String> ofFailures = new HashSet<>();
    Set<String> failedPackages = new HashSet<>();
    Set<String> results = new HashSet<>();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    for (String line : output.split("\n")) {
      JsonObject event = JsonParser.parseString(line).getAsJsonObject();
      String pkg = event.has("Package") ? event.get("Package").getAsString() : "";
      String test = event.has("Test") ? event.get("Test").getAsString() : "";
      String key = pkg + " " + test;
      switch (event.get("Action").getAsString()) {
        case "run" -> {
          tests++;
          open.add(key);
        }
        case "output" -> {
          if (event.get("Output").getAsString().startsWith("--- ")) {
            results.add(key);
          }
        }
        case "pass", "fail", "skip" -> {
          String action = event.get("Action").getAsString();
          boolean fails = action.equals("fail");
          if (test.isEmpty()) {
            if (fails) {
              failedPackages.add(pkg);
            }
          } else if (fails || results.contains(key)) {
            open.remove(key);
            failed += fails ? 1 : 0;
            skipped += action.equals("skip") ? 1 : 0;
            if (fails) {
              ofFailures.add(pkg);
            }
          }
        }
        default -> {}
      }
    }
    failed += open.size();
    open.forEach(key -> ofFailures.add(key.substring(0, key.indexOf(' '))));
    failedPackages.removeAll(ofFailures);
    return told(tests + failedPackages.size(), failed + failedPackages.size(), skipped);
  }

  private TestModuleRequest request(Path module, TestOptions options, Path reports) {
    return new TestModuleRequest(
        new TestRequest(
            List.of("./..."), "", false, options, Map.of(), List.of(), List.of(), module, false),
        "default",
        RealGo.executable().toString(),
        module,
        System.getenv(),
        null,
        0,
        true,
        true,
        reports,
        directory.resolve("own"),
        true,
        new OutcomeFile(),
        null,
        null,
        null,
        null,
        Telemetry.NONE);
  }
}
