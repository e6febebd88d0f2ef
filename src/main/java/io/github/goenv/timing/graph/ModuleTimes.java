package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildModule;
import io.github.goenv.timing.BuildReport.ModuleTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up tool time by module. A package belongs to the module with the longest path that its
 * import path begins with, ending where an element of it ends. The standard library has no path in
 * the build information: its packages are those that no module claims and whose first element has
 * no dot ({@code search.IsStandardImportPath} in cmd/go).
 */
final class ModuleTimes {
  /** The name cmd/go has for the standard library as a module. */
  private static final String STD = "std";

  /** What cmd/go calls the package of files named on the command line. */
  private static final String FILES = "command-line-arguments";

  private final Map<String, BuildModule> modules = new HashMap<>();
  private final Map<String, Long> times = new HashMap<>();

  private ModuleTimes(List<BuildModule> modules) {
    for (BuildModule module : modules) {
      this.modules.put(module.path(), module);
    }
  }

  /** By module, most time first, then by path; empty when the modules are not known. */
  static List<ModuleTime> of(
      List<GoAction> actions, List<BuildModule> modules, @Nullable String goVersion) {
    if (modules.isEmpty()) {
      return List.of();
    }
    ModuleTimes self = new ModuleTimes(modules);
    for (GoAction action : actions) {
      String path = action.importPath();
      if (path != null && !action.tools().isEmpty()) {
        String module = self.module(path);
        Long before = self.times.get(module);
        self.times.put(module, action.realNs() + (before == null ? 0 : before));
      }
    }
    return self.sorted(goVersion);
  }

  private List<ModuleTime> sorted(@Nullable String goVersion) {
    List<ModuleTime> sorted = new ArrayList<>(times.size());
    for (Map.Entry<String, Long> time : times.entrySet()) {
      BuildModule module = modules.get(time.getKey());
      String version = module == null ? null : module.version();
      if (module == null && time.getKey().equals(STD)) {
        version = goVersion;
      }
      sorted.add(new ModuleTime(time.getKey(), version, time.getValue()));
    }
    sorted.sort(new MostFirst());
    return sorted;
  }

  /** The path of a package's module; of one that nothing claims, that of the package itself. */
  private String module(String importPath) {
    for (int end = importPath.length(); end > 0; end = importPath.lastIndexOf('/', end - 1)) {
      String path = importPath.substring(0, end);
      if (modules.containsKey(path)) {
        return path;
      }
    }
    int slash = importPath.indexOf('/');
    String first = slash < 0 ? importPath : importPath.substring(0, slash);
    return first.indexOf('.') < 0 && !first.equals(FILES) ? STD : importPath;
  }

  private static final class MostFirst implements Comparator<ModuleTime> {
    @Override
    public int compare(ModuleTime one, ModuleTime other) {
      int byTime = Long.compare(other.toolNs(), one.toolNs());
      return byTime != 0 ? byTime : one.path().compareTo(other.path());
    }
  }
}
