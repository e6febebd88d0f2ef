package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileAccess;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.Place;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads facts of directories; what serves several places is asked once. */
final class Directories {
  private final Map<Object, FileStore> stores = new HashMap<>();
  private final Function<Path, Fact<Boolean>> writers;

  /**
   * Facts of directories.
   *
   * @param writers tells whether others may write to one
   */
  Directories(Function<Path, Fact<Boolean>> writers) {
    this.writers = writers;
  }

  /** The place {@code name} at {@code text}. */
  Place place(String name, String text, Source source) {
    return place(name, text, null, source);
  }

  /**
   * The same.
   *
   * @param base where a relative path counts from; null for one that must be absolute
   */
  Place place(String name, String text, @Nullable Path base, Source source) {
    Path given = path(text);
    Path path = given == null || base == null ? given : base.resolve(given);
    if (path == null || !path.isAbsolute()) {
      Text reason = Text.of("fact.malformed-path", "path", text);
      return new Place(
          name,
          text,
          source,
          Place.Kind.UNREADABLE,
          text,
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason),
          Fact.unknown(reason));
    }
    Place.Kind kind = kind(path);
    Path there = kind == Place.Kind.MISSING ? existing(path) : path;
    if (kind == Place.Kind.MISSING && !Files.isDirectory(there)) {
      // Nothing can ever be made below a file, or a link to nothing, whatever the permissions.
      kind = kind(there) == Place.Kind.DEVICE ? Place.Kind.DEVICE : Place.Kind.FILE;
    }
    Source file = Source.file(there.toString());
    Writing writing = writing(name, there);
    return new Place(
        name,
        text,
        source,
        kind,
        there.toString(),
        realPath(there),
        Fact.known(readable(there, kind), file),
        writing.possible(),
        writers.apply(there),
        freeBytes(there),
        store(there, true),
        store(there, false),
        writing.obstacle());
  }

  private static boolean readable(Path path, Place.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> false;
      case FILE, DEVICE -> Files.isReadable(path);
      case DIRECTORY, MISSING -> Files.isReadable(path) && Files.isExecutable(path);
    };
  }

  static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** What is at {@code path}, links followed. */
  static Place.Kind kind(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? Place.Kind.DIRECTORY
          : attributes.isOther() ? Place.Kind.DEVICE : Place.Kind.FILE;
    } catch (AccessDeniedException e) {
      return Place.Kind.UNREADABLE;
    } catch (java.nio.file.NoSuchFileException e) {
      return Place.Kind.MISSING;
    } catch (IOException e) {
      // A file in the middle of the path (ENOTDIR) is no NoSuchFileException.
      Path there = existing(path);
      return !Files.isDirectory(there) && !there.equals(path)
          ? Place.Kind.MISSING
          : Place.Kind.UNREADABLE;
    }
  }

  private static Path existing(Path path) {
    Path at = path;
    while (!Files.exists(at) && !Files.isSymbolicLink(at)) {
      Path parent = at.getParent();
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return at;
  }

  private static Fact<String> realPath(Path path) {
    try {
      return Fact.known(path.toRealPath().toString(), Source.file(path.toString()));
    } catch (IOException e) {
      return unreadable(path, e);
    }
  }

  /** Whether files can be created, and what is in the way. */
  private record Writing(Fact<Boolean> possible, Fact<String> obstacle) {}

  /**
   * Rights are not all: where every build writes it is tried, as there may be no inode left. Only
   * on Unix for others than the directory for temporary files: Windows has no such limit.
   */
  private Writing writing(String name, Path path) {
    Source source = Source.file(path.toString());
    boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    boolean tried =
        name.equals("GOTMPDIR") || unix && (name.equals("output") || name.equals("GOCACHE"));
    try {
      boolean refused = FileAccess.refusesWriting(path);
      boolean full = !refused && tried && Files.isDirectory(path) && !creates(path);
      if (unix && !refused && kernel(store(path))) {
        return new Writing(Fact.known(false, source), Fact.known("kernel", source));
      }
      if (!refused && !full) {
        return new Writing(Fact.known(true, source), Fact.absent(source));
      }
      Fact<String> obstacle =
          unix
              ? Fact.known(full ? noFiles(name, path) : obstacle(path), source)
              : Fact.unknown(Text.of("fact.not-read"));
      return new Writing(Fact.known(false, source), obstacle);
    } catch (IOException e) {
      return new Writing(unreadable(path, e), unreadable(path, e));
    }
  }

  private static boolean creates(Path directory) throws IOException {
    try {
      // Files.createTempFile would load the security providers for its name.
      Path file = directory.resolve("goenv-" + Long.toHexString(System.nanoTime()) + ".tmp");
      Files.delete(Files.createFile(file));
      return true;
    } catch (FileSystemException e) {
      return false;
    }
  }

  /** Go makes all directories of a new cache at once, and fails; a used one it does without. */
  private static String noFiles(String name, Path path) {
    boolean used = name.equals("GOCACHE") && Files.isDirectory(path.resolve("00"));
    return used ? "no-more-files" : "no-files";
  }

  private static boolean kernel(FileStore store) {
    return store.type().equals("proc") || store.type().equals("sysfs");
  }

  private String obstacle(Path path) throws IOException {
    FileStore store = store(path);
    if (kernel(store)) {
      return "kernel";
    }
    if (store.isReadOnly()) {
      return "read-only";
    }
    String account = System.getProperty("user.name", "");
    return Files.getOwner(path).getName().equals(account) ? "rights" : "owner";
  }

  /**
   * Whether others may write: the Unix permission bit; the sticky bit does not hinder new files.
   */
  static Fact<Boolean> othersMayWrite(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return Fact.known(
          permissions.contains(PosixFilePermission.OTHERS_WRITE), Source.file(path.toString()));
    } catch (UnsupportedOperationException e) {
      return Fact.unknown(Text.of("fact.no-posix", "path", path.toString()));
    } catch (IOException e) {
      return unreadable(path, e);
    }
  }

  /** As {@code statvfs} gives it: what this account may still write. */
  private static Fact<Long> freeBytes(Path path) {
    long free = path.toFile().getUsableSpace();
    if (free == 0 && root()) {
      free = path.toFile().getFreeSpace(); // what a volume reserves is for this account
    }
    if (free == 0 && path.toFile().getTotalSpace() == 0) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", path.toString(), "error", "no size of its volume"));
    }
    return Fact.known(free, Source.file(path.toString()));
  }

  private static boolean root() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private Fact<String> store(Path path, boolean name) {
    try {
      FileStore store = store(path);
      return Fact.known(name ? store.toString() : store.type(), Source.file(path.toString()));
    } catch (IOException e) {
      return unreadable(path, e);
    }
  }

  private FileStore store(Path path) throws IOException {
    Object device = path;
    try {
      device = Files.getAttribute(path, "unix:dev");
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // Not Unix: asked for each path.
    }
    FileStore store = stores.get(device);
    if (store == null) {
      store = Files.getFileStore(path);
      stores.put(device, store);
    }
    return store;
  }

  static <T> Fact<T> unreadable(Path path, IOException e) {
    return Fact.unknown(
        Text.of("fact.unreadable", "path", path.toString(), "error", FileErrors.reason(e)));
  }
}
