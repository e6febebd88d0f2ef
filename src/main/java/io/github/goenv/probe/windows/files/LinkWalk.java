package io.github.goenv.probe.windows.files;

import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.snapshot.windows.ReparsePoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the reparse points on the way to a file, those behind links included. */
final class LinkWalk {
  /** Windows gives up after 63 links on one path (win32: Symbolic Links). */
  private static final int MOST_LINKS = 63;

  /** What a walk asks of the file system. */
  interface View {
    /** The reparse point at {@code path} itself; null when there is none, or nothing at all. */
    @Nullable Found at(DosPath path) throws NativeFailure;
  }

  /**
   * A reparse point.
   *
   * @param tag its tag
   * @param data its data; null when it cannot be read or is invalid
   */
  record Found(int tag, @Nullable ReparseBuffer data) {}

  private LinkWalk() {}

  /**
   * Walks from the root to {@code path}. A loop ends the walk.
   *
   * @throws NativeFailure when an element cannot be looked at
   */
  static List<ReparsePoint> walk(DosPath path, View view) throws NativeFailure {
    List<ReparsePoint> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    DosPath rest = path;
    while (rest != null && points.size() < MOST_LINKS) {
      rest = next(rest, view, points, seen);
    }
    return points;
  }

  /** Walks to the first link that leads elsewhere; answers where the path continues, or null. */
  private static @Nullable DosPath next(
      DosPath path, View view, List<ReparsePoint> points, Set<String> seen) throws NativeFailure {
    int size = path.names().size();
    for (int i = 1; i <= size; i++) {
      DosPath at = path.prefix(i);
      Found found = view.at(at);
      if (found == null) {
        continue;
      }
      String text = at.toString();
      if (!seen.add(text.toLowerCase(Locale.ROOT))) {
        if (follows(found)) {
          return null;
        }
        continue;
      }
      ReparseBuffer data = found.data();
      points.add(
          new ReparsePoint(
              text,
              ReparseTag.text(found.tag()),
              ReparseTag.kind(found.tag()),
              data == null ? null : shown(data),
              data == null ? null : data.packageName()));
      DosPath target = data == null || !follows(found) ? null : target(at, data);
      if (target != null) {
        return target.plus(path.names().subList(i, size));
      }
      if (points.size() >= MOST_LINKS) {
        return null;
      }
    }
    return null;
  }

  private static boolean follows(Found found) {
    return found.tag() == ReparseTag.SYMLINK || found.tag() == ReparseTag.MOUNT_POINT;
  }

  private static @Nullable DosPath target(DosPath link, ReparseBuffer data) {
    String text = data.target();
    if (text == null) {
      return null;
    }
    if (!data.relative()) {
      return DosPath.of(text);
    }
    DosPath directory = link.prefix(link.names().size() - 1);
    String base = text.startsWith("\\") ? link.root() : directory + "\\";
    return DosPath.of(base + text);
  }

  /** A target as people write it: without the kernel's prefix where it has a drive. */
  private static @Nullable String shown(ReparseBuffer data) {
    String text = data.target();
    if (text == null || data.relative() || !text.startsWith("\\??\\")) {
      return text;
    }
    DosPath path = DosPath.of(text);
    return path == null ? text : path.toString();
  }
}
