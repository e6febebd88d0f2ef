package io.github.goenv.coverage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of packages as go has them ({@code go help packages}): {@code ...} stands for any text,
 * {@code x/...} for x too; one that begins with a dot is a directory relative to where go ran.
 */
final class PackagePattern {
  private PackagePattern() {}

  /**
   * Whether a package is meant.
   *
   * @param base where go ran
   */
  static boolean matches(String pattern, PackageCoverage each, Path base) {
    String plain = pattern.replace('\\', '/');
    if (plain.startsWith(".")) {
      String relative = relative(each.directory(), base);
      return relative != null && matches(plain, relative);
    }
    return matches(plain, each.importPath());
  }

  private static @Nullable String relative(@Nullable Path directory, Path base) {
    if (directory == null) {
      return null;
    }
    Path whole = directory.toAbsolutePath().normalize();
    Path top = base.toAbsolutePath().normalize();
    if (whole.equals(top)) {
      return ".";
    }
    if (whole.getRoot() == null || !whole.getRoot().equals(top.getRoot())) {
      return null;
    }
    String path = top.relativize(whole).toString().replace('\\', '/');
    return path.startsWith("../") || path.equals("..") ? path : "./" + path;
  }

  static boolean matches(String pattern, String name) {
    String trimmed =
        pattern.length() > 2 && pattern.endsWith("/")
            ? pattern.substring(0, pattern.length() - 1)
            : pattern;
    return wild(trimmed, 0, name, 0);
  }

  private static boolean wild(String pattern, int from, String name, int at) {
    int dots = pattern.indexOf("...", from);
    if (dots < 0) {
      return name.substring(at).equals(pattern.substring(from));
    }
    String literal = pattern.substring(from, dots);
    boolean last = dots + 3 == pattern.length() && literal.endsWith("/");
    if (last && name.substring(at).equals(literal.substring(0, literal.length() - 1))) {
      return true; // x/... is x too
    }
    if (!name.startsWith(literal, at)) {
      return false;
    }
    for (int next = at + literal.length(); next <= name.length(); next++) {
      if (wild(pattern, dots + 3, name, next)) {
        return true;
      }
    }
    return false;
  }
}
