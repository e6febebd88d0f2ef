package io.github.goenv.mojo;

import io.github.goenv.app.Console;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log as a console.
 *
 * @param log takes the lines
 */
record LogConsole(Log log) implements Console {
  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void error(String line) {
    log.error(line);
  }
}
