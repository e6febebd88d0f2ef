package io.github.goenv.app.gobuild;

import io.github.goenv.app.gocommand.SkippedDirectories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Looks for what {@code go generate} acts on: lines that begin with //go:generate. */
public final class GenerateLines {
  private static final String MARK = "//go:generate";

  private GenerateLines() {}

  /** Whether a Go file below the directory has one; true too where that cannot be read. */
  public static boolean below(Path directory) {
    Finder finder = new Finder(directory);
    try {
      Files.walkFileTree(directory, finder);
    } catch (IOException e) {
      return true;
    }
    return finder.found;
  }

  private static boolean has(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.startsWith(MARK) || text.contains("\n" + MARK);
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;
    private boolean found;

    Finder(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return SkippedDirectories.has(directory) && !directory.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      found = found || file.toString().endsWith(".go") && has(file);
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
