package io.github.goenv.app.command;

import io.github.goenv.archive.Checksums;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Archives that {@code goenv:package} wrote, by its {@code checksums.txt}. That name is nobody's
 * own, so the file is ours only where all its lines are checksums and one is of an archive for a
 * target of this module; and an archive is, while it still holds the bytes that are named there.
 */
final class PackedFiles {
  private PackedFiles() {}

  /**
   * The archives and the file of checksums; empty where there are none of this module.
   *
   * @param build where they are
   * @param artifact the module, with which the name of each begins, whatever its version is
   */
  static List<Path> in(Path build, String artifact) throws IOException {
    Path checksums = build.resolve(Checksums.NAME);
    if (!Files.isRegularFile(checksums, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    String name = Pattern.quote(artifact) + "-[^/\\\\]+";
    Pattern archive = Pattern.compile(name + "\\.(tar\\.gz|zip)");
    Pattern ofTarget = Pattern.compile(name + "-[a-z0-9]+-[a-z0-9]+\\.(tar\\.gz|zip)");
    List<Path> found = new ArrayList<>();
    boolean ours = false;
    for (Map.Entry<String, String> each : digests(checksums).entrySet()) {
      String file = each.getKey();
      ours |= ofTarget.matcher(file).matches();
      if (archive.matcher(file).matches()) {
        Path path = build.resolve(file);
        if (FileDigests.of(path).equals(each.getValue())) {
          found.add(path);
        }
      }
    }
    if (!ours) {
      return List.of();
    }
    found.add(checksums);
    return found;
  }

  /** Empty where it is no file of checksums. */
  private static Map<String, String> digests(Path file) throws IOException {
    try {
      Map<String, String> digests = Checksums.read(Files.readString(file));
      return digests == null ? Map.of() : digests;
    } catch (CharacterCodingException e) {
      return Map.of(); // nothing that we write
    }
  }
}
