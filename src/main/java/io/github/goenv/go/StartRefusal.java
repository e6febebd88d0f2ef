package io.github.goenv.go;

import io.github.goenv.go.PathEntry.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Why a file that a bare name leads to is not started: somebody else may have put it there. A file
 * that was named by a path is its user's own choice.
 */
public enum StartRefusal {
  /**
   * The entry of PATH depends on the working directory, which may be anybody's checkout. Go itself
   * starts no such program (exec.ErrDot, since Go 1.19).
   */
  RELATIVE,
  /**
   * It belongs to another account than root and one's own, in a directory that every account can
   * write to. What belongs to these two stays a mere finding ({@code access.hijackable}): images
   * make whole trees writable, as GitHub's runners /opt with their Go (chmod -R 777,
   * actions/runner-images, configure-system.sh) and the golang image /go/bin (1777).
   */
  FOREIGN,
  /** It was named without any directory, so that the working directory decides. */
  BARE_NAME;

  /** The refusal of what a search has found; null when nothing speaks against starting it. */
  public static @Nullable StartRefusal of(
      ExecutableSearch search, Candidate found, FileView files) {
    boolean byPath = found.place() == Candidate.Place.PATH;
    if (byPath && search.entries().get(found.index()).is(Trait.RELATIVE)) {
      return RELATIVE;
    }
    return files.isForeign(found.path()) ? FOREIGN : null;
  }

  /** Whether {@code named} has no directory. */
  public static boolean isBare(String named) {
    return named.indexOf('/') < 0 && named.indexOf('\\') < 0;
  }
}
