package io.github.goenv.app.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Modules of this build that are checked by themselves, where Maven goes on after a failure ({@code
 * --fail-at-end}): what concerns one of them alone fails that one.
 *
 * @param checked directories of modules in which the check runs later
 * @param all directories of all modules
 * @param fail takes the directory of a module, and the text with which it has to fail
 */
public record Elsewhere(List<Path> checked, List<Path> all, BiConsumer<Path, String> fail) {
  /** There is no such module: each finding counts here. */
  public static final Elsewhere NOWHERE = new Elsewhere(List.of(), List.of(), (module, text) -> {});

  /**
   * The module that {@code path} belongs to: the innermost; null when it is in none that is
   * checked.
   */
  @Nullable Path owner(Path path) {
    Path owner = null;
    for (Path module : all) {
      if (path.startsWith(module) && (owner == null || module.startsWith(owner))) {
        owner = module;
      }
    }
    return owner != null && checked.contains(owner) ? owner : null;
  }
}
