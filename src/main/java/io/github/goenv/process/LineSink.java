package io.github.goenv.process;

/** Takes the lines of one stream in order; called by one thread at a time. */
@FunctionalInterface
public interface LineSink {

  /** Takes one line, without its line end. */
  void line(String line);
}
