package io.github.goenv.text;

/**
 * Which characters a text has, found in one loop over it, so that no search is made for what cannot
 * be in it: in a JVM that has just started each of them is slow.
 *
 * @param low bit {@code c} for characters below 64
 * @param high bit {@code c - 64} for the others of ASCII
 * @param controls whether it has control characters, of ASCII or above (U+0080 to U+009F)
 * @param surrogates whether it has surrogates, paired or not
 */
public record CharacterSet(long low, long high, boolean controls, boolean surrogates) {
  private static final long CONTROLS = 0xFFFF_FFFFL;

  /** That of {@code text}. */
  public static CharacterSet of(String text) {
    long low = 0;
    long high = 0;
    boolean controls = false;
    boolean surrogates = false;
    char[] chars = text.toCharArray(); // in a short run faster than the string itself
    boolean[] ascii = new boolean[128];
    for (char c : chars) {
      if (c < 128) {
        ascii[c] = true;
      } else {
        controls |= c < 0xA0;
        surrogates |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      }
    }
    for (int c = 0; c < 64; c++) {
      low |= ascii[c] ? 1L << c : 0;
      high |= ascii[c + 64] ? 1L << c : 0;
    }
    controls |= (low & CONTROLS) != 0 || high < 0; // U+007F is the highest bit
    return new CharacterSet(low, high, controls, surrogates);
  }

  /** Whether the text has {@code c}, which is below 128. */
  public boolean has(char c) {
    return (c < 64 ? low >>> c & 1 : high >>> c - 64 & 1) != 0;
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
    return letter ? has(other) || beyond(c) : (c == '/' || c == '\\') && (has('/') || has('\\'));
  }

  /** U+212A (KELVIN SIGN) and U+0130 (I WITH DOT ABOVE) are letters of ASCII in lower case. */
  private static boolean beyond(char c) {
    return c == 'k' || c == 'K' || c == 'i' || c == 'I';
  }
}
