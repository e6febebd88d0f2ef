package io.github.goenv.text;

/**
 * Which characters a text has, found in one loop over it, so that no search is made for what cannot
 * be in it: in a JVM that has just started each of them is slow.
 */
public final class CharacterSet {
  private final String text;
  private final char[] chars;
  private final boolean[] ascii;
  private final boolean controls;
  private final boolean surrogates;

  private CharacterSet(
      String text, char[] chars, boolean[] ascii, boolean controls, boolean surrogates) {
    this.text = text;
    this.chars = chars;
    this.ascii = ascii;
    this.controls = controls;
    this.surrogates = surrogates;
  }

  /** That of {@code text}. */
  public static CharacterSet of(String text) {
    boolean controls = false;
    boolean surrogates = false;
    boolean[] ascii = new boolean[128];
    char[] chars = new char[text.length()];
    for (int i = 0; i < chars.length; i++) {
      char c = text.charAt(i);
      chars[i] = c;
      if (c >= ' ' && c < 0x7F) {
        ascii[c] = true;
      } else if (c < 0xA0) {
        controls = true;
        if (c < 128) {
          ascii[c] = true;
        }
      } else {
        surrogates |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      }
    }
    return new CharacterSet(text, chars, ascii, controls, surrogates);
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Its characters, which nobody may change. */
  public char[] chars() {
    return chars;
  }

  /** All of the text. */
  public Pieces whole() {
    return Pieces.whole(text, chars);
  }

  /** Whether the text has control characters, of ASCII or above (U+0080 to U+009F). */
  public boolean controls() {
    return controls;
  }

  /** Whether the text has surrogates, paired or not. */
  public boolean surrogates() {
    return surrogates;
  }

  /** Whether the text has {@code c}, which is below 128. */
  public boolean has(char c) {
    return ascii[c];
  }

  /**
   * Whether the text may have {@code what}: it has each of its ASCII characters.
   *
   * @param anyCase whether the text may have it in other case and with other slashes
   */
  public boolean mayHave(String what, boolean anyCase) {
    for (int i = 0; i < what.length(); i++) {
      char c = what.charAt(i);
      if (c < 128 && !has(c) && !(anyCase && hasLike(c))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasLike(char c) {
    char other = (char) (c ^ 0x20);
    boolean letter = other >= 'A' && other <= 'Z' || other >= 'a' && other <= 'z';
    return letter
        ? has(other) || likeBeyond(c)
        : (c == '/' || c == '\\') && (has('/') || has('\\'));
  }

  /**
   * Whether {@code c} is like a character beyond ASCII but for its case: U+212A (KELVIN SIGN) and
   * U+0130 (I WITH DOT ABOVE) are letters of ASCII in lower case.
   */
  public static boolean likeBeyond(char c) {
    return c == 'k' || c == 'K' || c == 'i' || c == 'I';
  }
}
