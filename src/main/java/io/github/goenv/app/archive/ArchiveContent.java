package io.github.goenv.app.archive;

import io.github.goenv.archive.ArchiveEntry;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What besides programs lies in each archive: readme, licence, and the files asked for. */
final class ArchiveContent {
  /** Names, with or without a suffix, of what a reader of an archive looks for first. */
  private static final List<String> USUAL =
      List.of("readme", "license", "licence", "copying", "notice");

  private final Map<String, Path> files = new TreeMap<>();

  private ArchiveContent() {}

  /**
   * Looks for them.
   *
   * @param typed files and directories, relative to the project
   * @throws BadCommand when one is not there
   */
  static ArchiveContent of(Path project, List<String> typed) throws BadCommand, IOException {
    ArchiveContent content = new ArchiveContent();
    for (Path file : list(project)) {
      if (isUsual(file.getFileName().toString()) && Files.isRegularFile(file)) {
        content.files.put(file.getFileName().toString(), file);
      }
    }
    for (String each : typed) {
      content.add(project, each);
    }
    return content;
  }

  private void add(Path project, String typed) throws BadCommand, IOException {
    Path path;
    try {
      path = project.resolve(typed).normalize();
    } catch (InvalidPathException e) {
      throw missing(typed, String.valueOf(e.getReason()));
    }
    boolean inside = path.startsWith(project) && !path.equals(project);
    Path name = inside ? project.relativize(path) : path.getFileName();
    if (name == null || !Files.isDirectory(path) && !Files.isRegularFile(path)) {
      throw missing(typed, path.toString());
    }
    if (Files.isRegularFile(path)) {
      files.put(slashes(name), path);
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(slashes(name.resolve(path.relativize(file))), file);
      }
    }
  }

  private static BadCommand missing(String typed, String path) {
    return new BadCommand(Text.of("pack.file.missing", "file", typed, "path", path));
  }

  /**
   * The entries of one archive.
   *
   * @param top the directory that all lie in
   * @throws BadCommand when two would have one name
   */
  List<ArchiveEntry> with(List<Path> programs, String top) throws BadCommand {
    Map<String, Path> all = new TreeMap<>(files);
    Map<String, Boolean> program = new TreeMap<>();
    for (Path each : programs) {
      String name = each.getFileName().toString();
      Path other = all.put(name, each);
      if (other != null && !other.equals(each)) {
        throw new BadCommand(
            Text.of(
                "pack.twice", "name", name, "first", other.toString(), "second", each.toString()));
      }
      program.put(name, true);
    }
    List<ArchiveEntry> entries = new ArrayList<>(all.size());
    for (Map.Entry<String, Path> each : all.entrySet()) {
      boolean executable = executable(each.getValue(), program.containsKey(each.getKey()));
      entries.add(new ArchiveEntry(top + "/" + each.getKey(), each.getValue(), executable));
    }
    return entries;
  }

  /** By what is in it, as the bits of the file system differ from machine to machine. */
  private static boolean executable(Path file, boolean built) throws BadCommand {
    try {
      return switch (ExecutableFormat.read(file).kind()) {
        case PE, ELF, MACH_O, MACH_O_FAT, SCRIPT -> true;
        case GO_ARCHIVE, WASM -> false;
        default -> built; // a format of a system that has not been seen here
      };
    } catch (IOException e) {
      String reason = FileErrors.words(e);
      throw new BadCommand(Text.of("pack.unreadable", "reason", reason), e);
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static boolean isUsual(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String usual : USUAL) {
      if (lower.startsWith(usual)
          && (lower.length() == usual.length()
              || ".-_".indexOf(lower.charAt(usual.length())) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
