package io.github.goenv.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the calls at the end of a script apart as its shell would, without the code under test: the
 * texts of its literals, and what stands between them.
 */
public final class Literals {
  private final String script;
  private final String quotes;
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder between = new StringBuilder();

  private Literals(String script, String quotes) {
    this.script = script;
    this.quotes = quotes;
  }

  /**
   * Of PowerShell: each of five characters opens and closes a literal, and stands for itself twice.
   */
  public static Literals ofPowerShell(String script) {
    Literals literals = new Literals(script, "'\u2018\u2019\u201A\u201B");
    literals.read();
    return literals;
  }

  private void read() {
    StringBuilder text = null;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      boolean quote = quotes.indexOf(c) >= 0;
      if (text == null) {
        if (quote) {
          text = new StringBuilder();
        } else {
          between.append(c);
        }
      } else if (!quote) {
        text.append(c);
      } else if (i + 1 < script.length() && quotes.indexOf(script.charAt(i + 1)) >= 0) {
        text.append(script.charAt(++i));
      } else {
        texts.add(text.toString());
        text = null;
      }
    }
    if (text != null) {
      throw new AssertionError("a literal does not end: " + text);
    }
  }

  /** The literals, in their order. */
  public List<String> texts() {
    return texts;
  }

  /** All that is no literal. */
  public String between() {
    return between.toString();
  }
}
