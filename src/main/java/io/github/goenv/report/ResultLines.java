package io.github.goenv.report;

import io.github.goenv.text.Cells;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results in the order of repair: what stops builds first, then the milder ones; then what is
 * unknown, by reason; then in one line for each area what is fine, and what does not apply.
 */
final class ResultLines {
  private final Texts texts;
  private final Style style;
  private final FindingLines finding;
  private final List<String> fine = new ArrayList<>();
  private final Map<Object, List<Result>> unknown = new LinkedHashMap<>();
  private final Map<String, List<Result>> beside = new LinkedHashMap<>();

  ResultLines(Texts texts, Style style) {
    this.texts = texts;
    this.style = style;
    this.finding = new FindingLines(texts, style);
  }

  void of(List<Result> results, List<Line> lines) {
    Map<RepairOrder, List<String>> wrong = new EnumMap<>(RepairOrder.class);
    Map<String, List<Result>> passed = new LinkedHashMap<>();
    List<Result> own = new ArrayList<>();
    for (Result result : results) {
      if (result.cause() == null) {
        own.add(result);
      } else {
        finding.follows(result);
      }
    }
    for (Result result : RepairOrder.sorted(own)) {
      RepairOrder place = RepairOrder.of(result);
      if (place == RepairOrder.UNKNOWN) {
        unknown
            .computeIfAbsent(List.of(result.message(), result.fixes()), any -> new ArrayList<>())
            .add(result);
      } else if (place == RepairOrder.REST) {
        rest(result, passed);
      } else {
        wrong.computeIfAbsent(place, any -> new ArrayList<>()).addAll(wrong(result));
      }
    }
    List<String> accepted = wrong.remove(RepairOrder.ACCEPTED);
    for (Map.Entry<RepairOrder, List<String>> section : wrong.entrySet()) {
      section(text(section.getKey().title()), section.getValue(), lines);
    }
    section(text("doctor.unknown"), unknown(), lines);
    section(text("doctor.accepted"), accepted == null ? List.of() : accepted, lines);
    for (List<Result> area : passed.values()) {
      fine.add(passed(FindingLines.ids(area)));
    }
    section(text("doctor.fine"), fine, lines);
    List<String> others = new ArrayList<>();
    for (List<Result> same : beside.values()) {
      others.add(style.dim(finding.together(same).get(0)));
    }
    section(text("doctor.beside"), others, lines);
  }

  private void section(String title, List<String> body, List<Line> lines) {
    if (body.isEmpty()) {
      return;
    }
    lines.add(Line.info(""));
    lines.add(Line.info(style.strong(title)));
    String indent = style.form() == Style.Form.PLAIN ? "" : "  ";
    for (String line : body) {
      lines.add(Line.info(indent + line));
    }
  }

  private List<String> wrong(Result result) {
    Acceptance accepted = result.accepted();
    return accepted == null || !result.isAccepted()
        ? finding.full(result)
        : List.of(finding.head(result) + accepted(accepted, result));
  }

  private void rest(Result result, Map<String, List<Result>> passed) {
    if (result.outcome() == Outcome.PASS) {
      if (result.message().key().equals("result.pass")) {
        passed.computeIfAbsent(result.area(), any -> new ArrayList<>()).add(result);
      } else {
        fine.add(finding.head(result));
      }
    } else if (!result.message().key().startsWith("result.scope.")) {
      String said = result.outcome() + result.message().in(texts);
      beside.computeIfAbsent(said, any -> new ArrayList<>()).add(result);
    }
  }

  /** One reason, such as a library that cannot be loaded, is said once however many ask for it. */
  private List<String> unknown() {
    List<String> body = new ArrayList<>();
    for (List<Result> same : unknown.values()) {
      body.addAll(same.size() == 1 ? finding.full(same.get(0)) : finding.together(same));
    }
    return body;
  }

  private String passed(String ids) {
    return switch (style.form()) {
      case UNICODE -> style.good("✓") + " " + ids;
      case ASCII -> style.good(Cells.pad(text("outcome.pass"), 7)) + " " + ids;
      case PLAIN -> marks().sentence(marks().labelled(text("doctor.all-fine"), ids));
    };
  }

  private String accepted(Acceptance acceptance, Result result) {
    String until = acceptance.until();
    List<String> said = new ArrayList<>();
    said.add(WellFormed.line(text("label.accepted", "reason", acceptance.reason())));
    if (until != null) {
      said.add(text(until(acceptance), "until", until));
    }
    if (acceptance.origin() != null) {
      said.add(Origin.said(acceptance.origin(), texts));
    }
    said.addAll(Decided.of(result, texts));
    return style.dim("  " + marks().aside(marks().counts(said)).stripLeading());
  }

  private Punctuation marks() {
    return new Punctuation(texts);
  }

  private static String until(Acceptance acceptance) {
    return acceptance.state() == Acceptance.State.ENDS ? "label.ends" : "label.until";
  }

  private String text(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
