package io.github.goenv.probe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expands {@code %NAME%} as ExpandEnvironmentStrings does: a name that is not set stays. */
public final class PercentNames {
  private PercentNames() {}

  /**
   * {@code text} with its variables put in.
   *
   * @param environment the variables; the case of names does not matter
   */
  public static String expand(String text, Map<String, String> environment) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int start = text.indexOf('%', at);
      int end = start < 0 ? -1 : text.indexOf('%', start + 1);
      if (end < 0) {
        return out.append(text, at, text.length()).toString();
      }
      String value = value(text.substring(start + 1, end), environment);
      if (value == null) {
        // The second % may begin the next name.
        out.append(text, at, end);
        at = end;
      } else {
        out.append(text, at, start).append(value);
        at = end + 1;
      }
    }
  }

  private static @Nullable String value(String name, Map<String, String> environment) {
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
