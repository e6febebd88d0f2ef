package io.github.goenv.check.common;

import java.util.Locale;
import java.util.Set;

/** File systems of another machine. */
public final class RemoteFileSystems {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "9p",
          "fuse.sshfs",
          "ceph",
          "glusterfs",
          "afs",
          "webdav");

  private RemoteFileSystems() {}

  /** Whether a type, in any case, is one. */
  public static boolean isOne(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
