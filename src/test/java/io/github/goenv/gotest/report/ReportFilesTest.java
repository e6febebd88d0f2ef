package io.github.goenv.gotest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.Lab;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.TestPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path directory;

  @Test
  void namesFilesByImportPaths() throws Exception {
    ReportFiles files = files("default");
    write(
        files, "example.com/app/a b", "example.com/App", "example.com/app", "x/" + "y".repeat(300));
    files.finish();
    List<String> names = names();
    assertThat(names)
        .contains("TEST-example.com.app.a_b.xml", "TEST-example.com.App.xml")
        .hasSize(5)
        .allSatisfy(name -> assertThat(name.length()).isLessThan(200));
    assertThat(names.stream().map(String::toLowerCase).distinct()).hasSize(5);
  }

  @Test
  void removesWhatItWroteOfPackagesThatAreGoneAndNothingElse() throws Exception {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("TEST-com.example.JavaTest.xml"), "<testsuite/>");
    ReportFiles first = files("default");
    write(first, "m/a", "m/b");
    first.finish();
    ReportFiles other = files("other/one");
    write(other, "m/c");
    other.finish();
    ReportFiles second = files("default");
    write(second, "m/a");
    second.finish();
    assertThat(names())
        .containsExactlyInAnyOrder(
            "TEST-com.example.JavaTest.xml",
            "TEST-m.a.xml",
            "TEST-m.c.xml",
            ".goenv-default.list",
            ".goenv-other.one.list");
  }

  /** A list that somebody wrote to removes no file elsewhere. */
  @Test
  void removesOnlyReportsInItsDirectory() throws Exception {
    Path reports = directory.resolve("reports");
    Files.createDirectories(reports);
    Path precious = Files.writeString(directory.resolve("TEST-x.xml"), "x");
    Files.writeString(reports.resolve("notes.xml"), "x");
    Files.writeString(
        reports.resolve(".goenv-default.list"), "../TEST-x.xml\nnotes.xml\nTEST-../../x.xml\n");
    new ReportFiles(reports, "default", xml(), Map.of()).finish();
    assertThat(precious).exists();
    assertThat(reports.resolve("notes.xml")).exists();
  }

  @Test
  void addsUpWhatFailsafeWrote() throws Exception {
    Path file = directory.resolve("failsafe-summary.xml");
    FailsafeSummary mine = new FailsafeSummary(new Counts(5, 1, 2, 1, 0), false, "a <b> & \u0000");
    mine.write(file);
    FailsafeSummary read = FailsafeSummary.read(file);
    assertThat(read.counts()).isEqualTo(mine.counts());
    assertThat(read.failure()).isEqualTo("a <b> & \u2400");
    assertThat(read.failed()).isTrue();
    assertThat(Files.readString(file)).contains("result=\"255\" timeout=\"false\"");

    Files.writeString(
        file,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <failsafe-summary xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" result="null" timeout="false">
            <completed>3</completed>
            <errors>0</errors>
            <failures>0</failures>
            <skipped>1</skipped>
            <flakes>1</flakes>
            <failureMessage xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
        </failsafe-summary>
        """);
    FailsafeSummary failsafe = FailsafeSummary.read(file);
    assertThat(failsafe.failed()).isFalse();
    assertThat(failsafe.plus(mine).counts()).isEqualTo(new Counts(8, 1, 2, 2, 1));
  }

  @Test
  void takesNothingElseForASummary() throws Exception {
    for (String text : List.of("", "<html/>", "<failsafe-summary timeout='false'>", "{}")) {
      Path file = Files.writeString(directory.resolve("x.xml"), text);
      assertThatThrownBy(() -> FailsafeSummary.read(file)).isInstanceOf(IOException.class);
    }
  }

  private ReportFiles files(String execution) {
    return new ReportFiles(directory, execution, xml(), Map.of());
  }

  private SurefireXml xml() {
    return new SurefireXml(text -> text, Places.of(directory));
  }

  private void write(ReportFiles files, String... packages) throws IOException {
    TestPlan plan = Lab.plan(directory);
    for (String each : packages) {
      files.write(
          new PackageResult(each, List.of(), 0, PackageResult.State.PASSED, false, "", List.of()),
          plan);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList();
    }
  }
}
