package io.github.goenv.dirhash;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The files below a directory. Links and junctions are not followed, so that nothing outside is
 * read; Go reads what a link to a file leads to, and fails at one to a directory.
 *
 * @param files the regular files, in no order
 * @param others what is neither a file nor a directory: links, junctions, pipes
 */
public record DirectoryFiles(List<Found> files, List<Path> others) {
  private static final int BUFFER = 1 << 16;

  /**
   * A file.
   *
   * @param name below the directory
   * @param path where it is
   * @param size its length in bytes
   */
  public record Found(FileName name, Path path, long size) {}

  /**
   * Walks a directory.
   *
   * @throws IOException when a part of it cannot be listed
   */
  public static DirectoryFiles below(Path root) throws IOException {
    List<Found> files = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    boolean windows = root.getFileSystem().getSeparator().equals("\\");
    Files.walkFileTree(root, new Walk(root, windows, files, others));
    return new DirectoryFiles(files, others);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final int skip;
    private final boolean windows;
    private final List<Found> files;
    private final List<Path> others;

    Walk(Path root, boolean windows, List<Found> files, List<Path> others) {
      this.root = root;
      this.skip = root.getNameCount();
      this.windows = windows;
      this.files = files;
      this.others = others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new ClosedByInterruptException();
      }
      if (attributes.isOther()) {
        others.add(directory); // a junction, which Java reports as a directory
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // On Windows a deduplicated or compressed file has a reparse point too, and is a file.
      boolean regular = attributes.isRegularFile() || windows && attributes.isOther();
      if (file.equals(root) || !regular || attributes.isSymbolicLink()) {
        others.add(file);
      } else {
        files.add(new Found(name(file), file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    private FileName name(Path file) {
      String text = file.subpath(skip, file.getNameCount()).toString();
      boolean ascii = true;
      for (int i = 0; i < text.length() && ascii; i++) {
        ascii = text.charAt(i) < 0x80;
      }
      if (windows) {
        return FileName.of(text.replace('\\', '/'));
      }
      return ascii ? FileName.of(text) : new FileName(bytes(file));
    }

    /** The bytes on disk, whichever characters Java takes them for: a URI has each of them. */
    private byte[] bytes(Path file) {
      String whole = file.toUri().getRawPath();
      String above = root.toUri().getRawPath();
      String text = whole.substring(above.endsWith("/") ? above.length() : above.length() + 1);
      byte[] bytes = new byte[text.length()];
      int length = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '%') {
          bytes[length++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
          i += 2;
        } else {
          bytes[length++] = (byte) c;
        }
      }
      return Arrays.copyOf(bytes, length);
    }
  }

  /**
   * The hash of all files; {@link #others} are not in it.
   *
   * @param prefix stands before each name, without a slash at its end; may be empty
   */
  public String sum(String prefix) throws IOException {
    FileName before = FileName.of(prefix.isEmpty() ? "" : prefix + "/");
    Hash1 hash = new Hash1();
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[BUFFER];
    for (Found file : files) {
      read(file.path(), buffer, (bytes, length) -> digest.update(bytes, 0, length));
      hash.add(file.name().in(before), digest.digest());
    }
    return hash.sum();
  }

  private static void read(Path file, byte[] buffer, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int read = 0; read >= 0; read = channel.read(ByteBuffer.wrap(buffer))) {
        content.next(buffer, read);
      }
    }
  }
}
