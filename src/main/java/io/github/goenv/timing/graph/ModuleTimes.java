package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildModule;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.CpuTimes;
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
  private final Map<String, ModuleTime> times = new HashMap<>();

  private ModuleTimes(List<BuildModule> modules) {
    for (BuildModule module : modules) {
      this.modules.put(module.path(), module);
    }
  }

  /**
   * By module, most time first, then by path; empty when the modules are not known.
   *
   * @param cpu by the id of the action; null where it is not known
   */
  static List<ModuleTime> of(
      List<GoAction> actions,
      Map<Integer, @Nullable Long> cpu,
      List<BuildModule> modules,
      @Nullable String goVersion) {
    if (modules.isEmpty()) {
      return List.of();
    }
    ModuleTimes self = new ModuleTimes(modules);
    for (GoAction action : actions) {
      String path = action.importPath();
      if (path != null && !action.tools().isEmpty()) {
        self.add(self.module(path), action.realNs(), cpu.get(action.id()), goVersion);
      }
    }
    List<ModuleTime> sorted = new ArrayList<>(self.times.values());
    sorted.sort(new MostFirst());
    return sorted;
  }

  private void add(String path, long toolNs, @Nullable Long cpuNs, @Nullable String goVersion) {
    ModuleTime before = times.get(path);
    if (before != null) {
      Long cpu = CpuTimes.sum(before.cpuNs(), cpuNs);
      times.put(path, new ModuleTime(path, before.version(), before.toolNs() + toolNs, cpu));
      return;
    }
    BuildModule module = modules.get(path);
    String version = module == null ? null : module.version();
    if (module == null && path.equals(STD)) {
      version = goVersion;
    }
    times.put(path, new ModuleTime(path, version, toolNs, cpuNs));
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
