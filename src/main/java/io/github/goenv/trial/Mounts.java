package io.github.goenv.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Mount options of Linux, from {@code /proc/self/mountinfo} (proc_pid_mountinfo(5)). */
final class Mounts {
  private static final Path TABLE = Path.of("/proc/self/mountinfo");

  private Mounts() {}

  /** Where the file system of {@code path} is mounted with noexec; null when it is not. */
  static @Nullable String noExec(Path path) {
    try {
      return noExec(Files.readString(TABLE), path.toRealPath().toString());
    } catch (IOException e) {
      return null; // another system, or a path that is gone
    }
  }

  /** The same of a table; of several mounts at one place the last one counts. */
  static @Nullable String noExec(String table, String path) {
    String best = "";
    boolean closed = false;
    for (String line : table.split("\n", -1)) {
      String[] fields = line.split(" ", -1);
      if (fields.length < 6) {
        continue;
      }
      String point = unescaped(fields[4]);
      boolean holds =
          path.equals(point) || path.startsWith(point.endsWith("/") ? point : point + "/");
      if (holds && point.length() >= best.length()) {
        best = point;
        closed = ("," + fields[5] + ",").contains(",noexec,");
      }
    }
    return closed ? best : null;
  }

  /** Space, tab, line break and backslash are written as octal numbers. */
  private static String unescaped(String field) {
    return field
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }
}
