package io.github.goenv.app.command;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Digests of what files hold. */
final class FileDigests {
  private FileDigests() {}

  /** Of a file, or of where a symbolic link leads; empty when there is neither. */
  static String of(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "-> " + Files.readSymbolicLink(file);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      int length;
      while ((length = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, length);
      }
    } catch (NoSuchFileException e) {
      return "";
    }
    return Sha256.hex(digest);
  }
}
