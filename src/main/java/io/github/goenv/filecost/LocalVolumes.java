package io.github.goenv.filecost;

import io.github.goenv.files.MountTable;
import io.github.goenv.files.MountTable.Mount;
import io.github.goenv.snapshot.Place;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Local volumes that hold no directory of the build, for comparison with those that do: fixed
 * drives on Windows, mounted disks elsewhere. What cannot be asked is skipped.
 */
public final class LocalVolumes {
  /** File systems of a disk. */
  private static final Set<String> DISKS =
      Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "bcachefs", "apfs", "hfs");

  /** Nothing of a build belongs there. */
  private static final List<String> NOT = List.of("/boot", "/efi", "/snap", "/etc", "/var/lib");

  private LocalVolumes() {}

  /**
   * A directory on each that this account can write to.
   *
   * @param fixed tells whether a Windows drive is a fixed one
   */
  public static List<Path> besides(List<Place> places, boolean windows, Predicate<Path> fixed) {
    Set<Object> known = new HashSet<>();
    for (Place place : places) {
      known.add(volume(Path.of(place.lookedAt()), windows));
    }
    List<Path> besides = new ArrayList<>();
    for (Path candidate : windows ? drives(fixed) : mounted()) {
      if (known.add(volume(candidate, windows))
          && Files.isDirectory(candidate)
          && Files.isWritable(candidate)) {
        besides.add(candidate);
      }
    }
    return besides;
  }

  private static Object volume(Path path, boolean windows) {
    if (windows) {
      return String.valueOf(path.getRoot()); // compared as Windows writes it: C:\
    }
    try {
      return Files.getAttribute(path, "unix:dev");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return path;
    }
  }

  private static List<Path> drives(Predicate<Path> fixed) {
    List<Path> drives = new ArrayList<>();
    for (Path drive : FileSystems.getDefault().getRootDirectories()) {
      if (fixed.test(drive)) {
        drives.add(drive);
      }
    }
    return drives;
  }

  /** Linux tells by its table; macOS mounts volumes in one directory. */
  private static List<Path> mounted() {
    List<Path> mounted = new ArrayList<>();
    for (Mount mount : MountTable.read().all()) {
      if (DISKS.contains(mount.type()) && !mount.has("ro") && wanted(mount.point())) {
        // Not for everybody's eyes: the root of the tree is no place for files.
        mounted.add(Path.of(mount.point().equals("/") ? "/var/tmp" : mount.point()));
      }
    }
    try (var volumes = Files.newDirectoryStream(Path.of("/Volumes"))) {
      for (Path volume : volumes) {
        FileStore store = Files.getFileStore(volume);
        if (DISKS.contains(store.type()) && !store.isReadOnly()) {
          mounted.add(volume);
        }
      }
    } catch (IOException e) {
      // No macOS, or nothing that it lets us see.
    }
    return mounted;
  }

  private static boolean wanted(String point) {
    for (String not : NOT) {
      if (point.equals(not) || point.startsWith(not + "/")) {
        return false;
      }
    }
    return true;
  }
}
