package io.github.goenv.timing;

/**
 * A package that was compiled although an earlier build had it, and why as far as the ids tell.
 *
 * @param importPath the package
 * @param cause why
 */
public record Miss(String importPath, Cause cause) {

  /** Why a package was compiled. */
  public enum Cause {
    /** The earlier build did not have it. */
    NEW("new"),
    /** The earlier build failed at it, or did not come to it. */
    NOT_BUILT_BEFORE("not-built-before"),
    /** Another version of Go. */
    GO_VERSION("go-version"),
    /** The inputs are the same and go was told to build everything ({@code -a}). */
    FORCED("forced"),
    /** The inputs are the same and the build cache is another directory. */
    OTHER_CACHE("other-cache"),
    /** The inputs are the same and the output is no longer in the cache. */
    CACHE_LOST("cache-lost"),
    /** The inputs are the same; what go was told, or where its cache was, is not known. */
    SAME_INPUTS("same-inputs"),
    /** The output of a package it imports differs, or it imports others. */
    DEPENDENCY("dependency"),
    /**
     * A package of Go itself with other inputs: its files are the same in one version of Go, so
     * flags or settings differ.
     */
    SETTINGS("settings"),
    /** What it imports is the same: its files, the flags or the environment differ. */
    OWN_INPUTS("own-inputs"),
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
