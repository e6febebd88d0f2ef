package io.github.goenv.timing;

import java.util.List;

/**
 * A package that was compiled although an earlier build had it, and why as far as the ids tell.
 *
 * @param importPath the package
 * @param cause why
 * @param roots where it began, when the cause is a package that it imports: those that it imports,
 *     directly or through others, that changed for a cause of their own; empty else
 */
public record Miss(String importPath, Cause cause, List<Root> roots) {
  /** Keeps its own copy of {@code roots}. */
  public Miss {
    roots = List.copyOf(roots);
  }

  /** Whether flags or settings had it compiled, be it through a package that it imports. */
  public boolean bySettings() {
    if (cause == Cause.SETTINGS) {
      return true;
    }
    for (Root root : roots) {
      if (root.cause() == Cause.SETTINGS) {
        return true;
      }
    }
    return false;
  }

  /** A package that others were compiled for, and why it changed itself. */
  public record Root(String importPath, Cause cause) {}

  /** Why a package was compiled; what explains most comes first. */
  public enum Cause {
    /**
     * Flags or settings differ: those that surely are an input of the package, or any for a package
     * of Go itself, whose files are the same in one version of Go.
     */
    SETTINGS("settings"),
    /** Another version of Go. */
    GO_VERSION("go-version"),
    /** The inputs are the same and go was told to build everything ({@code -a}). */
    FORCED("forced"),
    /** The inputs are the same and the build cache is another directory. */
    OTHER_CACHE("other-cache"),
    /** The inputs are the same and the output is no longer in the cache. */
    CACHE_LOST("cache-lost"),
    /** The output of what it imports is the same: files, flags or the environment differ. */
    OWN_INPUTS("own-inputs"),
    /** The output of a package it imports differs. */
    DEPENDENCY("dependency"),
    /** The earlier build did not have it. */
    NEW("new"),
    /** The earlier build failed at it, or did not come to it. */
    NOT_BUILT_BEFORE("not-built-before"),
    /** The inputs are the same; what go was told, or where its cache was, is not known. */
    SAME_INPUTS("same-inputs"),
    /** The ids do not tell. */
    UNKNOWN("unknown");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    /** A word for programs; the text for people has the key {@code timing.miss.<code>}. */
    public String code() {
      return code;
    }
  }
}
