package io.github.goenv.report.ci;

import io.github.goenv.report.Decided;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks what CI systems are told of a report: what counts as an error or a warning. */
final class Annotations {
  private final Texts texts;
  private final Redaction redaction;

  Annotations(Texts texts, Redaction redaction) {
    this.texts = texts;
    this.redaction = redaction;
  }

  /**
   * All of them, errors first.
   *
   * @param unknowns what an unknown result counts as
   */
  List<Annotation> of(Report report, Severity unknowns) {
    List<Annotation> found = new ArrayList<>();
    add(report, Severity.ERROR, unknowns, found);
    add(report, Severity.WARNING, unknowns, found);
    return found;
  }

  /**
   * The same, with no more than {@code limit} of a severity: the last one then counts and names
   * those that are omitted.
   */
  List<Annotation> of(Report report, Severity unknowns, int limit) {
    return folded(of(report, unknowns), limit);
  }

  /** The first of {@code all}, with no more than {@code limit} of a severity, as above. */
  List<Annotation> folded(List<Annotation> all, int limit) {
    List<Annotation> kept = new ArrayList<>();
    fold(all, Severity.ERROR, limit, kept);
    fold(all, Severity.WARNING, limit, kept);
    return kept;
  }

  /** How bad {@code result} is for a CI system; null when it is not to be told. */
  static @Nullable Severity severity(Result result, Severity unknowns) {
    Severity severity = result.told(unknowns);
    return severity == Severity.INFO ? null : severity;
  }

  private void add(Report report, Severity wanted, Severity unknowns, List<Annotation> found) {
    for (Result result : report.results()) {
      if (severity(result, unknowns) == wanted) {
        found.add(new Annotation(result.id(), wanted, lines(result)));
      }
    }
  }

  private List<String> lines(Result result) {
    List<String> lines = new ArrayList<>();
    lines.add(clean(result.message()));
    for (String decided : Decided.of(result, texts)) {
      lines.add(clean(decided));
    }
    if (!result.fixes().isEmpty()) {
      Fix fix = result.fixes().get(0);
      lines.add(say("ci.fix", "title", clean(fix.title()) + note(fix)));
      if (!fix.text().isEmpty()) {
        for (String line : fix.text().split("\n", -1)) {
          lines.add(clean(line));
        }
      }
    }
    return lines;
  }

  /** What to know before carrying {@code fix} out, in brackets; mostly empty. */
  String note(Fix fix) {
    List<String> notes = new ArrayList<>();
    if (!fix.shell().isEmpty()) {
      notes.add(say("label.shell." + fix.shell()));
    }
    if (fix.elevation()) {
      notes.add(say("label.elevated"));
    }
    if (fix.certainty() == Fix.Certainty.PLACEHOLDER) {
      notes.add(say("label.placeholder"));
    }
    Punctuation marks = new Punctuation(texts);
    return notes.isEmpty() ? "" : marks.aside(marks.remarks(notes));
  }

  private void fold(List<Annotation> all, Severity severity, int limit, List<Annotation> kept) {
    List<Annotation> own = new ArrayList<>();
    for (Annotation annotation : all) {
      if (annotation.severity() == severity) {
        own.add(annotation);
      }
    }
    if (own.size() <= limit) {
      kept.addAll(own);
      return;
    }
    kept.addAll(own.subList(0, limit - 1));
    Set<String> ids = new LinkedHashSet<>();
    for (Annotation annotation : own.subList(limit - 1, own.size())) {
      ids.add(annotation.id());
    }
    String count = String.valueOf(own.size() - limit + 1);
    String text = say("ci.more", "count", count, "ids", String.join(", ", ids));
    kept.add(new Annotation("goenv", severity, List.of(text)));
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }

  private String clean(Text text) {
    return clean(text.in(texts));
  }

  private String clean(String text) {
    return redaction.apply(WellFormed.line(WellFormed.utf16(text)));
  }
}
