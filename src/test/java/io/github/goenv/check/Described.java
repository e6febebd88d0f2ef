package io.github.goenv.check;

import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Texts;
import java.util.List;

/** Results as text with everything in them, for golden files. */
final class Described {
  private Described() {}

  static String of(Case tried, Texts texts) {
    List<Result> results = tried.judged(false);
    List<Result> strict = tried.judged(true);
    StringBuilder out = new StringBuilder("== " + tried.name() + "\n");
    for (String line : tried.given()) {
      out.append(line).append('\n');
    }
    for (int i = 0; i < results.size(); i++) {
      one(results.get(i), strict.get(i), texts, out);
    }
    return out.toString();
  }

  /** One result, with its severity under strict. */
  static void one(Result result, Result strict, Texts texts, StringBuilder out) {
    out.append(result.outcome().word());
    Severity severity = result.severity();
    if (result.outcome() == Outcome.FAIL && severity != null && strict.severity() != null) {
      out.append(' ').append(severity.word());
      out.append(" (strict: ").append(strict.severity().word()).append(')');
    }
    out.append(result.subject().isEmpty() ? "" : " " + result.subject()).append('\n');
    out.append("  ").append(result.message().in(texts)).append('\n');
    for (Evidence evidence : result.evidence()) {
      out.append("  ").append(evidence.name()).append(" = ").append(evidence.value());
      out.append("  <- ").append(evidence.source()).append('\n');
    }
    for (Fix fix : result.fixes()) {
      out.append("  fix ").append(fix.kind().word()).append(", ").append(fix.certainty().word());
      out.append(fix.elevation() ? ", elevated" : "").append(": ");
      out.append(fix.title().in(texts)).append('\n');
      if (!fix.text().isEmpty()) {
        out.append("    ").append(fix.shell()).append("> ").append(fix.text()).append('\n');
      }
      if (fix.undo() != null) {
        out.append("    undo> ").append(fix.undo()).append('\n');
      }
    }
  }
}
