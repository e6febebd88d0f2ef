package io.github.goenv.app.verify;

import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoEnvLocation;
import io.github.goenv.go.HostOs;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables of Go as go has them, without asking it: from the environment and the file of {@code go
 * env -w}. The go.env of the toolchain counts for GOPROXY alone, as what is verified must not name
 * who vouches for it.
 */
public final class GoVariables {
  private final Map<String, String> environment;
  private final HostOs os;
  private final Map<String, String> file;

  /**
   * Those of an environment.
   *
   * @param directory what the path of the file is relative to
   */
  public GoVariables(Map<String, String> environment, Path directory) {
    this.environment = environment;
    this.os = HostOs.of(System.getProperty("os.name", ""));
    this.file =
        GoEnvLocation.of(os, environment) instanceof GoEnvLocation.At at
            ? read(directory, at.path(), GoEnvFile.Layer.USER)
            : Map.of();
  }

  private static Map<String, String> read(Path directory, String path, GoEnvFile.Layer layer) {
    try {
      return GoEnvFile.read(directory.resolve(path), layer).values();
    } catch (IOException | InvalidPathException e) {
      return Map.of(); // go takes a file that it cannot read for none
    }
  }

  /** A value that is set; null for none. */
  public @Nullable String get(String name) {
    String value = environment.get(name);
    if (value == null && os == HostOs.WINDOWS) {
      for (Map.Entry<String, String> each : environment.entrySet()) {
        if (each.getKey().toUpperCase(Locale.ROOT).equals(name)) {
          value = each.getValue();
        }
      }
    }
    String found = value == null || value.isEmpty() ? file.get(name) : value;
    return found == null || found.isEmpty() ? null : found;
  }

  /** GOSUMDB in force. */
  public String database() {
    String set = get("GOSUMDB");
    return set == null ? "sum.golang.org" : set;
  }

  /** GOPROXY in force for the go of {@code root}; null where there is no go. */
  String proxies(@Nullable Path root) {
    String set = get("GOPROXY");
    if (set == null && root != null) {
      set = read(root, "go.env", GoEnvFile.Layer.GOROOT).get("GOPROXY");
    }
    return set == null || set.isEmpty() ? "https://proxy.golang.org,direct" : set;
  }

  /** Patterns of modules that no database is asked for. */
  String exempt() {
    String set = get("GONOSUMDB");
    String all = set == null ? get("GOPRIVATE") : set;
    return all == null ? "" : all;
  }

  /** The first directory of GOPATH; null when there is none. */
  @Nullable Path gopath() {
    String set = get("GOPATH");
    if (set != null) {
      return path(set.split(File.pathSeparator, 2)[0]);
    }
    String home = System.getProperty("user.home");
    Path user = home == null ? null : path(home);
    return user == null ? null : user.resolve("go");
  }

  /** The module cache; null when there is none. */
  @Nullable Path modules() {
    String set = get("GOMODCACHE");
    Path gopath = set == null ? gopath() : null;
    return set == null ? gopath == null ? null : gopath.resolve("pkg").resolve("mod") : path(set);
  }

  private static @Nullable Path path(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
