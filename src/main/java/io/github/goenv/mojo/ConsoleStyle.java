package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** Decides colours and characters of the console. */
final class ConsoleStyle {
  private static final List<String> FORMATS = List.of("auto", "unicode", "ascii", "plain");

  private ConsoleStyle() {}

  static Style of(String format, boolean interactive, MavenSession session) throws CannotRun {
    String chosen = Choice.of("goenv.format", format, FORMATS, Messages.in("en"));
    Style.Form form =
        switch (chosen) {
          case "unicode" -> Style.Form.UNICODE;
          case "ascii" -> Style.Form.ASCII;
          case "plain" -> Style.Form.PLAIN;
          default -> canShowSymbols() ? Style.Form.UNICODE : Style.Form.ASCII;
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
    return interactive && terminal() && System.getenv("TERM") != null
        ? !"dumb".equals(System.getenv("TERM"))
        : false;
  }

  /** From JDK 22 on there is a console without a terminal; {@code isTerminal} tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static @Nullable String property(MavenSession session, String name) {
    Properties user = session.getUserProperties();
    String value = user.getProperty(name);
    return value == null ? session.getSystemProperties().getProperty(name) : value;
  }

  /** By the encoder of the console, never by the name of the system. */
  private static boolean canShowSymbols() {
    String name = System.getProperty("stdout.encoding");
    if (name == null) {
      name = System.getProperty("sun.stdout.encoding");
    }
    if (name == null && !terminal()) {
      return false;
    }
    try {
      Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
      return charset.canEncode() && charset.newEncoder().canEncode("✓✗");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
