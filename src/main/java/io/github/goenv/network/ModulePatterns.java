package io.github.goenv.network;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lists of patterns for module paths: GOPRIVATE, GONOPROXY, GONOSUMDB. */
public final class ModulePatterns {
  private ModulePatterns() {}

  /**
   * Whether one of {@code patterns} fits the beginning of {@code path}, element by element
   * (golang.org/x/mod/module, {@code MatchPrefixPatterns}).
   */
  public static boolean match(String patterns, String path) {
    for (String each : patterns.split(",", -1)) {
      String pattern = each.endsWith("/") ? each.substring(0, each.length() - 1) : each;
      if (!pattern.isEmpty() && glob(pattern, prefix(path, slashes(pattern)))) {
        return true;
      }
    }
    return false;
  }

  private static int slashes(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }

  /** The first {@code slashes + 1} elements; all when there are fewer, which fit no pattern. */
  private static String prefix(String path, int slashes) {
    int left = slashes;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/' && left-- == 0) {
        return path.substring(0, i);
      }
    }
    return path;
  }

  /** Go's {@code path.Match}; a pattern that it calls malformed fits nothing. */
  private static boolean glob(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int close = pattern.indexOf(']', i + 2);
          if (close < 0) {
            return false;
          }
          regex.append(pattern, i, close + 1);
          i = close;
        }
        case '\\' -> {
          if (++i == pattern.length()) {
            return false;
          }
          regex.append(Pattern.quote(pattern.substring(i, i + 1)));
        }
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
      i++;
    }
    try {
      return Pattern.matches(regex.toString(), text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
