package io.github.goenv.modcache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is to be looked at.
 *
 * @param cache GOMODCACHE
 * @param all whether the whole cache, not the modules of the project
 * @param projects the go modules of the project
 * @param question asks go
 * @param limit how long it may take; what is not looked at by then is counted
 */
public record CacheRequest(
    Path cache, boolean all, List<Project> projects, ModuleQuestion question, Duration limit) {

  /**
   * A go module of the project.
   *
   * @param directory where its go.mod lies
   * @param mod its go.mod, or the file that {@code -modfile} names
   * @param sums the go.sum files that count for it: its own, or those of the workspace
   * @param shared what it shares with others that need not be asked: the go.work; else {@code mod}
   */
  public record Project(Path directory, Path mod, List<Path> sums, Path shared) {}
}
