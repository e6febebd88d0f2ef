package io.github.goenv.go;

import java.util.Optional;

/**
 * A version of Go: {@code 1.21} (the language), {@code 1.21rc2}, {@code 1.21.0}.
 *
 * <p>Ordered as <a href="https://go.dev/doc/toolchain#version">go.dev/doc/toolchain</a> says: 1.21
 * &lt; 1.21rc1 &lt; 1.21.0 &lt; 1.21.1, and 1.20 = 1.20.0. A suffix ({@code go1.26.8-vendor}) does
 * not count, and a development version ({@code devel go1.28-abc}) is the language version it works
 * on, both as in cmd/go/internal/gover. Two versions are equal when neither comes before the other.
 */
public final class GoVersion implements Comparable<GoVersion> {

  private final String major;
  private final String minor;
  private final String patch;
  private final String kind;
  private final String pre;
  private final String suffix;
  private final boolean line;
  private final boolean devel;

  GoVersion(VersionScanner parts, boolean devel) {
    this.major = parts.major;
    this.minor = parts.minor;
    this.patch = parts.patch;
    this.kind = parts.kind;
    this.pre = parts.pre;
    this.suffix = parts.suffix;
    this.line = parts.line;
    this.devel = devel;
  }

  /**
   * Reads a version in any of the forms Go writes: {@code 1.21}, {@code go1.26.8}, {@code
   * go1.26.8-suffix}, {@code go1.26.8 X:experiment}, {@code devel go1.28-abc date}, {@code go
   * version go1.26.8 linux/amd64}, or the first line of a VERSION file.
   *
   * @return empty when the text is no version
   */
  public static Optional<GoVersion> parse(String text) {
    String rest = text.strip();
    if (rest.startsWith("go version ")) {
      rest = rest.substring("go version ".length()).strip();
    }
    boolean devel = rest.startsWith("devel ");
    if (devel) {
      rest = rest.substring("devel ".length()).strip();
      if (!rest.startsWith("go")) {
        return Optional.empty();
      }
    }
    if (rest.startsWith("go")) {
      rest = rest.substring(2);
    }
    VersionScanner scanner = new VersionScanner(rest);
    return scanner.scan() ? Optional.of(new GoVersion(scanner, devel)) : Optional.empty();
  }

  /** Whether this was built from Go's development branch. */
  public boolean isDevel() {
    return devel;
  }

  /** What follows the version proper, with its hyphen or space; empty for Go's own releases. */
  public String suffix() {
    return suffix;
  }

  /** Whether both belong to the same language version: 1.26, 1.26rc1 and 1.26.8 do. */
  public boolean sameLanguage(GoVersion other) {
    return major.equals(other.major) && minor.equals(other.minor);
  }

  /** Whether this is that version or a later one. */
  public boolean isAtLeast(GoVersion other) {
    return compareTo(other) >= 0;
  }

  /**
   * Whether it was written without a patch number and so may stand for all releases of its line.
   */
  boolean isLine() {
    return line;
  }

  @Override
  public int compareTo(GoVersion other) {
    int order = compareNumbers(major, other.major);
    if (order == 0) {
      order = compareNumbers(minor, other.minor);
    }
    if (order == 0) {
      order = compareNumbers(patch, other.patch);
    }
    if (order == 0) {
      order = Integer.signum(kind.compareTo(other.kind)); // "" < alpha < beta < rc
    }
    return order != 0 ? order : compareNumbers(pre, other.pre);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return (((major.hashCode() * 31 + minor.hashCode()) * 31 + patch.hashCode()) * 31
                + kind.hashCode())
            * 31
        + pre.hashCode();
  }

  /** The version as go.mod writes it, without "go" and suffix: {@code 1.26.8}, {@code 1.21rc2}. */
  @Override
  public String toString() {
    if (line && kind.isEmpty()) {
      return major + "." + minor;
    }
    return major + "." + minor + (patch.isEmpty() ? "" : "." + patch) + kind + pre;
  }

  /** Decimal strings without leading zeros: no size is too big. */
  private static int compareNumbers(String a, String b) {
    return a.length() != b.length()
        ? Integer.compare(a.length(), b.length())
        : Integer.signum(a.compareTo(b));
  }
}
