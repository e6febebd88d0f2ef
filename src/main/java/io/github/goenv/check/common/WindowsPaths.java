package io.github.goenv.check.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows paths as texts, compared name by name and without regard to case, so that {@code
 * C:\Users\a\OneDriveX} is not under {@code C:\Users\a\OneDrive}.
 */
public final class WindowsPaths {
  private WindowsPaths() {}

  /**
   * The names of a path. The first is the drive ({@code C:}) or {@code \\server\share}; without
   * either the path is relative. {@code \\?\} is taken off (win32: Naming Files), {@code .} and
   * {@code ..} are resolved.
   */
  public static List<String> names(String path) {
    String text = plain(path);
    List<String> names = new ArrayList<>();
    int at = 0;
    if (text.startsWith("\\\\")) {
      int server = text.indexOf('\\', 2);
      int share = server < 0 ? -1 : text.indexOf('\\', server + 1);
      at = share < 0 ? text.length() : share;
      names.add(trimmed(text.substring(0, at)));
    }
    while (at < text.length()) {
      int end = text.indexOf('\\', at);
      int to = end < 0 ? text.length() : end;
      add(names, text.substring(at, to));
      at = to + 1;
    }
    return names;
  }

  private static void add(List<String> names, String name) {
    if (name.isEmpty() || name.equals(".")) {
      return;
    }
    if (name.equals("..")) {
      if (names.size() > 1) {
        names.remove(names.size() - 1);
      }
      return;
    }
    names.add(name);
  }

  /** Backslashes only, without the prefix {@code \\?\}. */
  static String plain(String path) {
    String text = path.replace('/', '\\');
    if (text.regionMatches(true, 0, "\\\\?\\UNC\\", 0, 8)) {
      return "\\\\" + text.substring(8);
    }
    return text.startsWith("\\\\?\\") || text.startsWith("\\??\\") ? text.substring(4) : text;
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end--;
    }
    return text.substring(0, end);
  }

  /** The path of some names. */
  public static String join(List<String> names) {
    String path = String.join("\\", names);
    return names.size() == 1 && path.endsWith(":") ? path + "\\" : path;
  }

  /** Whether it begins with a drive or a share. */
  public static boolean absolute(String path) {
    return absolute(names(path));
  }

  private static boolean absolute(List<String> names) {
    return !names.isEmpty() && (drive(names.get(0)) || names.get(0).startsWith("\\\\"));
  }

  private static boolean drive(String name) {
    return name.length() == 2 && name.charAt(1) == ':' && letter(name.charAt(0));
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether {@code path} is {@code root} or lies below it. */
  public static boolean under(String path, String root) {
    return under(names(path), names(root));
  }

  public static boolean under(List<String> path, List<String> root) {
    if (!absolute(root) || path.size() < root.size()) {
      return false;
    }
    for (int i = 0; i < root.size(); i++) {
      if (!path.get(i).equalsIgnoreCase(root.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two paths are the same by their names. */
  public static boolean same(String a, String b) {
    List<String> one = names(a);
    List<String> two = names(b);
    return one.size() == two.size() && under(one, two);
  }

  /** Whether {@code path} is a drive or a share itself. */
  public static boolean isRoot(String path) {
    List<String> names = names(path);
    return absolute(names) && names.size() == 1;
  }

  /** The drive of a path as {@code C:}, or null when it has none. */
  public static @Nullable String driveOf(String path) {
    List<String> names = names(path);
    return !names.isEmpty() && drive(names.get(0)) ? names.get(0) : null;
  }

  /** Whether it names a share. */
  public static boolean unc(String path) {
    List<String> names = names(path);
    return !names.isEmpty() && names.get(0).startsWith("\\\\");
  }

  /** Whether it names a share of WSL: {@code \\wsl$} or {@code \\wsl.localhost}. */
  public static boolean wsl(String path) {
    String text = plain(path);
    return server(text, "wsl$") || server(text, "wsl.localhost");
  }

  private static boolean server(String text, String name) {
    int end = 2 + name.length();
    return text.startsWith("\\\\")
        && text.regionMatches(true, 2, name, 0, name.length())
        && (text.length() == end || text.charAt(end) == '\\');
  }

  /** The last name, or "". */
  public static String last(String path) {
    List<String> names = names(path);
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /**
   * Whether a path lies in the profile of LocalSystem, {@code …\System32\config\systemprofile};
   * SysWOW64 for a 32-bit process.
   */
  public static boolean systemProfile(String path) {
    List<String> names = names(path);
    for (int i = 2; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase("systemprofile")
          && names.get(i - 1).equalsIgnoreCase("config")
          && (names.get(i - 2).equalsIgnoreCase("System32")
              || names.get(i - 2).equalsIgnoreCase("SysWOW64"))) {
        return true;
      }
    }
    return false;
  }
}
