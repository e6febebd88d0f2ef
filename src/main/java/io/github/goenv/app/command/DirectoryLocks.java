package io.github.goenv.app.command;

import java.nio.file.Path;
import java.util.Set;

/**
 * Lets two modules that a build works on at once not write into the same directory at once.
 *
 * @param held the directories in which somebody works now; of the JDK's own types, because modules
 *     may have the plugin in class loaders of their own; also the monitor
 */
public record DirectoryLocks(Set<String> held) {

  /** Waits until nobody works in the directory, above or below it; {@link #release} must follow. */
  void hold(Path directory) throws InterruptedException {
    Path mine = directory.toAbsolutePath().normalize();
    synchronized (held) {
      while (isHeld(mine)) {
        held.wait();
      }
      held.add(mine.toString());
    }
  }

  /** Lets others work there. */
  void release(Path directory) {
    synchronized (held) {
      held.remove(directory.toAbsolutePath().normalize().toString());
      held.notifyAll();
    }
  }

  private boolean isHeld(Path mine) {
    for (String each : held) {
      Path other = Path.of(each);
      if (other.startsWith(mine) || mine.startsWith(other)) {
        return true;
      }
    }
    return false;
  }
}
