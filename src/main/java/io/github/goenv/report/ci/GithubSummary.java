package io.github.goenv.report.ci;

import io.github.goenv.report.Decided;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.EvidenceWords;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Pages;
import io.github.goenv.report.PolicyUseLines;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The findings in Markdown, for the summary page of a GitHub Actions run. */
public final class GithubSummary {
  /**
   * Bytes a step may fill, others' included: GitHub throws the whole file away when it is larger
   * than 1 MiB.
   */
  public static final long BUDGET = 900 * 1024;

  /** Room for the line that counts what was omitted. */
  private static final int TAIL = 300;

  private final Texts texts;
  private final Redaction redaction;
  private final Annotations annotations;
  private final EvidenceWords words;

  /**
   * Writes in a language.
   *
   * @param redaction takes personal data out of every text
   */
  public GithubSummary(Texts texts, Redaction redaction) {
    this.texts = texts;
    this.redaction = redaction;
    this.annotations = new Annotations(texts, redaction);
    this.words = new EvidenceWords(texts);
  }

  /**
   * The text to append; empty when there is nothing to tell or no room.
   *
   * @param unknowns what an unknown result counts as; {@link Severity#INFO}: it is counted only
   * @param room bytes left in the file
   */
  public String of(Report report, Severity unknowns, long room) {
    List<Result> told = told(report, unknowns);
    StringBuilder notes = new StringBuilder();
    for (String line : new PolicyUseLines(texts).of(report.policy(), false)) {
      notes.append(Markdown.text(clean(line))).append("\n\n");
    }
    String head = "### " + Markdown.text(head(report)) + "\n\n" + notes;
    long left = room - head.getBytes(StandardCharsets.UTF_8).length - TAIL;
    if (told.isEmpty() && notes.length() == 0 || left < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder(head);
    for (int i = 0; i < told.size(); i++) {
      String entry = entry(told.get(i));
      left -= entry.getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        String count = String.valueOf(told.size() - i);
        out.append("- ").append(say("ci.summary.more", "count", count)).append('\n');
        break;
      }
      out.append(entry);
    }
    return out.append('\n').toString();
  }

  /** Errors, warnings and informational findings, in this order. */
  private static List<Result> told(Report report, Severity unknowns) {
    List<Result> told = new ArrayList<>();
    for (Severity wanted : Severity.values()) {
      for (Result result : report.results()) {
        Severity own = Annotations.severity(result, unknowns);
        boolean info =
            wanted == Severity.INFO && result.counts() && result.severity() == Severity.INFO;
        if (own == wanted || info) {
          told.add(result);
        }
      }
    }
    return told;
  }

  private String head(Report report) {
    Summary summary = report.summary();
    List<String> counts = new ArrayList<>();
    count(counts, "error", summary.error());
    count(counts, "crashed", summary.crashed());
    count(counts, "warning", summary.warning());
    count(counts, "info", summary.info());
    count(counts, "unknown", summary.unknown());
    count(counts, "accepted", summary.accepted());
    Punctuation marks = new Punctuation(texts);
    return marks.labelled("goenv:" + report.goal(), marks.counts(counts));
  }

  private void count(List<String> counts, String name, int count) {
    if (count > 0) {
      String key = "count." + name + (count == 1 ? ".one" : ".other");
      counts.add(say(key, "count", String.valueOf(count)));
    }
  }

  private String entry(Result result) {
    StringBuilder out = new StringBuilder(256);
    out.append("- **").append(say("outcome." + word(result))).append("** [");
    out.append(Markdown.code(result.id()))
        .append("](")
        .append(Pages.address(result.id(), say("explain.language")));
    out.append(") ").append(shown(result.message())).append('\n');
    for (Evidence evidence : result.evidence()) {
      out.append("  - ").append(Markdown.text(clean(words.name(evidence.name())))).append(" = ");
      out.append(Markdown.code(clean(evidence.value()))).append(' ');
      String source = Markdown.text(clean(words.source(evidence)));
      out.append(new Punctuation(texts).before(say("label.from"), source)).append('\n');
    }
    for (String decided : Decided.of(result, texts)) {
      out.append("  - ").append(Markdown.text(clean(decided))).append('\n');
    }
    if (result.outcome() == Outcome.FAIL) {
      String why = Markdown.text(texts.text(result.id() + ".why", Map.of()));
      out.append("  - ").append(new Punctuation(texts).labelled(say("label.why"), why));
      out.append('\n');
    }
    for (Fix fix : result.fixes()) {
      out.append("  - ")
          .append(say("ci.fix", "title", shown(fix.title()) + annotations.note(fix)))
          .append('\n');
      if (!fix.text().isEmpty()) {
        out.append('\n').append(Markdown.block("    ", fix.shell(), verbatim(fix.text())));
      }
    }
    return out.toString();
  }

  private static String word(Result result) {
    Severity severity = result.severity();
    return severity == null ? result.outcome().word() : severity.word();
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }

  private String shown(Text text) {
    return Markdown.text(clean(text.in(texts)));
  }

  private String clean(String text) {
    return WellFormed.line(verbatim(text));
  }

  private String verbatim(String text) {
    return redaction.apply(WellFormed.utf16(text));
  }
}
