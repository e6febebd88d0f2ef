package io.github.goenv.app;

import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Keeps what is shown at a level and above, as "LEVEL text". */
public final class RecordingLog implements Log, Console {
  private static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARN", "ERROR");

  public final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final int least;

  public RecordingLog(String least) {
    this.least = LEVELS.indexOf(least);
  }

  /** A use case that speaks to this log. */
  public Output output() {
    List<Output.Level> levels =
        List.of(Output.Level.DETAIL, Output.Level.INFO, Output.Level.WARNING, Output.Level.ERROR);
    return new Output(
        this,
        Messages.in("en"),
        new Style(Style.Form.ASCII, false),
        levels.get(least),
        new HashSet<>());
  }

  private boolean shows(String level) {
    return LEVELS.indexOf(level) >= least;
  }

  private void add(String level, Object content) {
    if (shows(level)) {
      lines.add(level + " " + content);
    }
  }

  @Override
  public boolean isDebugEnabled() {
    return shows("DEBUG");
  }

  @Override
  public void debug(CharSequence content) {
    add("DEBUG", content);
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    add("DEBUG", content);
  }

  @Override
  public void debug(Throwable error) {
    add("DEBUG", error);
  }

  @Override
  public boolean isInfoEnabled() {
    return shows("INFO");
  }

  @Override
  public void info(String line) {
    add("INFO", line);
  }

  @Override
  public void info(CharSequence content) {
    add("INFO", content);
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    add("INFO", content);
  }

  @Override
  public void info(Throwable error) {
    add("INFO", error);
  }

  @Override
  public boolean isWarnEnabled() {
    return shows("WARN");
  }

  @Override
  public void warn(String line) {
    add("WARN", line);
  }

  @Override
  public void warn(CharSequence content) {
    add("WARN", content);
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    add("WARN", content);
  }

  @Override
  public void warn(Throwable error) {
    add("WARN", error);
  }

  @Override
  public boolean isErrorEnabled() {
    return shows("ERROR");
  }

  @Override
  public void error(String line) {
    add("ERROR", line);
  }

  @Override
  public void error(CharSequence content) {
    add("ERROR", content);
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    add("ERROR", content);
  }

  @Override
  public void error(Throwable error) {
    add("ERROR", error);
  }
}
