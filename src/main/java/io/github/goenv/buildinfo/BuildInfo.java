package io.github.goenv.buildinfo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of how it was built (runtime/debug, {@code BuildInfo}).
 *
 * @param goVersion the Go that built it, as {@code go1.26.8}
 * @param path the import path of its main package; empty where it does not say
 * @param main the module of that package; null where it does not say
 * @param dependencies the other modules, in go's order
 * @param settings in go's order
 */
public record BuildInfo(
    String goVersion,
    String path,
    @Nullable Module main,
    List<Module> dependencies,
    List<Setting> settings) {

  /** Keeps its own copies of the lists. */
  public BuildInfo {
    dependencies = List.copyOf(dependencies);
    settings = List.copyOf(settings);
  }

  /** The first value of a setting; null when it is not there. */
  public @Nullable String setting(String key) {
    for (Setting setting : settings) {
      if (setting.key().equals(key)) {
        return setting.value();
      }
    }
    return null;
  }
}
