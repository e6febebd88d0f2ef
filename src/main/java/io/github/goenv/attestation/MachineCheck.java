package io.github.goenv.attestation;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.report.saved.SavedReport;
import io.github.goenv.report.saved.SavedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the check of the machine came to on which something was built.
 *
 * @param outcome a word of the file {@code outcome}, or {@code unknown}
 * @param reason why it is unknown, in English; null when it is not
 * @param plugin version of this plugin that checked; null when unknown
 * @param os of the machine; null when unknown
 * @param arch of the machine; null when unknown
 * @param findings what failed
 * @param undetermined ids of checks whose facts could not be found out
 * @param reportSha256 digest of {@code report.json}; null when unknown
 */
public record MachineCheck(
    String outcome,
    @Nullable String reason,
    @Nullable String plugin,
    @Nullable String os,
    @Nullable String arch,
    List<Finding> findings,
    List<String> undetermined,
    @Nullable String reportSha256) {

  /** Type of the predicate; a page that says what is in it. */
  public static final String TYPE =
      "https://github.com/goenv/goenv-maven-plugin/blob/main/docs/sbom.md#machine-check-v1";

  /** Keeps its own copies. */
  public MachineCheck {
    findings = List.copyOf(findings);
    undetermined = List.copyOf(undetermined);
  }

  /**
   * A failure.
   *
   * @param id of the check
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param accepted whether the project accepts it
   */
  public record Finding(String id, String severity, boolean accepted) {}

  /** One of which nothing is known. */
  public static MachineCheck unknown(String reason) {
    return new MachineCheck("unknown", reason, null, null, null, List.of(), List.of(), null);
  }

  /**
   * What a report says.
   *
   * @param sha256 of the file
   */
  public static MachineCheck of(SavedReport report, String sha256) {
    List<Finding> findings = new ArrayList<>();
    List<String> undetermined = new ArrayList<>();
    String worst = "clean";
    for (SavedResult result : report.results()) {
      Severity severity = result.severity();
      if (result.outcome() == Outcome.FAIL && severity != null && result.followsFrom() == null) {
        String word = severity.name().toLowerCase(Locale.ROOT);
        findings.add(new Finding(result.id(), word, result.accepted()));
        worst = result.accepted() ? worst : worse(worst, severity);
      } else if (result.outcome() == Outcome.UNKNOWN) {
        undetermined.add(result.id());
        worst = Summary.worse(worst, "incomplete");
      } else if (result.outcome() == Outcome.CRASHED) {
        undetermined.add(result.id());
        worst = Summary.worse(worst, "crashed");
      }
    }
    return new MachineCheck(
        worst,
        null,
        report.toolVersion(),
        report.host().os(),
        report.host().arch(),
        findings,
        undetermined,
        sha256);
  }

  private static String worse(String worst, Severity severity) {
    return switch (severity) {
      case ERROR -> Summary.worse(worst, "errors");
      case WARNING -> Summary.worse(worst, "warnings");
      case INFO -> worst;
    };
  }
}
