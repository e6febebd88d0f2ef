package io.github.goenv.app;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * The characters that the console has, by the encoder of {@code System.out}, never by the name of
 * the system: code page 437 of Windows has no Chinese, 936 has it, 65001 has all.
 */
public final class ConsoleCharset {
  private ConsoleCharset() {}

  /** Whether the JVM says what its output is encoded in, or there is a terminal. */
  public static boolean known() {
    return named() != null || terminal();
  }

  /** Whether every character of {@code text} can be shown. */
  public static boolean shows(String text) {
    Charset charset = charset();
    return charset != null && charset.canEncode() && charset.newEncoder().canEncode(text);
  }

  /** {@code text} with each character that cannot be shown as its code point. */
  public static String shown(String text) {
    Charset charset = ascii(text) ? null : charset();
    return charset == null ? text : shown(text, charset);
  }

  /** {@code text} in the characters of {@code charset}, others as {@code <U+4E2D>}. */
  static String shown(String text, Charset charset) {
    if (!charset.canEncode() || charset.newEncoder().canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() * 2);
    var encoder = charset.newEncoder();
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      String character = Character.toString(point);
      i += character.length();
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (surrogate || !encoder.canEncode(character)) {
        out.append(String.format("<U+%04X>", point));
      } else {
        out.append(character);
      }
    }
    return out.toString();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String named() {
    String name = System.getProperty("stdout.encoding");
    return name == null ? System.getProperty("sun.stdout.encoding") : name;
  }

  /** Before JDK 19 output that is no terminal has the default encoding and no property. */
  private static @Nullable Charset charset() {
    String name = named();
    try {
      return name == null ? Charset.defaultCharset() : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** From JDK 22 on there is a console without a terminal; {@code isTerminal} tells. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean terminal() {
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
}
