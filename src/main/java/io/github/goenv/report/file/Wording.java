package io.github.goenv.report.file;

import io.github.goenv.report.Decided;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.CharacterSet;
import io.github.goenv.text.Pieces;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;

/** Texts of results as files have them: in English, without personal data, fit for UTF-8. */
final class Wording {
  private final Redaction redaction;
  private final Texts texts;

  Wording(Redaction redaction, Texts texts) {
    this.redaction = redaction;
    this.texts = texts;
  }

  /** One line, with control characters made visible. */
  String line(Text text) {
    return line(text.in(texts));
  }

  /** One line, with control characters made visible. */
  String line(String text) {
    return pieces(text).toString();
  }

  private Pieces pieces(String text) {
    CharacterSet has = CharacterSet.of(text);
    return redaction.apply(
        has.controls() || has.surrogates()
            ? CharacterSet.of(WellFormed.line(WellFormed.utf16(text)))
            : has);
  }

  String title(String id) {
    return Text.of(id + ".title").in(texts);
  }

  String why(String id) {
    return Text.of(id + ".why").in(texts);
  }

  /** What was found. */
  Pieces message(Result result) {
    return pieces(result.message().in(texts));
  }

  /** What was found, what a policy says of it, and the first way out. */
  Pieces finding(Result result) {
    StringBuilder out = new StringBuilder();
    for (String decided : Decided.of(result, texts)) {
      out.append('\n').append(line(decided));
    }
    if (!result.fixes().isEmpty()) {
      fix(result.fixes().get(0), out);
    }
    return message(result).add(out.toString());
  }

  /** The same with each value that led to it and each way out. */
  Pieces whole(Result result) {
    return whole(result, message(result));
  }

  /** The same where {@code message} is known, to which it adds. */
  Pieces whole(Result result, Pieces message) {
    StringBuilder out = new StringBuilder();
    for (String decided : Decided.of(result, texts)) {
      out.append('\n').append(line(decided));
    }
    for (Evidence each : result.evidence()) {
      out.append('\n').append(line(each.name())).append(" = ").append(line(each.value()));
      out.append("  (").append(line(each.source().toString())).append(')');
    }
    for (Fix each : result.fixes()) {
      fix(each, out);
    }
    return message.add(out.toString());
  }

  private void fix(Fix fix, StringBuilder out) {
    out.append('\n').append(Text.of("ci.fix", "title", line(fix.title())).in(texts));
    if (fix.elevation()) {
      out.append(" (").append(Text.of("label.elevated").in(texts)).append(')');
    }
    String text = fix.text();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      out.append('\n').append(line(text.substring(from, end)));
      from = end + 1;
    }
  }
}
