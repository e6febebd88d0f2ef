package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of Go versions, written like Maven's: {@code [1.22,1.27)}, {@code (,1.25]}, {@code
 * [1.26.8]}, several joined by commas; or {@code 1.22+}, or {@code 1.22} alone, both meaning that
 * version and all later ones, as maven-enforcer reads a bare version.
 *
 * <p>A bound without a patch number means its whole line: {@code [1.22,1.26]} holds 1.26.8, and
 * {@code (1.25,)} does not hold 1.25.3. {@code [1.22,1.27)} does not hold 1.27rc1.
 */
public final class GoVersionRange {

  private record Part(
      @Nullable GoVersion low, boolean lowIn, @Nullable GoVersion high, boolean highIn) {

    boolean contains(GoVersion version) {
      return (low == null || above(version, low, lowIn))
          && (high == null || below(version, high, highIn));
    }

    private static boolean above(GoVersion version, GoVersion bound, boolean inclusive) {
      return (bound.isLine() && version.sameLanguage(bound))
          ? inclusive
          : version.compareTo(bound) > (inclusive ? -1 : 0);
    }

    private static boolean below(GoVersion version, GoVersion bound, boolean inclusive) {
      return (bound.isLine() && version.sameLanguage(bound))
          ? inclusive
          : version.compareTo(bound) < (inclusive ? 1 : 0);
    }
  }

  private final String text;
  private final List<Part> parts;

  private GoVersionRange(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  /** Reads a range; empty when it is malformed, or when a lower bound lies above its upper one. */
  public static Optional<GoVersionRange> parse(String text) {
    String spec = text.strip();
    List<Part> parts = new ArrayList<>();
    if (!spec.startsWith("[") && !spec.startsWith("(")) {
      String low = spec.endsWith("+") ? spec.substring(0, spec.length() - 1) : spec;
      GoVersion version = bound(low);
      if (version == null) {
        return Optional.empty();
      }
      parts.add(new Part(version, true, null, false));
      return Optional.of(new GoVersionRange(spec, parts));
    }
    int at = 0;
    while (at < spec.length()) {
      int end = end(spec, at);
      Part part = end < 0 ? null : part(spec.substring(at, end + 1));
      if (part == null) {
        return Optional.empty();
      }
      parts.add(part);
      at = next(spec, end + 1);
      if (at < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new GoVersionRange(spec, parts));
  }

  public boolean contains(GoVersion version) {
    for (Part part : parts) {
      if (part.contains(version)) {
        return true;
      }
    }
    return false;
  }

  /** The range as it was written. */
  @Override
  public String toString() {
    return text;
  }

  private static @Nullable Part part(String text) {
    boolean lowIn = text.charAt(0) == '[';
    boolean highIn = text.charAt(text.length() - 1) == ']';
    if (!lowIn && text.charAt(0) != '(') {
      return null;
    }
    String inner = text.substring(1, text.length() - 1);
    int comma = inner.indexOf(',');
    if (comma < 0) {
      GoVersion only = bound(inner);
      return only == null || !lowIn || !highIn ? null : new Part(only, true, only, true);
    }
    String low = inner.substring(0, comma).strip();
    String high = inner.substring(comma + 1).strip();
    GoVersion from = bound(low);
    GoVersion to = bound(high);
    boolean bad = (from == null && !low.isEmpty()) || (to == null && !high.isEmpty());
    boolean crossed =
        from != null
            && to != null
            && from.compareTo(to) > 0
            && !(to.isLine() && to.sameLanguage(from));
    return bad || crossed ? null : new Part(from, lowIn, to, highIn);
  }

  private static @Nullable GoVersion bound(String text) {
    GoVersion version = GoVersion.parse(text).orElse(null);
    return version == null || !version.suffix().isEmpty() || version.isDevel() ? null : version;
  }

  private static int end(String spec, int from) {
    int square = spec.indexOf(']', from);
    int round = spec.indexOf(')', from);
    return square < 0 || (round >= 0 && round < square) ? round : square;
  }

  /** Where the next part begins: after a comma, or at the end; -1 when something else follows. */
  private static int next(String spec, int from) {
    int at = skipBlanks(spec, from);
    if (at == spec.length()) {
      return at;
    }
    at = spec.charAt(at) == ',' ? skipBlanks(spec, at + 1) : spec.length();
    return at == spec.length() ? -1 : at;
  }

  private static int skipBlanks(String spec, int from) {
    int at = from;
    while (at < spec.length() && spec.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
