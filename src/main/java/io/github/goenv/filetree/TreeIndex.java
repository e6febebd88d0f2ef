package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.files.EntryStamp;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A tree in a file, with the stamps by which it is known what has changed. A checksum tells damage;
 * a file that is damaged, or of another directory, is none. What {@link QuickLook} asks for is
 * found without reading the rest, as a JVM that has just started takes long to make objects.
 */
public final class TreeIndex {
  static final int FORM = 0x676f7631; // "gov1"
  private static final int LARGEST = 64 << 20;
  static final int SAME_NAME = -1;
  static final int NO_NAME = -2;
  private static final int STAMP = 44;
  static final int HASH = 32;

  /** Where the time of the last change is in a stamp. */
  private static final int CHANGED = 16;

  private final byte[] array;
  private final ByteBuffer bytes;
  private final String root;
  private final int files;
  private final long size;
  private final int[] directories;

  private TreeIndex(byte[] array, ByteBuffer bytes) {
    this.array = array;
    this.bytes = bytes;
    byte[] node = bytes(bytes, HASH);
    this.root = HexFormat.of().formatHex(node);
    this.files = bytes.getInt();
    this.size = bytes.getLong();
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / 4) {
      throw new BufferUnderflowException();
    }
    this.directories = new int[count];
    int begin = bytes.position() + 4 * count;
    for (int i = 0; i < count; i++) {
      directories[i] = begin + bytes.getInt();
    }
  }

  /**
   * Reads one.
   *
   * @param of what it has to be of
   * @return null when there is none that can be relied on
   */
  public static @Nullable TreeIndex read(Path file, String of) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return null;
      }
      byte[] array = Files.readAllBytes(file);
      ByteBuffer bytes = ByteBuffer.wrap(array);
      if (bytes.getInt() != FORM) {
        return null;
      }
      int sum = bytes.getInt();
      CRC32 crc = new CRC32();
      crc.update(bytes.duplicate());
      if ((int) crc.getValue() != sum) {
        return null;
      }
      String whose = new String(bytes(bytes, bytes.getShort()), StandardCharsets.UTF_8);
      return whose.equals(of) ? new TreeIndex(array, bytes) : null;
    } catch (IOException | BufferUnderflowException e) {
      return null;
    }
  }

  private static byte[] bytes(ByteBuffer from, int length) {
    if (length < 0 || length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  /** The node of the root, 64 hexadecimal digits. */
  public String root() {
    return root;
  }

  /** As {@link FileTree#files}. */
  public int files() {
    return files;
  }

  /** As {@link FileTree#bytes}. */
  public long size() {
    return size;
  }

  /** Directories, the root among them. */
  int directories() {
    return directories.length;
  }

  /** Hears of what a directory had. */
  interface Seen {
    /** The directory, below the root. */
    void directory(String name, EntryStamp stamp) throws IOException;

    /** An entry by its number, and when it was changed. */
    void entry(int number, String name, long changed) throws IOException;
  }

  /** Tells of a directory by its number. */
  void look(int directory, Seen seen) throws IOException {
    ByteBuffer all = bytes.duplicate().position(directories[directory]);
    seen.directory(text(all, all.getShort()), stamp(all));
    boolean node = all.get() != 0;
    all.position(all.position() + (node ? HASH : 0));
    int entries = all.getInt();
    int at = all.position();
    for (int i = 0; i < entries; i++) {
      int length = all.getShort(at);
      String name = new String(array, at + 2, length, StandardCharsets.UTF_8);
      at += 2 + length;
      at += 2 + Math.max(0, all.getShort(at)) + 1;
      seen.entry(i, name, all.getLong(at + CHANGED));
      at += STAMP + HASH;
    }
  }

  private String text(ByteBuffer all, int length) {
    String text = new String(array, all.position(), length, StandardCharsets.UTF_8);
    all.position(all.position() + length);
    return text;
  }

  /** All of it. */
  public FileTree tree() {
    FileTree tree = new FileTree();
    for (int begin : directories) {
      directory(tree, bytes.duplicate().position(begin), true);
    }
    return tree;
  }

  /**
   * These directories and all above them; of those in them the nodes alone.
   *
   * @param numbers of directories
   * @param found gets these directories
   */
  FileTree branch(Set<Integer> numbers, Map<Integer, TreeDirectory> found) {
    Set<String> whole = new HashSet<>();
    for (int each : numbers) {
      String name = name(each);
      whole.add(name);
      while (!name.isEmpty()) {
        name = above(name);
        whole.add(name);
      }
    }
    FileTree tree = new FileTree();
    for (int i = 0; i < directories.length; i++) {
      String name = name(i);
      boolean entries = whole.contains(name);
      if (entries || whole.contains(above(name))) {
        ByteBuffer all = bytes.duplicate().position(directories[i]);
        TreeDirectory directory = directory(tree, all, entries);
        if (numbers.contains(i)) {
          found.put(i, directory);
        }
      }
    }
    return tree;
  }

  private static String above(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** Each byte is a character, as names need not be UTF-8. */
  private String name(int directory) {
    int begin = directories[directory];
    return new String(array, begin + 2, bytes.getShort(begin), StandardCharsets.ISO_8859_1);
  }

  private static TreeDirectory directory(FileTree tree, ByteBuffer all, boolean whole) {
    FileName name = FileName.of(bytes(all, all.getShort()));
    TreeDirectory directory = tree.directoryOf(name, stamp(all));
    directory.known(bytes(all, all.get() == 0 ? 0 : HASH));
    for (int entries = whole ? all.getInt() : 0; entries > 0; entries--) {
      directory.entries().add(entry(all));
    }
    return directory;
  }

  private static TreeEntry entry(ByteBuffer all) {
    FileName disk = FileName.of(bytes(all, all.getShort()));
    int length = all.getShort();
    FileName name =
        length == SAME_NAME ? disk : length == NO_NAME ? null : FileName.of(bytes(all, length));
    Kind kind = Kind.of((char) all.get());
    EntryStamp stamp = stamp(all);
    return new TreeEntry(disk, name, kind, bytes(all, HASH), stamp);
  }

  private static EntryStamp stamp(ByteBuffer all) {
    return new EntryStamp(
        all.getLong(), all.getLong(), all.getLong(), all.getLong(), all.getLong(), all.getInt());
  }
}
