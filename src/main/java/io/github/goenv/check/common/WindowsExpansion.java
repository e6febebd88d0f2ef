package io.github.goenv.check.common;

import org.jspecify.annotations.Nullable;

/** {@code %NAME%} in texts, as ExpandEnvironmentStrings reads it. */
public final class WindowsExpansion {
  private WindowsExpansion() {}

  /** Values by name. */
  public interface Values {
    /** The value of {@code name}, or null when it has none. */
    @Nullable String of(String name);
  }

  /** The first {@code %NAME%} of {@code text} without its percent signs, or null. */
  public static @Nullable String firstName(String text) {
    int open = text.indexOf('%');
    while (open >= 0) {
      int close = text.indexOf('%', open + 1);
      if (close < 0) {
        return null;
      }
      if (close > open + 1) {
        return text.substring(open + 1, close);
      }
      open = close;
    }
    return null;
  }

  /** {@code text} with values for names; a name without a value stays as it is, signs included. */
  public static String expand(String text, Values values) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('%', at);
      int close = open < 0 ? -1 : text.indexOf('%', open + 1);
      if (close < 0) {
        break;
      }
      String value = close == open + 1 ? null : values.of(text.substring(open + 1, close));
      out.append(text, at, open);
      if (value == null) {
        out.append(text, open, close);
        at = close;
      } else {
        out.append(value);
        at = close + 1;
      }
    }
    return out.append(text, at, text.length()).toString();
  }
}
