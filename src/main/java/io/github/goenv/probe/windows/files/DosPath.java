package io.github.goenv.probe.windows.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absolute Windows path as a root and names, by text alone.
 *
 * @param root {@code C:\}, {@code \\server\share\} or {@code \\?\Volume{…}\}
 * @param names the names below it; none is {@code .} or {@code ..}
 */
record DosPath(String root, List<String> names) {
  /** CreateDirectory's limit; below it no function needs the {@code \\?\} form. */
  private static final int SHORT = 248;

  DosPath {
    names = List.copyOf(names);
  }

  /**
   * Splits {@code text}; both slashes separate, {@code .} and {@code ..} are resolved as Windows
   * does, by text. Also takes {@code \\?\C:\…}, {@code \\?\UNC\…} and the kernel's {@code \??\}.
   *
   * @return null when it is not absolute or names a device
   */
  static @Nullable DosPath of(String text) {
    String path = text.replace('/', '\\');
    if (path.startsWith("\\??\\")) {
      path = "\\\\?\\" + path.substring(4);
    }
    if (path.startsWith("\\\\?\\UNC\\")) {
      path = "\\\\" + path.substring(8);
    } else if (path.startsWith("\\\\?\\") && drive(path, 4)) {
      path = path.substring(4);
    }
    if (drive(path, 0)) {
      return split(path.substring(0, 2) + "\\", path.length() > 2 ? path.substring(2) : "");
    }
    if (path.startsWith("\\\\.\\") || !path.startsWith("\\\\")) {
      return null;
    }
    boolean verbatim = path.startsWith("\\\\?\\");
    int server = path.indexOf('\\', verbatim ? 4 : 2);
    if (verbatim) {
      return server < 0
          ? split(path + "\\", "")
          : split(path.substring(0, server + 1), path.substring(server));
    }
    int share = server < 0 ? -1 : path.indexOf('\\', server + 1);
    if (server <= 2 || server == path.length() - 1) {
      return null;
    }
    return share < 0
        ? split(path + "\\", "")
        : split(path.substring(0, share + 1), path.substring(share));
  }

  /** A drive and a backslash; {@code C:} and {@code C:name} depend on the drive's directory. */
  private static boolean drive(String path, int at) {
    if (path.length() < at + 2 || path.charAt(at + 1) != ':') {
      return false;
    }
    char letter = path.charAt(at);
    boolean isLetter = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    return isLetter && path.length() > at + 2 && path.charAt(at + 2) == '\\';
  }

  private static DosPath split(String root, String rest) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at <= rest.length()) {
      int end = rest.indexOf('\\', at);
      end = end < 0 ? rest.length() : end;
      String name = rest.substring(at, end);
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.remove(names.size() - 1);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
      at = end + 1;
    }
    return new DosPath(root, names);
  }

  /** The first {@code count} names below the root. */
  DosPath prefix(int count) {
    return new DosPath(root, names.subList(0, count));
  }

  /** This path with {@code more} below it. */
  DosPath plus(List<String> more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(more);
    return new DosPath(root, all);
  }

  /** The drive, such as {@code C:}; null for a share or a volume without one. */
  @Nullable String drive() {
    return root.charAt(1) == ':' ? root.substring(0, 2) : null;
  }

  /** {@code \\server\share} when it lies on one. */
  @Nullable String share() {
    return root.startsWith("\\\\") && !root.startsWith("\\\\?\\")
        ? root.substring(0, root.length() - 1)
        : null;
  }

  /** As functions of Windows take it: with {@code \\?\} when it is long. */
  String api() {
    String text = toString();
    if (text.length() < SHORT || text.startsWith("\\\\?\\")) {
      return text;
    }
    return share() == null ? "\\\\?\\" + text : "\\\\?\\UNC" + text.substring(1);
  }

  @Override
  public String toString() {
    return root + String.join("\\", names);
  }
}
