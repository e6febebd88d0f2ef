package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The actions of a report that make, or find in the cache, the archive of a package. */
final class PackageBuilds {
  private final Map<String, ActionTime> byPath = new TreeMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, ActionTime> byId = new HashMap<>();

  PackageBuilds(BuildReport report) {
    Map<Integer, String> variants =
        report.tests() == null ? Map.of() : TestVariants.of(report.actions());
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && Mode.isPackageBuild(action.mode())) {
        String name = variants.getOrDefault(action.id(), path);
        byPath.put(name, action);
        names.put(action.id(), name);
        byId.put(action.id(), action);
      }
    }
  }

  /** The name of what an action builds: its import path, or {@code p [q.test]}. */
  String name(ActionTime action) {
    return names.getOrDefault(action.id(), String.valueOf(action.importPath()));
  }

  /** Import paths, sorted; of a package that is compiled once more for a test, as go names it. */
  Iterable<String> paths() {
    return byPath.keySet();
  }

  /** The action of a package; null when the build has none. */
  @Nullable ActionTime of(String importPath) {
    return byPath.get(importPath);
  }

  /** The packages that one imports and that are built before it. */
  List<ActionTime> imports(ActionTime of) {
    List<ActionTime> imports = new ArrayList<>();
    for (Integer dep : of.deps()) {
      ActionTime action = byId.get(dep);
      if (action != null) {
        imports.add(action);
      }
    }
    return imports;
  }

  /** Whether the package was compiled, and well. */
  static boolean isBuilt(ActionTime action) {
    return !action.cached() && action.toolNs() > 0 && action.buildId() != null;
  }

  /**
   * The part of the build id that stands for the output alone: what importers hash. A package's id
   * is {@code actionID/contentID} ({@code buildid.go} in cmd/go/internal/work); null when there is
   * no output.
   */
  static @Nullable String content(ActionTime action) {
    String id = action.buildId();
    return id == null ? null : id.substring(id.lastIndexOf('/') + 1);
  }
}
