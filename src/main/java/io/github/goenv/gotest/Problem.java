package io.github.goenv.gotest;

import org.jspecify.annotations.Nullable;

/**
 * Why a test failed.
 *
 * @param type what kind of failure it is
 * @param message one line, in the words of the test or of go where there are any
 * @param file the file that the message is about, as go printed it: without a directory, absolute,
 *     or relative to where go ran; null when go named none
 * @param line in that file; 0 for none
 */
public record Problem(Type type, String message, @Nullable String file, int line) {
  private static final int LONGEST = 500;

  /** Cuts a message that is too long for a line. */
  public Problem {
    if (message.length() > LONGEST) {
      message = message.substring(0, LONGEST) + "...";
    }
  }

  /** Kinds of failures. The first two are failures in Surefire's sense, the others errors. */
  public enum Type {
    /** The test said so, by {@code t.Error}, {@code t.Fatal} or a wrong output of an example. */
    FAILED("failure"),
    /** Nothing but a test in it failed. */
    SUBTEST("subtest"),
    /** It panicked. */
    PANIC("panic"),
    /** The runtime gave up: a deadlock, concurrent map writes. */
    FATAL("fatal error"),
    /** The race detector found something. */
    RACE("data race"),
    /** It ran when the time for its package was over. */
    TIMEOUT("timeout"),
    /** A signal ended its process. */
    SIGNAL("signal"),
    /** It never said how it ended. */
    UNFINISHED("unfinished"),
    /** Its package did not compile, or go vet rejected it. */
    BUILD("build failed"),
    /** Its package could not be loaded. */
    SETUP("setup failed"),
    /** Its package failed, but no test of it. */
    PACKAGE("package failed");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** In a word for programs. */
    public String word() {
      return word;
    }

    /** Whether Surefire would count it as an error, no failure. */
    public boolean isError() {
      return ordinal() > SUBTEST.ordinal();
    }
  }
}
