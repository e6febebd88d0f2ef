package io.github.goenv.report;

import io.github.goenv.text.Cells;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Results as lines for a console: id, what, value, where from, why it matters, and the fix. One
 * object for one output.
 */
final class FindingLines {
  private static final String INDENT = "    ";

  /** More values than this are for the file, not for a console. */
  private static final int MOST_EVIDENCE = 8;

  private final Texts texts;
  private final Style style;
  private final Set<String> explained = new HashSet<>();
  private final Map<List<Fix>, String> fixedBy = new HashMap<>();
  private final Punctuation marks;
  private final EvidenceWords words;
  private final Following following;
  private @Nullable String last;

  FindingLines(Texts texts, Style style) {
    this.texts = texts;
    this.style = style;
    this.marks = new Punctuation(texts);
    this.words = new EvidenceWords(texts);
    this.following = new Following(texts, style);
  }

  /**
   * A failure, an unknown or a crash in full. What this object has said before is not said again:
   * why the same check matters, and the same fixes.
   */
  List<String> full(Result result) {
    boolean again = result.id().equals(last);
    boolean why = result.outcome() == Outcome.FAIL && explained.add(result.id());
    last = result.id();
    String earlier = result.fixes().isEmpty() ? null : fixedBy.get(result.fixes());
    if (earlier == null) {
      fixedBy.put(result.fixes(), result.id());
    }
    List<Fix> fixes = earlier == null ? result.fixes() : List.of();
    String as = earlier == null || again ? null : earlier;
    List<String> lines =
        style.form() == Style.Form.PLAIN
            ? narrated(result, why, fixes, as)
            : columns(result, why, fixes, as);
    following.to(result.id(), INDENT, lines);
    return lines;
  }

  /** Keeps {@code result} for the lines of the finding it follows from. */
  void follows(Result result) {
    following.add(result);
  }

  /** Several results of one outcome that say the same. */
  List<String> together(List<Result> same) {
    Result first = same.get(0);
    List<String> lines = new ArrayList<>();
    lines.add(head(first, ids(same)));
    String indent = style.form() == Style.Form.PLAIN ? "" : INDENT;
    if (first.outcome() == Outcome.UNKNOWN) {
      for (Fix fix : first.fixes()) {
        lines.add(indent + label("fix") + " " + WellFormed.line(fix.title().in(texts)));
      }
    }
    return lines;
  }

  /** The ids of {@code results}, each once. */
  static String ids(List<Result> results) {
    Set<String> ids = new LinkedHashSet<>();
    for (Result result : results) {
      ids.add(result.id());
    }
    return String.join(", ", ids);
  }

  /** Only the first line. */
  String head(Result result) {
    String message = WellFormed.line(result.message().in(texts));
    if (style.form() == Style.Form.PLAIN) {
      return marks.sentence(marks.labelled(word(result) + " " + result.id(), message));
    }
    return painted(result, mark(result)) + " " + style.strong(result.id()) + "  " + message;
  }

  private List<String> columns(Result result, boolean why, List<Fix> fixes, @Nullable String as) {
    List<String> lines = new ArrayList<>();
    lines.add(head(result));
    int width = Math.max(Cells.of(label("why")), Cells.of(label("fix")));
    for (Evidence evidence : shown(result)) {
      width = Math.max(width, Math.min(14, Cells.of(name(evidence))));
    }
    for (Evidence evidence : shown(result)) {
      String value = value(result, evidence);
      lines.add(
          INDENT
              + Cells.pad(name(evidence), width)
              + " "
              + (value.isEmpty() ? "" : value + "  ")
              + style.dim(marks.before(label("from"), source(evidence))));
    }
    if (hidden(result) > 0) {
      lines.add(INDENT + Cells.pad("", width) + " " + style.dim(more(result)));
    }
    for (String decided : decided(result)) {
      lines.add(INDENT + Cells.pad("", width) + " " + decided);
    }
    if (why) {
      lines.add(INDENT + Cells.pad(label("why"), width) + " " + why(result));
    }
    for (Fix fix : fixes) {
      lines.add(
          INDENT
              + style.good(Cells.pad(label("fix"), width))
              + " "
              + WellFormed.line(fix.title().in(texts))
              + note(fix));
      if (!fix.text().isEmpty()) {
        lines.add(
            INDENT + Cells.pad("", width) + "   " + style.strong(WellFormed.line(fix.text())));
      }
    }
    if (as != null) {
      lines.add(INDENT + style.good(Cells.pad(label("fix"), width)) + " " + fixAs(as));
    }
    return lines;
  }

  private List<String> narrated(Result result, boolean why, List<Fix> fixes, @Nullable String as) {
    List<String> lines = new ArrayList<>();
    lines.add(head(result));
    for (Evidence evidence : shown(result)) {
      String value = value(result, evidence);
      lines.add(
          marks.sentence(
              (value.isEmpty()
                      ? name(evidence) + " "
                      : marks.counts(List.of(name(evidence) + " = " + value, "")))
                  + marks.before(label("from"), source(evidence))));
    }
    if (hidden(result) > 0) {
      lines.add(marks.sentence(more(result)));
    }
    for (String decided : decided(result)) {
      lines.add(marks.sentence(decided));
    }
    if (why) {
      lines.add(marks.labelled(label("why"), why(result)));
    }
    for (Fix fix : fixes) {
      String title = WellFormed.line(fix.title().in(texts));
      lines.add(marks.sentence(marks.labelled(label("fix"), title + note(fix))));
      if (!fix.text().isEmpty()) {
        lines.add(WellFormed.line(fix.text()));
      }
    }
    if (as != null) {
      lines.add(marks.sentence(marks.labelled(label("fix"), fixAs(as))));
    }
    return lines;
  }

  /** What the policy said of the finding. */
  private List<String> decided(Result result) {
    return Decided.of(result, texts);
  }

  private static List<Evidence> shown(Result result) {
    return result.evidence().subList(0, result.evidence().size() - hidden(result));
  }

  private static int hidden(Result result) {
    int size = result.evidence().size();
    return size > MOST_EVIDENCE + 1 ? size - MOST_EVIDENCE : 0;
  }

  private String more(Result result) {
    return texts.text("label.more", Map.of("count", String.valueOf(hidden(result))));
  }

  private String fixAs(String id) {
    return texts.text("label.fix-as", Map.of("id", id));
  }

  /** The value, unless the message above it has said it and no other is of the same name. */
  private String value(Result result, Evidence evidence) {
    String value = evidence.value();
    if (value.isEmpty()) {
      return label("empty");
    }
    for (Evidence other : result.evidence()) {
      if (!other.equals(evidence) && other.name().equals(evidence.name())) {
        return WellFormed.line(words.value(value));
      }
    }
    String shown = words.value(value);
    String message = result.message().in(texts);
    boolean said = message.contains(value) || message.contains(shown);
    return said && value.length() > 2 ? "" : WellFormed.line(shown);
  }

  private String name(Evidence evidence) {
    return WellFormed.line(words.name(evidence.name()));
  }

  /** Where from, in words. */
  private String source(Evidence evidence) {
    return WellFormed.line(words.source(evidence));
  }

  /** One line for several results that say the same. */
  String head(Result first, String ids) {
    String message = WellFormed.line(first.message().in(texts));
    return style.form() == Style.Form.PLAIN
        ? marks.sentence(marks.labelled(word(first) + " " + ids, message))
        : painted(first, mark(first)) + " " + ids + "  " + message;
  }

  private String why(Result result) {
    return texts.text(result.id() + ".why", Map.of());
  }

  private String note(Fix fix) {
    List<String> notes = new ArrayList<>();
    if (!fix.shell().isEmpty()) {
      notes.add(label("shell." + fix.shell()));
    }
    if (fix.elevation()) {
      notes.add(label("elevated"));
    }
    if (fix.certainty() == Fix.Certainty.PLACEHOLDER) {
      notes.add(label("placeholder"));
    }
    if (notes.isEmpty()) {
      return "";
    }
    String aside = marks.aside(marks.remarks(notes));
    return aside.startsWith(" ") ? " " + style.dim(aside.substring(1)) : style.dim(aside);
  }

  private String label(String name) {
    return texts.text("label." + name, Map.of());
  }

  /** The outcome as a word: {@code ERROR}, {@code OK}, … */
  String word(Result result) {
    return texts.text("outcome." + key(result), Map.of());
  }

  static String key(Result result) {
    Severity severity = result.severity();
    if (result.outcome() == Outcome.FAIL && severity != null) {
      return result.isAccepted() ? "accepted" : severity.word();
    }
    return result.outcome().word();
  }

  private String mark(Result result) {
    if (style.form() != Style.Form.UNICODE) {
      return Cells.pad(word(result), 7);
    }
    return switch (key(result)) {
      case "pass" -> "✓";
      case "error", "crashed" -> "✗";
      case "warning" -> "!";
      case "unknown" -> "?";
      case "info" -> "i";
      default -> "-";
    };
  }

  private String painted(Result result, String text) {
    return switch (key(result)) {
      case "pass" -> style.good(text);
      case "error", "crashed" -> style.error(text);
      case "warning", "unknown" -> style.warning(text);
      default -> style.dim(text);
    };
  }
}
