package io.github.goenv.app.telemetry;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.report.Report;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.text.Messages;
import io.github.goenv.timing.BuildReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exports what the goals of one run of Maven find and measure. */
public interface Telemetry {
  /** Exports nothing, and loads nothing for it: this is the way of each check. */
  Telemetry NONE =
      new Telemetry() {
        @Override
        public void checked(Report report, @Nullable Anchor anchor, Output output) {}

        @Override
        public void built(BuildReport report, Output output) {}
      };

  /**
   * What {@code -Dgoenv.export} asks for.
   *
   * @param typed {@code otlp}; null or empty for nothing
   * @param redact whether personal data is taken out
   * @throws CannotRun when it is mistyped
   */
  static Telemetry of(
      @Nullable String typed,
      Map<String, String> environment,
      String version,
      boolean redact,
      Messages texts)
      throws CannotRun {
    if (typed == null || typed.isBlank()) {
      return NONE;
    }
    Choice.of("goenv.export", typed, List.of("otlp"), texts);
    return new OtlpTelemetry(environment, version, redact);
  }

  /** Tells of a check that has just ended. */
  void checked(Report report, @Nullable Anchor anchor, Output output);

  /** Tells of a build, or of tests, that have ended. */
  void built(BuildReport report, Output output);
}
