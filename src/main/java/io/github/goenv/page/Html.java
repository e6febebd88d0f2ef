package io.github.goenv.page;

import java.io.IOException;
import java.io.Writer;

/** Writes HTML in which no text can become markup. */
public final class Html {
  private final Writer out;

  /** Writes to {@code out}. */
  public Html(Writer out) {
    this.out = out;
  }

  /** Markup, which is ours and never data. */
  public Html raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Text, also inside an attribute value in double quotes. */
  public Html text(String text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (escaped != null) {
        out.write(text, from, i - from);
        out.write(escaped);
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
    return this;
  }

  /** A name or value of the record, made visible and kept from turning what stands beside it. */
  public Html name(String name) throws IOException {
    return raw("<bdi>").text(Visible.of(name)).raw("</bdi>");
  }
}
