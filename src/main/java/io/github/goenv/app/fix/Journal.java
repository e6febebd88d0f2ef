package io.github.goenv.app.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes of what was before each change, as the scripts keep them too: {@code fix-journal} beside
 * the scripts, in it a directory for each change, in their order.
 */
final class Journal {
  static final String NAME = "fix-journal";

  private final Path directory;

  Journal(Path directory) {
    this.directory = directory;
  }

  /** One change. */
  record Note(Path at) {

    /** A file of this note. */
    Path file(String name) {
      return at.resolve(name);
    }

    /**
     * A text of this note that is never missing; it may be empty. PowerShell begins it with a byte
     * order mark.
     */
    String required(String name) throws IOException {
      if (!Files.isRegularFile(file(name))) {
        throw Files.exists(file(name))
            ? DamagedNote.wrong(file(name))
            : DamagedNote.missing(file(name));
      }
      String text = new String(Files.readAllBytes(file(name)), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A text of this note that is never missing or empty, and of this form. */
    String required(String name, String form) throws IOException {
      String text = required(name);
      if (text.isEmpty()) {
        throw DamagedNote.empty(file(name));
      }
      if (!text.matches(form)) {
        throw DamagedNote.wrong(file(name));
      }
      return text;
    }

    /** How many directories were made. */
    int count() throws IOException {
      return Integer.parseInt(required("count.txt", "[0-9]{1,4}"));
    }

    /**
     * The file or directory that was changed.
     *
     * @param text of {@code path.txt}
     */
    Path place(String text) throws DamagedNote {
      try {
        Path path = Path.of(text);
        if (path.isAbsolute()) {
          return path;
        }
      } catch (InvalidPathException e) {
        // said below
      }
      throw DamagedNote.wrong(file("path.txt"));
    }

    void write(String name, String text) throws IOException {
      Files.writeString(file(name), text);
    }

    boolean has(String name) {
      return Files.exists(file(name));
    }

    /** Takes back a note of what was not done. */
    void drop() throws IOException {
      try (Stream<Path> files = Files.walk(at)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /**
   * Begins a note.
   *
   * @param kind {@code file}, {@code registry}, {@code directory} or {@code mode}
   * @param path the file, or the key of the registry
   */
  Note begin(String kind, String path) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      close(directory); // a setting may hold a password
    }
    int number = 1;
    while (Files.exists(directory.resolve(name(number)))) {
      number++;
    }
    Note note = new Note(Files.createDirectory(directory.resolve(name(number))));
    close(note.at());
    note.write("kind.txt", kind);
    note.write("path.txt", path);
    return note;
  }

  /**
   * Changes that were made and not taken back, the last one first.
   *
   * @throws IOException when something else than a directory is there, or it cannot be read
   */
  List<Note> made() throws IOException {
    List<Note> notes = new ArrayList<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Note note = new Note(each);
        boolean numbered = String.valueOf(each.getFileName()).matches("[0-9]{4,}");
        if (numbered && !Files.isDirectory(each)
            || note.has("ready.txt") && !note.has("undone.txt")) {
          notes.add(note);
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return notes;
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  private static void close(Path directory) throws IOException {
    if (posix(directory)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** The rights of a file as octal digits; null where files have none. */
  static @Nullable String mode(Path file) throws IOException {
    if (!posix(file)) {
      return null;
    }
    int mode = (Integer) Files.getAttribute(file, "unix:mode");
    return Integer.toOctalString(mode & 07777);
  }

  static void mode(Path file, String octal) throws IOException {
    if (posix(file)) {
      Files.setAttribute(file, "unix:mode", Integer.parseInt(octal, 8));
    }
  }

  /** Puts the content of one file into another: a link, and on Windows the rights, stay. */
  static void put(Path source, Path target, @Nullable String mode) throws IOException {
    boolean link = Files.isSymbolicLink(target);
    if (link || !posix(target)) {
      byte[] content = Files.readAllBytes(source);
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, content);
      return;
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path beside = target.resolveSibling(target.getFileName() + ".goenv-fix");
    Files.write(beside, Files.readAllBytes(source));
    if (mode != null) {
      mode(beside, mode);
    }
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether two files have the same bytes; false when one of them is not there. */
  static boolean same(Path one, Path other) throws IOException {
    return Files.isRegularFile(one)
        && Files.isRegularFile(other)
        && Files.mismatch(one, other) == -1;
  }

  /** How many directories of a path are not there. */
  static int missing(@Nullable Path directory) {
    int missing = 0;
    for (Path up = directory;
        up != null && !Files.exists(up, LinkOption.NOFOLLOW_LINKS);
        up = up.getParent()) {
      missing++;
    }
    return missing;
  }

  /** Takes directories away again that were made for one, as far as they are empty. */
  static void removeMade(@Nullable Path directory, int count) throws IOException {
    Path up = directory;
    for (int left = count; left > 0 && up != null && Files.isDirectory(up); left--) {
      try (Stream<Path> inside = Files.list(up)) {
        if (inside.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(up);
      up = up.getParent();
    }
  }
}
