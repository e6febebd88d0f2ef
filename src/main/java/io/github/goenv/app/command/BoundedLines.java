package io.github.goenv.app.command;

import io.github.goenv.app.Output;

/** Shows a difference on the console, up to a number of lines for one goal. */
final class BoundedLines {
  private static final int MOST = 120;

  private final Output output;
  private int lines;

  BoundedLines(Output output) {
    this.output = output;
  }

  void show(String line) {
    if (++lines <= MOST) {
      output.console().error(line);
    }
  }

  /**
   * Says how much was not shown.
   *
   * @param command shows the rest
   */
  void end(String command) {
    if (lines > MOST) {
      String count = Integer.toString(lines - MOST);
      output.console().error(output.say("command.diff.more", "count", count, "command", command));
    }
  }
}
