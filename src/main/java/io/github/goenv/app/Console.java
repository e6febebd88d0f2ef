package io.github.goenv.app;

/** Where a use case writes lines for people: Maven's log, or a list in a test. */
public interface Console {
  /** Something to know. */
  void info(String line);

  /** Something to look at. */
  void warn(String line);

  /** Something that is wrong. */
  void error(String line);
}
