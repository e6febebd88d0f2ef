package io.github.goenv.buildinfo;

import org.jspecify.annotations.Nullable;

/**
 * A module that a program was made of (runtime/debug, {@code Module}).
 *
 * @param path the module path that import paths begin with; of a replacement it may be a directory
 * @param version such as {@code v1.2.3}, {@code (devel)}, or empty where there is none
 * @param sum {@code h1:} and Base64, as in go.sum; null where go has none: of the main module, of a
 *     directory, and of modules in a vendor directory
 * @param replacement what stood in its place; null when it was built itself
 */
public record Module(
    String path, String version, @Nullable String sum, @Nullable Module replacement) {

  /** What was built: the replacement where there is one. */
  public Module built() {
    return replacement == null ? this : replacement;
  }

  /** Whether its version is one: not empty, and not that of a work tree. */
  public boolean versioned() {
    return !version.isEmpty() && !version.equals("(devel)");
  }
}
