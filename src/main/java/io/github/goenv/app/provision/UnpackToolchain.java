package io.github.goenv.app.provision;

import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.ZipEntry;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.files.Sha256;
import io.github.goenv.verify.ModuleFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes the files of a zip to a directory and makes a toolchain of them, as go does with one that
 * it has downloaded (cmd/go/internal/toolchain, {@code Exec}): programs may be started, and each
 * {@code _go.mod} has a copy by its own name. What is written is held against the list that was
 * proved, whatever has become of the zip since.
 */
final class UnpackToolchain {
  private static final String LAST = "VERSION";

  private final String prefix;
  private final Map<String, String> proved;
  private final Path root;
  private final boolean unix;
  private final AtomicInteger done;

  /**
   * A task.
   *
   * @param prefix what all names in the zip begin with
   * @param list proved files
   * @param root a directory that is not there yet
   * @param done counts the files
   */
  UnpackToolchain(String prefix, HashList list, Path root, AtomicInteger done) {
    this.prefix = prefix + "/";
    this.proved = list.files();
    this.root = root;
    this.unix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    this.done = done;
  }

  /** A file in the zip is not what was proved a moment ago. */
  static final class Changed extends IOException {
    private static final long serialVersionUID = 1L;

    Changed(String name) {
      super(name);
    }
  }

  /** Bytes that the files of a zip will have. */
  static long size(ZipFiles zip) {
    long size = 0;
    for (ZipEntry each : zip.entries()) {
      size += each.size();
    }
    return size;
  }

  /**
   * Unpacks.
   *
   * @throws Changed when something in the zip was not proved
   * @throws IOException when the zip cannot be read or a file not be written
   */
  void from(ZipFiles zip) throws IOException {
    Files.createDirectory(root);
    ZipEntry last = null;
    for (ZipEntry each : zip.entries()) {
      if (name(each).equals(LAST)) {
        last = each;
      } else if (!each.directory()) {
        write(zip, each);
      }
    }
    if (last == null) {
      throw new Changed(LAST);
    }
    write(zip, last);
  }

  private String name(ZipEntry entry) throws Changed {
    String name = entry.name().toString();
    if (!name.startsWith(prefix)) {
      throw new Changed(name);
    }
    return name.substring(prefix.length());
  }

  private void write(ZipFiles zip, ZipEntry entry) throws IOException {
    String name = name(entry);
    Path parent = root;
    Path file = root;
    for (String part : name.split("/", -1)) {
      if (!plain(part)) {
        throw new Changed(name);
      }
      parent = file;
      file = file.resolve(part);
    }
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
    MessageDigest digest = Sha256.start();
    // A file that is there would be one with another name for the same.
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      zip.read(
          entry,
          (bytes, length) -> {
            digest.update(bytes, 0, length);
            out.write(bytes, 0, length);
          });
    }
    if (!Sha256.hex(digest).equals(proved.get(prefix + name))) {
      throw new Changed(name);
    }
    if (unix && program(name)) {
      allow(file);
    }
    if (name.endsWith("/" + ModuleFile.of("go.mod"))) {
      Files.copy(file, file.resolveSibling("go.mod"));
    }
    done.incrementAndGet();
  }

  /** Not one that leads elsewhere, on any system. */
  private static boolean plain(String part) {
    return !part.isEmpty()
        && !part.equals(".")
        && !part.equals("..")
        && part.indexOf('\\') < 0
        && part.indexOf(':') < 0
        && part.indexOf('\0') < 0;
  }

  /** Those that go starts. */
  private static boolean program(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return ModuleFile.program(name)
        || name.startsWith("lib/") && base.startsWith("go_") && base.endsWith("_exec");
  }

  /** Whoever may read it may start it. */
  private static void allow(Path file) throws IOException {
    Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
    if (all.contains(PosixFilePermission.OWNER_READ)) {
      all.add(PosixFilePermission.OWNER_EXECUTE);
    }
    if (all.contains(PosixFilePermission.GROUP_READ)) {
      all.add(PosixFilePermission.GROUP_EXECUTE);
    }
    if (all.contains(PosixFilePermission.OTHERS_READ)) {
      all.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(file, all);
  }
}
