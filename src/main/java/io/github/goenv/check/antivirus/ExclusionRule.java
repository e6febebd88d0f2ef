package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsExpansion;
import io.github.goenv.check.common.WindowsPaths;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path exclusion of Microsoft Defender, read as Defender reads it (Microsoft, "Configure and
 * validate exclusions based on file extension and folder location"): {@code *} matches any
 * characters of one name, {@code ?} for one, six wildcards at most and none in the drive; variables
 * are those of the system account; what follows {@code \:} and a brace are conditions.
 *
 * @param text the entry as written
 * @param path with variables replaced and without conditions
 * @param conditional whether it holds under conditions only
 * @param unresolved the first variable that the system account has not, or is not known to have
 */
record ExclusionRule(String text, String path, boolean conditional, @Nullable String unresolved) {
  static final int MOST_WILDCARDS = 6;

  /** Reads an entry. */
  static ExclusionRule of(String text, WindowsExpansion.Values system) {
    int condition = text.indexOf("\\:{");
    String plain = condition < 0 ? text : text.substring(0, condition);
    String path = WindowsExpansion.expand(plain, system);
    return new ExclusionRule(text, path, condition >= 0, WindowsExpansion.firstName(path));
  }

  /** Wildcards in it. */
  int wildcards() {
    int count = 0;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '*' || path.charAt(i) == '?') {
        count++;
      }
    }
    return count;
  }

  /** Whether Defender can use it at all. */
  boolean usable() {
    List<String> names = WindowsPaths.names(path);
    return unresolved == null
        && wildcards() <= MOST_WILDCARDS
        && WindowsPaths.absolute(path)
        && !wild(names.get(0));
  }

  /** Whether it excludes the directory {@code directory} and all below it. */
  boolean covers(String directory) {
    return usable() && matches(WindowsPaths.names(directory));
  }

  private boolean matches(List<String> directory) {
    List<String> pattern = WindowsPaths.names(path);
    if (pattern.size() > directory.size()) {
      return false;
    }
    String last = pattern.get(pattern.size() - 1);
    if (wild(last) && last.indexOf('.') >= 0) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      if (!name(pattern.get(i), directory.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many names of a path it fixes; a reparse point below them ends a folder exclusion. */
  int depth() {
    return WindowsPaths.names(path).size();
  }

  private static boolean wild(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
  }

  /** One name against one pattern. */
  static boolean name(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || sameLetter(pattern.charAt(p), name.charAt(n)))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean sameLetter(char a, char b) {
    return a == b
        || Character.toUpperCase(a) == Character.toUpperCase(b)
        || Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
