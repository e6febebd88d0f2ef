package io.github.goenv.app;

/** Where a use case writes lines for people: Maven's log, or a list in a test. */
public interface Console {
  /** Swallows all lines, where standard output belongs to a script. */
  Console SILENT =
      new Console() {
        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}

        @Override
        public void error(String line) {}
      };

  /** Something to know. */
  void info(String line);

  /** Something to look at. */
  void warn(String line);

  /** Something that is wrong. */
  void error(String line);
}
