package io.github.goenv.go;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One entry of the variable PATH.
 *
 * @param index its place, from 0
 * @param text as it stands in the variable
 * @param directory the folder meant: without quotes, a relative one resolved; "" when malformed
 * @param traits what is odd about it
 */
public record PathEntry(int index, String text, String directory, Set<Trait> traits) {

  /** What can be odd about an entry. */
  public enum Trait {
    /** Nothing between two separators: the working directory on Unix, nothing on Windows. */
    EMPTY,
    /** Windows: it holds quotation marks, which not every program takes away. */
    QUOTED,
    /** It depends on the working directory. */
    RELATIVE,
    /** It holds characters no path can hold; no program finds anything there. */
    MALFORMED,
    /** Windows: it holds a variable, as in {@code %USERPROFILE%\go\bin}, that was not replaced. */
    UNEXPANDED,
    /** It holds bytes Java could not read (U+FFFD): what lies there is not known. */
    UNDECODABLE
  }

  public PathEntry {
    traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
