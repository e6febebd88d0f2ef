package io.github.goenv.mojo.session;

import io.github.goenv.app.Console;
import io.github.goenv.app.ConsoleCharset;
import io.github.goenv.snapshot.Redaction;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log as a console. Whatever a line comes from, go itself among it, it has no credentials:
 * logs are kept and shown around.
 *
 * @param log takes the lines
 */
public record LogConsole(Log log) implements Console {
  @Override
  public void info(String line) {
    log.info(clean(line));
  }

  @Override
  public void warn(String line) {
    log.warn(clean(line));
  }

  @Override
  public void error(String line) {
    log.error(clean(line));
  }

  /** {@code text} without credentials, in the characters of the console; names and paths stay. */
  public static String clean(String text) {
    return ConsoleCharset.shown(Redaction.CREDENTIALS_ONLY.apply(text));
  }
}
