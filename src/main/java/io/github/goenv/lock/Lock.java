package io.github.goenv.lock;

import io.github.goenv.verify.ToolchainId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a team has written down.
 *
 * @param expected of each machine
 * @param toolchains in the order of system and version
 */
public record Lock(Expected expected, List<LockedToolchain> toolchains) {
  /** One without anything. */
  public static final Lock EMPTY = new Lock(Expected.NOTHING, List.of());

  private static final Comparator<LockedToolchain> ORDER =
      Comparator.comparing((LockedToolchain each) -> each.id().os())
          .thenComparing(each -> each.id().arch())
          .thenComparing(each -> each.id().version());

  /** Sorts them. */
  public Lock {
    List<LockedToolchain> sorted = new ArrayList<>(toolchains);
    sorted.sort(ORDER);
    toolchains = List.copyOf(sorted);
  }

  /** That of this version and system; null for none. */
  public @Nullable LockedToolchain of(ToolchainId id) {
    for (LockedToolchain each : toolchains) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    return null;
  }

  /** The versions that it has for a system, in order. */
  public Set<String> versions(String os, String arch) {
    Set<String> versions = new TreeSet<>();
    for (LockedToolchain each : toolchains) {
      if (each.id().os().equals(os) && each.id().arch().equals(arch)) {
        versions.add(each.id().version());
      }
    }
    return versions;
  }

  /** With others in the place of all that it has for their systems. */
  public Lock with(Expected wanted, List<LockedToolchain> read) {
    List<LockedToolchain> all = new ArrayList<>(read);
    for (LockedToolchain each : toolchains) {
      boolean replaced = false;
      for (LockedToolchain other : read) {
        replaced |=
            other.id().os().equals(each.id().os()) && other.id().arch().equals(each.id().arch());
      }
      if (!replaced) {
        all.add(each);
      }
    }
    return new Lock(wanted, all);
  }
}
