package io.github.goenv.change;

/**
 * What a setting holds.
 *
 * @param type what kind of value it is
 * @param text the text as it is stored, not expanded; of a number its decimal digits; empty for
 *     {@link Type#NONE} and {@link Type#ANY}
 */
public record Value(Type type, String text) {

  /** The setting is not there. */
  public static final Value NONE = new Value(Type.NONE, "");

  /** What it holds was not read, or is not kept: it had a credential in it. */
  public static final Value ANY = new Value(Type.ANY, "");

  /** Kinds of values. */
  public enum Type {
    /** Not there. */
    NONE(""),
    /** Not known. */
    ANY(""),
    /** A text; in the registry REG_SZ. */
    TEXT("REG_SZ"),
    /** A text in which {@code %NAME%} is expanded, REG_EXPAND_SZ. */
    EXPANDABLE("REG_EXPAND_SZ"),
    /** A number of 32 bits, REG_DWORD. */
    NUMBER("REG_DWORD");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The registry's word for it; empty where it has none. */
    public String word() {
      return word;
    }
  }

  /** A text. */
  public static Value text(String text) {
    return new Value(Type.TEXT, text);
  }

  /** Whether there is something. */
  public boolean there() {
    return type != Type.NONE && type != Type.ANY;
  }
}
