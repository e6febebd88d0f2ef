package io.github.goenv.gobuild.exact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Whether a program in a cache is this account's: go would start it for every tool. */
final class OwnFile {
  private OwnFile() {}

  /**
   * Why {@code file} is not to be started; null when nothing speaks against it. On Windows the
   * cache lies in the user's profile, which its access control list closes to others.
   */
  static @Nullable String problem(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
      return null;
    }
    UserPrincipal own = own();
    Path folder = file.toAbsolutePath().getParent();
    for (Path path : folder == null ? new Path[] {file} : new Path[] {file, folder}) {
      PosixFileAttributes attributes =
          Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.owner().equals(own)) {
        return path + " belongs to " + attributes.owner().getName();
      }
      if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
        return path + " is writable by every account";
      }
    }
    return null;
  }

  private static UserPrincipal own() throws IOException {
    Path mine = Files.createTempFile("goenv", null);
    try {
      return Files.getOwner(mine);
    } finally {
      Files.delete(mine);
    }
  }
}
