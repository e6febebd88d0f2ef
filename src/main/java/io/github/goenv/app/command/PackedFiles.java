package io.github.goenv.app.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Archives that {@code goenv:package} wrote, by its {@code checksums.txt}. That name is nobody's
 * own, so the file is ours only where all its lines are checksums and one is of an archive for a
 * target of this module; and an archive is, while it still holds the bytes that are named there.
 */
final class PackedFiles {
  private static final Pattern LINE = Pattern.compile("\\\\?([0-9a-f]{64})  (.+)");

  private PackedFiles() {}

  /**
   * The archives and the file of checksums; empty where there are none of this module.
   *
   * @param build where they are
   * @param artifact the module, with which the name of each begins, whatever its version is
   */
  static List<Path> in(Path build, String artifact) throws IOException {
    Path checksums = build.resolve("checksums.txt");
    if (!Files.isRegularFile(checksums, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    String name = Pattern.quote(artifact) + "-[^/\\\\]+";
    Pattern archive = Pattern.compile(name + "\\.(tar\\.gz|zip)");
    Pattern ofTarget = Pattern.compile(name + "-[a-z0-9]+-[a-z0-9]+\\.(tar\\.gz|zip)");
    List<Path> found = new ArrayList<>();
    boolean ours = false;
    for (String line : lines(checksums)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        return List.of();
      }
      String file = parts.group(2);
      ours |= ofTarget.matcher(file).matches();
      if (archive.matcher(file).matches()) {
        Path path = build.resolve(file);
        if (FileDigests.of(path).equals(parts.group(1))) {
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

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      return List.of(); // nothing that we write
    }
  }
}
