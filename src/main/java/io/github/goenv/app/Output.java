package io.github.goenv.app;

import io.github.goenv.files.FileErrors;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Line;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * How a use case speaks.
 *
 * @param console takes the lines
 * @param texts sentences in the language asked for
 * @param style form and colours of the lines
 * @param shown the least level that is not swallowed, so that nothing is made that nobody sees
 * @param said keys of what is said once in a build; shared by all its goals
 */
public record Output(Console console, Messages texts, Style style, Level shown, Set<String> said) {

  /** Levels of a console, the most verbose first. */
  public enum Level {
    /** Also what only somebody who looks for a fault wants ({@code mvn -X}). */
    DETAIL,
    /** The usual. */
    INFO,
    /** Warnings and errors ({@code mvn -q} on Maven 4). */
    WARNING,
    /** Errors alone ({@code mvn -q}). */
    ERROR
  }

  /** Whether lines of {@code level} are seen. */
  public boolean shows(Level level) {
    return level.compareTo(shown) >= 0;
  }

  /** Whether the console shows more than ASCII. */
  public boolean unicode() {
    return style.form() == Style.Form.UNICODE;
  }

  /** A sentence in the language asked for. */
  public String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }

  /** What is wrong with a file, for a sentence that names it. */
  public String reason(IOException e) {
    return e instanceof UnreadableFile none ? none.reason().in(texts) : FileErrors.reason(e);
  }

  /** The file, where that is known, and what is wrong with it. */
  public String words(IOException e) {
    return e instanceof UnreadableFile ? reason(e) : FileErrors.words(e);
  }

  /** Writes a sentence. */
  public void info(String key, String... namesAndValues) {
    console.info(say(key, namesAndValues));
  }

  /** Writes a sentence unless the same one was said in this build. */
  public void once(String key) {
    if (said.add(key)) {
      info(key);
    }
  }

  /** Writes a sentence as a warning. */
  public void warn(String key, String... namesAndValues) {
    console.warn(say(key, namesAndValues));
  }

  /** Writes what only somebody who looks for a fault wants to see. */
  public void detail(Object line) {
    if (shows(Level.DETAIL)) {
      console.info(line.toString());
    }
  }

  /** Writes lines, each at its level. */
  public void lines(List<Line> lines) {
    for (Line line : lines) {
      switch (line.severity()) {
        case ERROR -> console.error(line.text());
        case WARNING -> console.warn(line.text());
        case INFO -> console.info(line.text());
      }
    }
  }
}
