package io.github.goenv.synced;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is to be found out.
 *
 * @param mac whether this is macOS
 * @param home the home directory
 * @param environment of this process
 * @param modules directories with a go.mod
 * @param limit how long looking for evicted files may take
 */
public record CloudsRequest(
    boolean mac, Path home, Map<String, String> environment, List<Path> modules, Duration limit) {

  /** For the home that HOME names, as clients have it, or else the one that Java knows. */
  public static CloudsRequest of(
      boolean mac, Map<String, String> environment, List<Path> modules, Duration limit) {
    String named = environment.get("HOME");
    Path home = named == null ? null : FolderPaths.path(named);
    return new CloudsRequest(
        mac,
        home == null ? Path.of(System.getProperty("user.home", "/")) : home,
        environment,
        modules,
        limit);
  }
}
