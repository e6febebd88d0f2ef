package io.github.goenv.app;

import org.jspecify.annotations.Nullable;

/**
 * The plugin could not do its work: a parameter makes no sense, a file cannot be used, there is no
 * go. The message says, in the language asked for, what to change.
 */
public final class CannotRun extends Exception {
  private static final long serialVersionUID = 1L;

  /** Work that cannot be done for this reason. */
  public CannotRun(String message) {
    this(message, null);
  }

  /** Work that cannot be done for this reason. */
  public CannotRun(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
