package io.github.goenv.app.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A file of a machine.
 *
 * @param place the directories it is in, below that of the fleet
 * @param shown its path for people
 * @param snapshot whether its name is that of a snapshot; else of a report
 * @param opener opens it
 */
record FleetFile(List<String> place, String shown, boolean snapshot, Opener opener) {

  /** Opens a file. */
  interface Opener {
    InputStream open() throws IOException;
  }
}
