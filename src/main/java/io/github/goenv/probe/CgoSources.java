package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.CgoUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the imports of a project's own Go files, and so which of them use cgo. */
final class CgoSources {
  /** Files looked at before the walk gives up: a project with more has a build of its own. */
  private static final int MOST_FILES = 20_000;

  /** Files named in evidence. */
  private static final int MOST_NAMED = 5;

  private CgoSources() {}

  /**
   * What was read.
   *
   * @param cgo files that use cgo; absent when there is no module
   * @param imports all that the files import; null when not all were looked at
   */
  record Found(Fact<CgoUse> cgo, @Nullable Set<String> imports) {}

  /** Walks the modules. */
  static Found read(List<Path> modules) {
    if (modules.isEmpty()) {
      return new Found(Fact.absent(Source.of(Source.Kind.PROJECT, "go.mod")), null);
    }
    Walk walk = new Walk();
    for (Path module : modules) {
      walk.module = module;
      try {
        Files.walkFileTree(module, walk);
      } catch (IOException e) {
        walk.complete = false;
      }
    }
    return new Found(
        Fact.known(
            new CgoUse(walk.found, walk.complete),
            Source.of(Source.Kind.PROJECT, modules.get(0).toString())),
        walk.complete ? walk.imports : null);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<String> found = new ArrayList<>();
    private final Set<String> imports = new HashSet<>();
    private Path module = Path.of("");
    private boolean complete = true;
    private int files;

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      boolean skip =
          !directory.equals(module)
              && name != null
              && (skipped(name.toString()) || Files.exists(directory.resolve("go.mod")));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** What {@code ./...} skips (go help packages), and build output; a module inside too. */
    private static boolean skipped(String name) {
      return name.startsWith(".")
          || name.startsWith("_")
          || name.equals("testdata")
          || name.equals("vendor")
          || name.equals("node_modules")
          || name.equals("target");
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Thread.currentThread().isInterrupted() || ++files > MOST_FILES) {
        complete = false;
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile() && built(file) && importsC(file)) {
        found.add(file.toString());
        if (found.size() == MOST_NAMED) {
          complete = false;
          return FileVisitResult.TERMINATE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** Whether go build looks at the file; cgo in tests it refuses (go/build, {@code IsCgo}). */
    private static boolean built(Path file) {
      String name = String.valueOf(file.getFileName());
      return name.endsWith(".go")
          && !name.endsWith("_test.go")
          && !name.startsWith("_")
          && !name.startsWith(".");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      complete = false;
      return FileVisitResult.CONTINUE;
    }

    /** Imports end at the first declaration, so only the head of a file is read. */
    private boolean importsC(Path file) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
        return GoImports.read(reader, imports);
      } catch (IOException e) {
        complete = false;
        return false;
      }
    }
  }
}
