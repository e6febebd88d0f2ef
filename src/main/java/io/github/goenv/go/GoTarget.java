package io.github.goenv.go;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A system and processor to build for, in Go's names.
 *
 * @param os GOOS, as {@code windows}
 * @param arch GOARCH, as {@code amd64}
 */
public record GoTarget(String os, String arch) implements Comparable<GoTarget> {

  /** Reads {@code os/arch}; empty when the text has not that form, whether Go knows it or not. */
  public static Optional<GoTarget> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String os = text.substring(0, slash);
    String arch = text.substring(slash + 1);
    return isName(os) && isName(arch) ? Optional.of(new GoTarget(os, arch)) : Optional.empty();
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Written out, for a record's own takes the JVM some 30 ms to put together at its first use. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoTarget target && os.equals(target.os) && arch.equals(target.arch);
  }

  @Override
  public int hashCode() {
    return 31 * os.hashCode() + arch.hashCode();
  }

  @Override
  public int compareTo(GoTarget other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return os + "/" + arch;
  }
}
