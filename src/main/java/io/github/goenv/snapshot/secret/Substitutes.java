package io.github.goenv.snapshot.secret;

import io.github.goenv.text.CharacterSet;
import io.github.goenv.text.Pieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of words of a person and a machine, put there in one loop over the
 * characters of a text: in a JVM that has just started a search for each word is slow.
 */
public final class Substitutes {
  private final Word[] words;

  /** Of ASCII: those that a word may begin with. */
  private final boolean[] first = new boolean[128];

  /** Whether a word may begin with another one. */
  private final boolean beyond;

  private Substitutes(List<Word> words) {
    this.words = words.toArray(Word[]::new);
    boolean others = false;
    for (Word each : this.words) {
      char c = each.what[0];
      others |= c >= 128 || each.anyCase && CharacterSet.likeBeyond(c);
      if (c < 128) {
        first[c] = true;
        first[each.otherCase(c)] = true;
      }
    }
    beyond = others;
  }

  /** Collects words; where two begin at one character, the one that was added first counts. */
  public static final class Builder {
    private final List<Word> words = new ArrayList<>();

    /** None yet. */
    public Builder() {}

    /**
     * Adds a word.
     *
     * @param what null or empty for none
     * @param path whether it is whole elements of a path: beside the marks {@code ~} and {@code %}
     *     it stays, as what was marked could not be read back
     * @param anyCase whether it may be there in other case and with other slashes
     */
    public Builder add(@Nullable String what, String by, boolean path, boolean anyCase) {
      if (what != null && !what.isEmpty()) {
        words.add(new Word(what, what.toCharArray(), by, path, anyCase));
      }
      return this;
    }

    /** All that were added. */
    public Substitutes build() {
      return new Substitutes(words);
    }
  }

  /** {@code text} with the substitutes. */
  public Pieces apply(CharacterSet text) {
    char[] chars = text.chars();
    Word[] may = likely(text);
    if (may.length == 0) {
      return text.whole();
    }
    Pieces out = null;
    int from = 0;
    for (int at = next(chars, 0); at < chars.length; ) {
      Word word = at(chars, at, from, may);
      if (word == null) {
        at = next(chars, at + 1);
        continue;
      }
      out = out == null ? Pieces.of(chars) : out;
      out.add(from, at).add(word.by);
      from = at + word.what.length;
      at = next(chars, from);
    }
    return out == null ? text.whole() : out.add(from, chars.length);
  }

  private Word[] likely(CharacterSet has) {
    int count = 0;
    Word[] may = new Word[words.length];
    for (Word each : words) {
      if (has.mayHave(each.text, each.anyCase)) {
        may[count++] = each;
      }
    }
    return Arrays.copyOf(may, count);
  }

  /** The next character that a word may begin with; the length when there is none. */
  private int next(char[] chars, int from) {
    for (int i = from; i < chars.length; i++) {
      char c = chars[i];
      if (c < 128 ? first[c] : beyond) {
        return i;
      }
    }
    return chars.length;
  }

  /**
   * The word that begins at {@code at}; null when none does.
   *
   * @param done before this another word was replaced
   */
  private static @Nullable Word at(char[] chars, int at, int done, Word[] may) {
    for (Word each : may) {
      if (each.isAt(chars, at)
          && (at == done && done > 0 ? !each.path : each.boundary(chars, at - 1))
          && each.boundary(chars, at + each.what.length)) {
        return each;
      }
    }
    return null;
  }

  /** A word and what stands for it. */
  private static final class Word {
    final String text;
    final char[] what;
    final String by;
    final boolean path;
    final boolean anyCase;

    Word(String text, char[] what, String by, boolean path, boolean anyCase) {
      this.text = text;
      this.what = what;
      this.by = by;
      this.path = path;
      this.anyCase = anyCase;
    }

    boolean isAt(char[] chars, int at) {
      if (what.length > chars.length - at) {
        return false;
      }
      for (int i = 0; i < what.length; i++) {
        if (chars[at + i] != what[i] && !(anyCase && same(chars[at + i], what[i]))) {
          return false;
        }
      }
      return true;
    }

    /** Without regard to case and to the direction of slashes. */
    private static boolean same(char a, char b) {
      return Character.toLowerCase(a) == Character.toLowerCase(b)
          || (a == '/' || a == '\\') && (b == '/' || b == '\\');
    }

    /** Of {@code c}, which is below 128: that in other case, or the other slash. */
    char otherCase(char c) {
      if (!anyCase) {
        return c;
      }
      char other = (char) (c ^ 0x20);
      boolean letter = other >= 'A' && other <= 'Z' || other >= 'a' && other <= 'z';
      return letter ? other : c == '/' ? '\\' : c == '\\' ? '/' : c;
    }

    /** Whether a whole word may end before {@code at} or begin after it. */
    boolean boundary(char[] chars, int at) {
      if (at < 0 || at >= chars.length) {
        return true;
      }
      char c = chars[at];
      return !(Character.isLetterOrDigit(c) || c == '_' || path && "-.~%".indexOf(c) >= 0);
    }
  }
}
