package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.Miss.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds why packages of a build did not come from the cache, by the ids of an earlier build. */
final class Misses {
  private final BuildReport before;
  private final BuildReport after;
  private final PackageBuilds old;
  private final PackageBuilds now;

  private Misses(BuildReport before, BuildReport after) {
    this.before = before;
    this.after = after;
    old = new PackageBuilds(before);
    now = new PackageBuilds(after);
  }

  /** The misses of {@code after}, by name of the package. */
  static List<Miss> of(BuildReport before, BuildReport after) {
    return new Misses(before, after).all();
  }

  private List<Miss> all() {
    List<Miss> misses = new ArrayList<>();
    for (String path : now.paths()) {
      ActionTime action = now.of(path);
      if (action != null && PackageBuilds.isBuilt(action)) {
        misses.add(miss(path, action));
      }
    }
    return misses;
  }

  private Miss miss(String path, ActionTime action) {
    ActionTime earlier = old.of(path);
    if (earlier == null) {
      return new Miss(path, Cause.NEW, List.of());
    }
    if (earlier.buildId() == null) {
      return new Miss(path, Cause.NOT_BUILT_BEFORE, List.of());
    }
    if (action.actionId() == null || earlier.actionId() == null) {
      return new Miss(path, Cause.UNKNOWN, List.of());
    }
    if (action.actionId().equals(earlier.actionId())) {
      return new Miss(path, sameInputs(), List.of());
    }
    if (differs(before.goVersion(), after.goVersion())) {
      return new Miss(path, Cause.GO_VERSION, List.of());
    }
    List<String> changed = changedImports(earlier, action);
    return new Miss(path, changed.isEmpty() ? Cause.OWN_INPUTS : Cause.DEPENDENCY, changed);
  }

  private Cause sameInputs() {
    if (after.command().contains("-a")) {
      return Cause.FORCED;
    }
    return differs(before.settings().get("GOCACHE"), after.settings().get("GOCACHE"))
        ? Cause.OTHER_CACHE
        : Cause.CACHE_LOST;
  }

  /** Whether both are known and not the same. */
  private static boolean differs(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private List<String> changedImports(ActionTime earlier, ActionTime action) {
    TreeMap<String, @Nullable String> contents = new TreeMap<>();
    for (ActionTime dep : old.imports(earlier)) {
      contents.put(String.valueOf(dep.importPath()), PackageBuilds.content(dep));
    }
    List<String> changed = new ArrayList<>();
    for (ActionTime dep : now.imports(action)) {
      String path = String.valueOf(dep.importPath());
      boolean known = contents.containsKey(path);
      if (!known || !Objects.equals(contents.get(path), PackageBuilds.content(dep))) {
        changed.add(path);
      }
      contents.remove(path);
    }
    changed.addAll(contents.keySet());
    return changed;
  }
}
