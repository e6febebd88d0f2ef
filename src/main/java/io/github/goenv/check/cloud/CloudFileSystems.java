package io.github.goenv.check.cloud;

import java.util.Set;

/** File systems of programs (FUSE) that show the storage of a cloud as a directory. */
final class CloudFileSystems {
  /** The types that mount lists for rclone, s3fs, gcsfuse, google-drive-ocamlfuse, onedriver. */
  private static final Set<String> TYPES =
      Set.of(
          "fuse.rclone",
          "fuse.s3fs",
          "fuse.gcsfuse",
          "fuse.google-drive-ocamlfuse",
          "fuse.onedriver");

  private CloudFileSystems() {}

  static boolean isOne(String type) {
    return TYPES.contains(type);
  }
}
