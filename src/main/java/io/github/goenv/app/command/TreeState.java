package io.github.goenv.app.command;

import java.io.IOException;
import java.util.List;

/** What a directory held at a moment, to be compared with what it holds later. */
interface TreeState {
  /**
   * What is different now.
   *
   * @return names relative to the directory, sorted
   */
  List<TreeChange> changes() throws IOException, InterruptedException;

  /** Lines that show the differences, as far as there is something to compare with. */
  List<String> difference(List<TreeChange> changes) throws IOException, InterruptedException;
}
