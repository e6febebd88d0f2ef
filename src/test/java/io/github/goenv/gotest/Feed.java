package io.github.goenv.gotest;

import io.github.goenv.files.IoConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Feeds the events of many tests. */
public final class Feed {
  private Feed() {}

  /** The events of one package of so many tests, each of which prints a line. */
  public static void tests(int count, IoConsumer<PackageResult> sink) {
    Collector collector =
        new Collector(
            new Heard() {
              @Override
              public void ended(PackageResult result) {
                try {
                  sink.accept(result);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            SourceLines.NONE);
    String begin = "{\"Time\":\"2026-11-28T12:09:20.112155081Z\",\"Action\":\"";
    String pkg = "\",\"Package\":\"example.com/many\"";
    collector.line(begin + "start" + pkg + "}");
    for (int i = 0; i < count; i++) {
      String test = ",\"Test\":\"TestMany/case_" + i + "\"";
      String output = begin + "output" + pkg + test + ",\"Output\":\"";
      collector.line(begin + "run" + pkg + test + "}");
      collector.line(output + "=== RUN   TestMany/case_" + i + "\\n\"}");
      collector.line(
          output + "    many_test.go:12: opened /home/user/x and \\u003cclosed\\u003e\\n\"}");
      collector.line(output + "--- PASS: TestMany/case_" + i + " (0.00s)\\n\"}");
      collector.line(begin + "pass" + pkg + test + ",\"Elapsed\":0.01}");
    }
    collector.line(begin + "pass" + pkg + ",\"Elapsed\":12.5}");
    collector.close();
  }
}
