package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is mounted where on Linux, from {@code /proc/self/mountinfo} (proc_pid_mountinfo(5)). */
public final class MountTable {
  private static final Path TABLE = Path.of("/proc/self/mountinfo");

  private final List<Mount> mounts;

  private MountTable(List<Mount> mounts) {
    this.mounts = mounts;
  }

  /**
   * A file system in the tree of directories.
   *
   * @param point where it is mounted
   * @param type its type, such as {@code ext4}, {@code nfs4} or {@code fuse.rclone}
   * @param source what is mounted: a device, {@code server:/directory}, {@code remote:}
   * @param options of this mount and of the file system, separated by commas
   */
  public record Mount(String point, String type, String source, String options) {
    /** Whether it has an option, such as {@code noexec}. */
    public boolean has(String option) {
      return ("," + options + ",").contains("," + option + ",");
    }
  }

  /** The table of this process; empty on other systems. */
  public static MountTable read() {
    try {
      return of(Files.readString(TABLE));
    } catch (IOException e) {
      return new MountTable(List.of());
    }
  }

  /** A table as the kernel writes it; a line that is not of its form is skipped. */
  public static MountTable of(String text) {
    List<Mount> mounts = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] fields = line.split(" ", -1);
      int end = 6; // of the optional fields
      while (end < fields.length && !fields[end].equals("-")) {
        end++;
      }
      if (end + 3 < fields.length) {
        mounts.add(
            new Mount(
                unescaped(fields[4]),
                unescaped(fields[end + 1]),
                unescaped(fields[end + 2]),
                fields[5] + "," + fields[end + 3]));
      }
    }
    return new MountTable(mounts);
  }

  /** All, in the order in which they were mounted. */
  public List<Mount> all() {
    return mounts;
  }

  /**
   * The mount that holds a path; of several at one place the last one counts.
   *
   * @param path absolute, without links
   */
  public @Nullable Mount holding(String path) {
    Mount best = null;
    for (Mount mount : mounts) {
      String point = mount.point;
      boolean holds =
          path.equals(point) || path.startsWith(point.endsWith("/") ? point : point + "/");
      if (holds && (best == null || point.length() >= best.point.length())) {
        best = mount;
      }
    }
    return best;
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
