package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.Miss.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      return new Miss(path, Cause.NEW);
    }
    if (earlier.buildId() == null) {
      return new Miss(path, Cause.NOT_BUILT_BEFORE);
    }
    if (action.actionId() == null || earlier.actionId() == null) {
      return new Miss(path, Cause.UNKNOWN);
    }
    if (action.actionId().equals(earlier.actionId())) {
      return new Miss(path, sameInputs());
    }
    if (differs(before.goVersion(), after.goVersion())) {
      return new Miss(path, Cause.GO_VERSION);
    }
    if (importsDiffer(earlier, action)) {
      return new Miss(path, Cause.DEPENDENCY);
    }
    boolean settings = isGoItself(path) && before.goVersion() != null && after.goVersion() != null;
    return new Miss(path, settings ? Cause.SETTINGS : Cause.OWN_INPUTS);
  }

  private boolean isGoItself(String path) {
    return StandardLibrary.has(path) && !isProgram(path);
  }

  private static String firstElement(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** A module of one's own may be called anything; then its program is not Go's. */
  private boolean isProgram(String path) {
    for (ActionTime action : after.actions()) {
      String program = action.importPath();
      if (action.mode().equals("link")
          && program != null
          && program.indexOf('.') < 0
          && (path + "/").startsWith(firstElement(program) + "/")) {
        return true;
      }
    }
    return false;
  }

  /** What go did not look for in a cache is not lost there; the files of go alone do not tell. */
  private Cause sameInputs() {
    if (after.command().isEmpty()) {
      return Cause.SAME_INPUTS;
    }
    if (isForced()) {
      return Cause.FORCED;
    }
    String then = before.settings().get("GOCACHE");
    String cache = after.settings().get("GOCACHE");
    if (then == null || cache == null) {
      return Cause.SAME_INPUTS;
    }
    return then.equals(cache) ? Cause.CACHE_LOST : Cause.OTHER_CACHE;
  }

  /** Whether go was told to build everything, by its own command line or by GOFLAGS. */
  private boolean isForced() {
    for (String word : after.command()) {
      if (isAll(word)) {
        return true;
      }
    }
    for (String word : after.settings().getOrDefault("GOFLAGS", "").split(" ", -1)) {
      if (isAll(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAll(String word) {
    return switch (word.startsWith("--") ? word.substring(1) : word) {
      case "-a", "-a=1", "-a=t", "-a=true", "-a=T", "-a=True", "-a=TRUE" -> true;
      default -> false;
    };
  }

  /** Whether both are known and not the same. */
  private static boolean differs(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  /** Whether the output of an import differs, or one came or went. */
  private boolean importsDiffer(ActionTime earlier, ActionTime action) {
    return !contents(old.imports(earlier)).equals(contents(now.imports(action)));
  }

  private static Map<String, @Nullable String> contents(List<ActionTime> imports) {
    Map<String, @Nullable String> contents = new HashMap<>();
    for (ActionTime dep : imports) {
      contents.put(String.valueOf(dep.importPath()), PackageBuilds.content(dep));
    }
    return contents;
  }
}
