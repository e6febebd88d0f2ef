package io.github.goenv.page;

import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes a page in both languages at once: a sentence stands there in each of them, and the browser
 * shows one, without a script the one that the page begins in. Whatever is written but markup loses
 * its personal data, and what is not seen in it is written out. Not safe for use by several
 * threads.
 */
public final class PageWriter {
  /** Characters of one text; the rest is for the file for programs. */
  private static final int MOST = 2_048;

  /** Longer than a path or a name. */
  private static final int MARGIN = 1_024;

  private final Html html;
  private final UnaryOperator<String> redact;
  private final Messages english = Messages.in("en");
  private final Messages chinese = Messages.in("zh-CN");

  /**
   * A writer of one page.
   *
   * @param out encodes as UTF-8
   * @param redact takes personal data out of a text
   */
  public PageWriter(Writer out, UnaryOperator<String> redact) {
    this.html = new Html(out);
    this.redact = redact;
  }

  /** Markup, which is ours and never data. */
  public PageWriter raw(String markup) throws IOException {
    html.raw(markup);
    return this;
  }

  /** A sentence. */
  public PageWriter say(String key, String... namesAndValues) throws IOException {
    return say(Text.of(key, namesAndValues));
  }

  /** A sentence. */
  public PageWriter say(Text text) throws IOException {
    return say(text::in);
  }

  /** What a function makes of a language; it is asked once for each. */
  public PageWriter say(Function<Texts, String> text) throws IOException {
    String first = text.apply(english);
    String second = text.apply(chinese);
    if (first.equals(second)) {
      html.text(clean(first));
      return this;
    }
    html.raw("<span class=\"l\" lang=\"en\">").text(clean(first));
    html.raw("</span><span class=\"l\" lang=\"zh-CN\">").text(clean(second)).raw("</span>");
    return this;
  }

  /** A name or value of the machine, kept from turning the text that stands beside it. */
  public PageWriter value(String value) throws IOException {
    html.raw("<bdi>").text(clean(value)).raw("</bdi>");
    return this;
  }

  /** A value as in a file or a command. */
  public PageWriter code(String value) throws IOException {
    html.raw("<code dir=\"ltr\">").text(clean(value)).raw("</code>");
    return this;
  }

  /** An attribute with a value of the machine. */
  public PageWriter attribute(String name, String value) throws IOException {
    html.raw(" ").raw(name).raw("=\"").text(clean(value)).raw("\"");
    return this;
  }

  /** The name of an element for those who do not see it, as its attributes. */
  public PageWriter label(Text text) throws IOException {
    String first = clean(text.in(english));
    attribute("aria-label", first).attribute("data-label-en", first);
    return attribute("data-label-zh", text.in(chinese));
  }

  /**
   * The whole text of an element that can hold no other element, such as an option, with the end of
   * its start tag: {@code <option} stands before it and {@code </option>} is to follow.
   */
  public PageWriter plain(Text text) throws IOException {
    String first = clean(text.in(english));
    attribute("data-en", first).attribute("data-zh", text.in(chinese));
    html.raw(">").text(first);
    return this;
  }

  /** A text as it stands in the page: without personal data, line ends kept, cut when too long. */
  public String clean(String text) {
    String own;
    if (text.length() > MOST + MARGIN) {
      // A name that the cut goes through is not known any more, and lies in the margin.
      own = redact.apply(text.substring(0, MOST + MARGIN));
      own = own.substring(0, Math.min(MOST, Math.max(0, own.length() - MARGIN))) + " …";
    } else {
      own = redact.apply(text);
    }
    int end = own.indexOf('\n');
    if (end < 0) {
      return Visible.line(own);
    }
    StringBuilder lines = new StringBuilder(own.length() + 16);
    int from = 0;
    for (; end >= 0; end = own.indexOf('\n', from)) {
      lines.append(Visible.line(own.substring(from, end))).append('\n');
      from = end + 1;
    }
    return lines.append(Visible.line(own.substring(from))).toString();
  }
}
