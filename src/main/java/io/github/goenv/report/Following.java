package io.github.goenv.report;

import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows from other findings, kept for the lines below them; each is said once. */
final class Following {
  private final Texts texts;
  private final Style style;
  private final Map<String, List<Result>> byCause = new HashMap<>();

  Following(Texts texts, Style style) {
    this.texts = texts;
    this.style = style;
  }

  /** Keeps one that has a cause. */
  void add(Result result) {
    byCause.computeIfAbsent(String.valueOf(result.cause()), id -> new ArrayList<>()).add(result);
  }

  /** Adds what follows from {@code cause} to {@code lines}. */
  void to(String cause, String indent, List<String> lines) {
    List<Result> results = byCause.remove(cause);
    if (results == null) {
      return;
    }
    boolean plain = style.form() == Style.Form.PLAIN;
    for (Result result : results) {
      String message = WellFormed.line(result.message().in(texts));
      Map<String, String> values = Map.of("id", result.id(), "cause", cause, "message", message);
      if (plain) {
        lines.add(texts.text("label.follows-plain", values));
      } else {
        String label = texts.text("label.follows", values);
        String space = label.endsWith("：") ? "" : " ";
        lines.add(indent + style.dim(label) + space + result.id() + "  " + message);
      }
    }
  }
}
