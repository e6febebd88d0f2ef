package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.util.List;

/**
 * What is synchronised with a cloud, and what is mounted from elsewhere, on systems other than
 * Windows.
 *
 * @param folders the folders that providers name in files of their own, and on macOS those that
 *     hold a directory of the build; unknown is the answer of a source that is there and could not
 *     be read
 * @param dehydrated input files of the project and the module cache whose data is not on disk, the
 *     first few; absent where none of them is in such a folder
 * @param mounts of each place that is not on a plain disk of a Linux machine
 */
public record Clouds(
    List<Fact<SyncFolder>> folders, Fact<List<String>> dehydrated, List<Mount> mounts) {

  /**
   * The mount that a place is on.
   *
   * @param place as in {@link Place#name}
   * @param type of its file system, such as {@code nfs4} or {@code fuse.rclone}
   * @param source what is mounted, of file systems of programs (FUSE): such as {@code gdrive:};
   *     empty for others, as it names machines
   * @param locking the options that concern locks, such as {@code nolock}; may be empty
   */
  public record Mount(String place, String type, String source, List<String> locking) {}
}
