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
  private final Map<Integer, ActionTime> byId = new HashMap<>();

  PackageBuilds(BuildReport report) {
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && Mode.isPackageBuild(action.mode())) {
        byPath.put(path, action);
        byId.put(action.id(), action);
      }
    }
  }

  /** Import paths, sorted. */
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
