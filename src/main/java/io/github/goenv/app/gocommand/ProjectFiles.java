package io.github.goenv.app.gocommand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the files below a directory tell of a build that failed there; read when it is asked. */
final class ProjectFiles {
  /** Files looked at. */
  private static final int MOST_FILES = 5_000;

  /** Bytes of a file that may be a symbolic link as text. */
  private static final long LONGEST_LINK = 1_000;

  /** Directories named. */
  private static final int MOST_NAMED = 5;

  private final Path directory;
  private @Nullable Walk walk;

  ProjectFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * A symbolic link that was checked out as text.
   *
   * @param target what it has in it, and is there
   */
  record Link(String file, String target) {}

  /** The directory that is looked at. */
  Path directory() {
    return directory;
  }

  /** Directories of programs, as {@code packages} names them; in alphabetical order. */
  List<String> programs() {
    return some(walked().programs, "./");
  }

  /** Directories below this one that have a go.mod, in alphabetical order. */
  List<String> modules() {
    return some(walked().modules, "");
  }

  /** A file with a line for {@code go generate}; null when none is found. */
  @Nullable String generated() {
    return walked().generated;
  }

  /** The file that a line of go begins with, if it is a link as text; else null. */
  @Nullable Link link(String line) {
    int end = line.indexOf(":1:1: ");
    try {
      Path file = end < 0 ? null : directory.resolve(line.substring(0, end).strip());
      if (file != null && Files.isRegularFile(file) && Files.size(file) <= LONGEST_LINK) {
        String target = Files.readString(file).strip();
        boolean there =
            !target.isEmpty()
                && target.indexOf('\n') < 0
                && Files.exists(file.resolveSibling(target));
        return there ? new Link(line.substring(0, end).strip(), target) : null;
      }
    } catch (IOException | InvalidPathException e) {
      return null;
    }
    return null;
  }

  private static List<String> some(Set<String> all, String before) {
    List<String> some = new ArrayList<>();
    for (String each : all) {
      if (some.size() < MOST_NAMED) {
        some.add(each.isEmpty() ? "." : before + each);
      }
    }
    return some;
  }

  private Walk walked() {
    Walk known = walk;
    if (known == null) {
      known = new Walk(directory);
      walk = known;
      try {
        Files.walkFileTree(directory, known);
      } catch (IOException e) {
        return known; // what was seen until then
      }
    }
    return known;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Set<String> programs = new TreeSet<>();
    private final Set<String> modules = new TreeSet<>();
    private final Path top;
    private @Nullable String generated;
    private int files;

    Walk(Path top) {
      this.top = top;
    }

    /** What {@code ./...} skips (go help packages), and build output. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      String name = String.valueOf(directory.getFileName());
      boolean skip =
          !directory.equals(top)
              && (SkippedDirectories.has(directory)
                  || name.equals("node_modules")
                  || name.equals("target"));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (++files > MOST_FILES) {
        return FileVisitResult.TERMINATE;
      }
      String name = String.valueOf(file.getFileName());
      if (name.equals("go.mod")) {
        modules.add(relative(file.getParent()));
      } else if (name.endsWith(".go") && !name.endsWith("_test.go") && attributes.isRegularFile()) {
        read(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file) {
      // As bytes: a source that is no UTF-8 is not what is looked for here.
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
        boolean program = false;
        boolean ignored = false;
        String line;
        while ((line = reader.readLine()) != null) {
          ignored |= line.startsWith("//go:build ignore");
          program |= line.startsWith("package main") && !ignored;
          if (generated == null && line.startsWith("//go:generate ")) {
            generated = relative(file);
          }
        }
        if (program) {
          programs.add(relative(file.getParent()));
        }
      } catch (IOException e) {
        return; // says nothing
      }
    }

    private String relative(@Nullable Path path) {
      return path == null ? "" : top.relativize(path).toString().replace('\\', '/');
    }
  }
}
