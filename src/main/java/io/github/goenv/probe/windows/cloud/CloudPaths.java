package io.github.goenv.probe.windows.cloud;

import io.github.goenv.probe.PercentNames;
import io.github.goenv.probe.windows.api.RegistryValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths in the registry. */
final class CloudPaths {
  private CloudPaths() {}

  /** The path a value holds; null when its type or text cannot be that of one. */
  static @Nullable String of(@Nullable RegistryValue value, Map<String, String> environment) {
    if (value == null) {
      return null;
    }
    String text = value.text();
    if (text == null) {
      return null;
    }
    String path = value.expandable() ? PercentNames.expand(text, environment) : text;
    return isAbsolute(path) ? path : null;
  }

  /** Whether {@code text} starts with a drive or a server. */
  static boolean isAbsolute(String text) {
    if (text.startsWith("\\\\")) {
      return text.length() > 2;
    }
    return text.length() > 2
        && text.charAt(1) == ':'
        && Character.isLetter(text.charAt(0))
        && (text.charAt(2) == '\\' || text.charAt(2) == '/');
  }
}
