package io.github.goenv.gotest.report;

import io.github.goenv.go.GoModText;
import io.github.goenv.gotest.Problem;
import io.github.goenv.gotest.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that tests name without their directories. Reads the go.mod and go.work that are
 * in force below or above the working directory; go is not asked.
 */
public final class Places implements SourceLines {
  private final Path directory;

  /** Directories of modules by their paths. */
  private final Map<String, Path> modules = new LinkedHashMap<>();

  /** The source that was read last; mostly the next question is about the same. */
  private @Nullable Path latest;

  private List<String> latestLines = List.of();

  private Places(Path directory) {
    this.directory = directory;
  }

  /**
   * Of a run of go.
   *
   * @param directory where go runs
   */
  public static Places of(Path directory) {
    Places places = new Places(directory.toAbsolutePath().normalize());
    for (Path up = places.directory; up != null; up = up.getParent()) {
      places.module(up);
      String work = read(up.resolve("go.work"));
      if (work != null) {
        for (String use : GoModText.uses(work)) {
          places.used(up, use);
        }
      }
    }
    return places;
  }

  private void used(Path work, String directory) {
    try {
      module(work.resolve(directory).normalize());
    } catch (InvalidPathException e) {
      // Go has said so, and run no test there.
    }
  }

  private void module(Path at) {
    String text = read(at.resolve("go.mod"));
    String module = text == null ? null : GoModText.of(text).module();
    if (module != null) {
      modules.putIfAbsent(module, at);
    }
  }

  private static @Nullable String read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * The place of a problem, as {@code dir/file_test.go:12} from the working directory, absolute
   * when it lies elsewhere, and as go printed it when the file is not found; null when go named
   * none.
   *
   * @param pkg import path of the package under test
   */
  public @Nullable String at(String pkg, Problem problem) {
    String file = problem.file();
    if (file == null) {
      return null;
    }
    Path found = find(pkg, file);
    String name = found == null ? file : name(found);
    return name + ":" + problem.line();
  }

  /** The place and what is wrong there. */
  String message(String pkg, Problem problem) {
    String place = at(pkg, problem);
    return place == null ? problem.message() : place + ": " + problem.message();
  }

  @Override
  public @Nullable String line(String pkg, String file, int line) {
    Path found = find(pkg, file);
    if (found == null) {
      return null;
    }
    if (!found.equals(latest)) {
      latest = found;
      String text = read(found);
      latestLines = text == null ? List.of() : text.lines().toList();
    }
    return line >= 1 && line <= latestLines.size() ? latestLines.get(line - 1) : null;
  }

  private String name(Path found) {
    Path whole = found.normalize();
    Path name = whole.startsWith(directory) ? directory.relativize(whole) : whole;
    return name.toString().replace('\\', '/');
  }

  private @Nullable Path find(String pkg, String file) {
    try {
      boolean bare = file.indexOf('/') < 0 && file.indexOf('\\') < 0;
      if (bare) {
        Path at = below(pkg);
        Path inPackage = at == null ? null : at.resolve(file);
        if (inPackage != null && Files.exists(inPackage)) {
          return inPackage;
        }
      }
      Path asPrinted = directory.resolve(file);
      if (Files.exists(asPrinted)) {
        return asPrinted;
      }
      Path trimmed = below(file); // with -trimpath go prints the module's path
      return trimmed != null && Files.exists(trimmed) ? trimmed : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Where something of a module is; of modules within others the innermost counts. */
  private @Nullable Path below(String path) {
    String best = null;
    for (String module : modules.keySet()) {
      boolean in = path.startsWith(module) && (path + "/").startsWith("/", module.length());
      if (in && (best == null || module.length() > best.length())) {
        best = module;
      }
    }
    Path root = best == null ? null : modules.get(best);
    if (root == null || best == null) {
      return null;
    }
    String rest = path.substring(Math.min(path.length(), best.length() + 1));
    return root.resolve(rest);
  }
}
