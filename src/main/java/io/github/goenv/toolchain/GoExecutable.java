package io.github.goenv.toolchain;

import io.github.goenv.go.FileView;
import io.github.goenv.go.RealFileView;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.text.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the go to build with. */
public final class GoExecutable {
  private GoExecutable() {}

  /**
   * The file that was named, or the first go on PATH; on Windows never the one in the working
   * directory.
   *
   * @param named an executable; relative to {@code directory}; null to search
   * @param environment holds PATH; on Windows its names are case-insensitive
   * @return an absolute path
   * @throws BadCommand when there is none
   */
  public static Path find(
      @Nullable String named, Path directory, Map<String, String> environment, boolean windows)
      throws BadCommand {
    return named == null || named.isBlank()
        ? search(directory, environment, windows, new RealFileView(windows))
        : check(named.strip(), directory);
  }

  private static Path check(String named, Path directory) throws BadCommand {
    Path path;
    try {
      path = directory.resolve(named).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new BadCommand(Text.of("build.go.notThere", "path", named), e);
    }
    if (Files.isDirectory(path)) {
      throw new BadCommand(Text.of("build.go.isDirectory", "path", path.toString()));
    }
    if (!Files.exists(path)) {
      throw new BadCommand(Text.of("build.go.notThere", "path", path.toString()));
    }
    if (StartRefusal.isBare(named)) {
      throw new BadCommand(Text.of("build.go.bareName", "path", named));
    }
    return path;
  }

  static Path search(
      Path directory, Map<String, String> environment, boolean windows, FileView files)
      throws BadCommand {
    PathProgram found = PathProgram.search("go", directory, environment, windows, files);
    String path = found.path();
    if (found.refusal() == StartRefusal.RELATIVE) {
      String entry = String.valueOf(found.entry());
      throw new BadCommand(
          Text.of("build.go.relative", "path", String.valueOf(path), "entry", entry));
    }
    if (found.refusal() != null) {
      throw new BadCommand(Text.of("build.go.foreign", "path", String.valueOf(path)));
    }
    if (path == null) {
      throw new BadCommand(Text.of("build.go.missing"));
    }
    if (!found.startable()) {
      throw new BadCommand(Text.of("build.go.notStartable", "path", path));
    }
    return Path.of(path);
  }

  static @Nullable String variable(Map<String, String> environment, String name, boolean windows) {
    String value = environment.get(name);
    if (value != null || !windows) {
      return value;
    }
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
