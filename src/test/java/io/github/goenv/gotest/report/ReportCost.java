package io.github.goenv.gotest.report;

import io.github.goenv.app.Personal;
import io.github.goenv.gotest.Feed;
import io.github.goenv.gotest.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the report of a large package costs a new JVM: {@code ReportCost 100000} reads the events of
 * so many tests, four lines each, and writes the XML. Run by {@code src/bench/tests}.
 */
public final class ReportCost {
  private ReportCost() {}

  public static void main(String[] args) throws Exception {
    int tests = Integer.parseInt(args[0]);
    Path directory = Files.createTempDirectory("report-cost");
    long begin = System.nanoTime();
    SurefireXml xml = new SurefireXml(Personal.redaction(true)::apply, Places.of(directory));
    ReportFiles files = new ReportFiles(directory, "default", xml, Map.of());
    long[] read = new long[1];
    Feed.tests(
        tests,
        result -> {
          read[0] = System.nanoTime();
          files.write(result, Lab.plan(directory));
        });
    long end = System.nanoTime();
    long bytes = Files.size(directory.resolve("TEST-example.com.many.xml"));
    System.out.printf(
        "%d tests: events %d ms, XML %d ms, %d kB%n",
        tests, (read[0] - begin) / 1_000_000, (end - read[0]) / 1_000_000, bytes / 1000);
    files.finish();
  }
}
