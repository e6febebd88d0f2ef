package io.github.goenv.mojo.session;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.ConsoleCharset;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** Decides colours and characters of the console. */
public final class ConsoleStyle {
  private static final List<String> FORMATS = List.of("auto", "unicode", "ascii", "plain");

  private ConsoleStyle() {}

  public static Style of(String format, boolean interactive, MavenSession session, Messages texts)
      throws CannotRun {
    String chosen = Choice.of("goenv.format", format, FORMATS, texts);
    Style.Form form =
        switch (chosen) {
          case "unicode" -> Style.Form.UNICODE;
          case "ascii" -> Style.Form.ASCII;
          case "plain" -> Style.Form.PLAIN;
          default ->
              ConsoleCharset.known() && ConsoleCharset.shows("✓✗")
                  ? Style.Form.UNICODE
                  : Style.Form.ASCII;
        };
    boolean colour = form != Style.Form.PLAIN && colour(interactive, session);
    return new Style(form, colour);
  }

  /**
   * NO_COLOR switches off (no-color.org; every Maven ignores it), then {@code style.color}, then
   * what Maven's own colours do. Before 3.10 those stay on when the output is piped, so a console
   * is asked for as well.
   */
  private static boolean colour(boolean interactive, MavenSession session) {
    String noColor = System.getenv("NO_COLOR");
    if (noColor != null && !noColor.isEmpty()) {
      return false;
    }
    String asked = property(session, "style.color");
    if ("always".equals(asked)) {
      return true;
    }
    if ("never".equals(asked)) {
      return false;
    }
    return interactive && ConsoleCharset.terminal() && System.getenv("TERM") != null
        ? !"dumb".equals(System.getenv("TERM"))
        : false;
  }

  private static @Nullable String property(MavenSession session, String name) {
    Properties user = session.getUserProperties();
    String value = user.getProperty(name);
    return value == null ? session.getSystemProperties().getProperty(name) : value;
  }
}
