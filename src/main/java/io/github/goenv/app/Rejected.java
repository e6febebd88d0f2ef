package io.github.goenv.app;

/**
 * The machine or the project is not as it has to be: findings, compile errors, a program that is
 * gone. The message says so in the language asked for.
 */
public final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;

  /** A build that fails for this reason. */
  public Rejected(String message) {
    super(message);
  }
}
