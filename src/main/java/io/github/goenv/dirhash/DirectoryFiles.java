package io.github.goenv.dirhash;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files below a directory. Links and junctions are not followed, so that nothing outside is
 * read; Go reads what a link to a file leads to, and fails at one to a directory.
 *
 * @param files the regular files, in no order
 * @param others what is neither a file nor a directory: links, junctions, pipes
 */
public record DirectoryFiles(List<Found> files, List<Found> others) {
  private static final int BUFFER = 1 << 16;

  /**
   * A file, or something else that a directory has.
   *
   * @param name below the directory
   * @param path where it is
   * @param attributes of itself where it is a link
   */
  public record Found(FileName name, Path path, BasicFileAttributes attributes) {
    /** Its length in bytes. */
    public long size() {
      return attributes.size();
    }
  }

  /** Hears of directories that a walk enters, before it has listed them. */
  @FunctionalInterface
  interface Entered {
    /** A directory below the root, or the root itself, whose name is empty. */
    void directory(Found found) throws IOException;
  }

  /**
   * Walks a directory.
   *
   * @throws IOException when a part of it cannot be listed
   */
  public static DirectoryFiles below(Path root) throws IOException {
    List<Found> files = new ArrayList<>();
    return new DirectoryFiles(files, walk(root, Set.of(), files::add, null));
  }

  /**
   * Walks a directory and hands over each file as it is found.
   *
   * @param without names of directories right below the root that are not looked into
   * @param entered hears of directories; null for nobody
   * @return what is neither a file nor a directory
   */
  static List<Found> walk(
      Path root, Set<String> without, Consumer<Found> found, @Nullable Entered entered)
      throws IOException {
    List<Found> others = new ArrayList<>();
    Walk walk = new Walk(root, without, found, entered, others);
    if (walk.windows) {
      Files.walkFileTree(root, walk); // it has attributes from the list of the directory there
    } else {
      list(root, attributes(root), walk);
    }
    return others;
  }

  /**
   * As {@link Files#walkFileTree}, whose one large method costs the second compiler of a JVM that
   * has just started 150 ms for a GOROOT: a tenth of what reading and hashing it costs in all.
   */
  private static void list(Path path, BasicFileAttributes attributes, Walk walk)
      throws IOException {
    if (!attributes.isDirectory()) {
      walk.visitFile(path, attributes);
      return;
    }
    if (walk.preVisitDirectory(path, attributes) == FileVisitResult.SKIP_SUBTREE) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path each : entries) {
        list(each, attributes(each), walk);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<String> without;
    private final int prefix;
    private final boolean windows;
    private final Consumer<Found> found;
    private final @Nullable Entered entered;
    private final List<Found> others;

    Walk(
        Path root,
        Set<String> without,
        Consumer<Found> found,
        @Nullable Entered entered,
        List<Found> others) {
      this.root = root;
      this.without = without;
      String above = root.toString();
      String separator = root.getFileSystem().getSeparator();
      this.prefix = above.length() + (above.endsWith(separator) ? 0 : 1);
      this.windows = separator.equals("\\");
      this.found = found;
      this.entered = entered;
      this.others = others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new ClosedByInterruptException();
      }
      if (attributes.isOther()) {
        others.add(found(directory, attributes)); // a junction, which Java reports as a directory
        return FileVisitResult.SKIP_SUBTREE;
      }
      String text = directory.toString();
      if (text.length() > prefix && without.contains(text.substring(prefix))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (entered != null) {
        entered.directory(found(directory, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    private Found found(Path path, BasicFileAttributes attributes) {
      String text = path.toString();
      boolean below = text.length() > prefix; // the root itself is not
      FileName name = below ? name(path, text.substring(prefix)) : FileName.of("");
      return new Found(name, path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // On Windows a deduplicated or compressed file has a reparse point too, and is a file.
      boolean regular = attributes.isRegularFile() || windows && attributes.isOther();
      boolean below = file.toString().length() > prefix;
      if (below && regular && !attributes.isSymbolicLink()) {
        found.accept(found(file, attributes));
      } else {
        others.add(found(file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    private FileName name(Path file, String text) {
      if (windows) {
        return FileName.of(text.replace('\\', '/'));
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      // What is not ASCII has more bytes than characters.
      return new FileName(bytes.length == text.length() ? bytes : bytes(file));
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
