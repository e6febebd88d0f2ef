package io.github.goenv.page;

import java.io.IOException;

/** A text with places marked {@code {{name}}} or {@code {{name argument}}}. */
public final class Template {
  private final String text;

  /** Of a whole text. */
  public Template(String text) {
    this.text = text;
  }

  /** Fills a place. */
  public interface Filler {
    void fill(String name, String argument) throws IOException;
  }

  /** Writes the text and has its places filled in order; what is filled in is not looked at. */
  public void write(Html out, Filler filler) throws IOException {
    int from = 0;
    int open = text.indexOf("{{");
    while (open >= 0) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        throw new IllegalStateException("a place without an end at " + open);
      }
      out.raw(text.substring(from, open));
      String place = text.substring(open + 2, close);
      int space = place.indexOf(' ');
      if (space < 0) {
        filler.fill(place, "");
      } else {
        filler.fill(place.substring(0, space), place.substring(space + 1));
      }
      from = close + 2;
      open = text.indexOf("{{", from);
    }
    out.raw(text.substring(from));
  }
}
