package io.github.goenv.app.gotest;

import io.github.goenv.app.Output;
import io.github.goenv.gotest.Counts;
import io.github.goenv.text.Text;
import java.util.List;

/** The last lines about a run of tests, as Surefire has them. */
final class Summary {
  private Summary() {}

  static void show(Failures failures, Output output) {
    Counts counts = failures.counts();
    String line = TestConsole.counts(counts, output);
    if (counts.failed() || counts.flakes() > 0) {
      output.console().info("");
      output.info("test.results");
      part(output, "test.results.failures", failures.failures());
      part(output, "test.results.errors", failures.errors());
      flakes(output, failures.flakes());
    }
    output.console().info("");
    if (counts.failed()) {
      output.console().error(line);
    } else if (counts.flakes() > 0) {
      output.console().warn(line);
    } else {
      output.console().info(line);
    }
  }

  private static void part(Output output, String title, List<Text> lines) {
    if (!lines.isEmpty()) {
      output.console().error(output.say(title));
      for (Text each : lines) {
        output.console().error("    " + each.in(output.texts()));
      }
      if (lines.size() == Failures.MOST) {
        output.console().error("    " + output.say("test.results.more"));
      }
    }
  }

  private static void flakes(Output output, List<String> lines) {
    if (!lines.isEmpty()) {
      output.warn("test.results.flakes");
      for (String each : lines) {
        output.console().warn("    " + each);
      }
    }
  }
}
