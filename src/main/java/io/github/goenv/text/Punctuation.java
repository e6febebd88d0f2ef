package io.github.goenv.text;

import java.util.List;
import java.util.Map;

/** How a language joins and ends what code puts together; the marks are texts like all others. */
public final class Punctuation {
  private final Texts texts;

  /** That of the language of {@code texts}. */
  public Punctuation(Texts texts) {
    this.texts = texts;
  }

  /** Counts of one sum: {@code 1 error, 2 warnings}. */
  public String counts(List<String> counts) {
    return String.join(spaced("mark.counts"), counts);
  }

  /** Remarks beside one another: {@code a; b}. */
  public String remarks(List<String> remarks) {
    return String.join(spaced("mark.remarks"), remarks);
  }

  /** {@code label: text}. */
  public String labelled(String label, String text) {
    return label + spaced("mark.label") + text;
  }

  /** A remark in brackets after a text, with the space before it where the language has one. */
  public String aside(String remark) {
    return mark("mark.aside", "text", remark);
  }

  /** {@code sentence} with its full stop. */
  public String sentence(String sentence) {
    return sentence + mark("mark.stop");
  }

  /** {@code word} before a text that it introduces: {@code from X}. */
  public String before(String word, String text) {
    int last = word.isEmpty() ? 0 : word.charAt(word.length() - 1);
    return last == '：' ? word + text : word + " " + text;
  }

  /** A mark of ASCII is followed by a space; a full-width one has its own. */
  private String spaced(String key) {
    String mark = mark(key);
    return mark.isEmpty() || mark.charAt(mark.length() - 1) < 0x80 ? mark + " " : mark;
  }

  private String mark(String key, String... args) {
    return texts.text(key, args.length == 0 ? Map.of() : Map.of(args[0], args[1]));
  }
}
