package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.Miss.Cause;
import io.github.goenv.timing.Miss.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds why packages of a build did not come from the cache, by the ids of an earlier build. */
final class Misses {
  /** More than any program's imports; what keeps a hostile record from filling the stack. */
  private static final int DEEPEST = 1_000;

  private final BuildReport before;
  private final BuildReport after;
  private final PackageBuilds old;
  private final PackageBuilds now;
  private final Changed changed;
  private final Set<String> programs;
  private final Map<String, Cause> causes = new HashMap<>();
  private final Map<String, List<Root>> roots = new HashMap<>();

  private Misses(BuildReport before, BuildReport after, Changed changed) {
    this.before = before;
    this.after = after;
    this.changed = changed;
    old = new PackageBuilds(before);
    now = new PackageBuilds(after);
    programs = Programs.all(after);
  }

  /** The misses of {@code after}, by name of the package. */
  static List<Miss> of(BuildReport before, BuildReport after, Changed changed) {
    return new Misses(before, after, changed).all();
  }

  private List<Miss> all() {
    List<Miss> misses = new ArrayList<>();
    for (String path : now.paths()) {
      ActionTime action = now.of(path);
      if (action != null && PackageBuilds.isBuilt(action)) {
        misses.add(new Miss(path, cause(path, action), roots(path, 0)));
      }
    }
    return misses;
  }

  /** Where a change of a package began; empty when it began with itself. */
  private List<Root> roots(String path, int depth) {
    List<Root> known = roots.get(path);
    if (known != null) {
      return known;
    }
    roots.put(path, List.of()); // a circle, which go never writes, ends here
    ActionTime action = now.of(path);
    ActionTime earlier = old.of(path);
    if (depth > DEEPEST
        || action == null
        || earlier == null
        || cause(path, action) != Cause.DEPENDENCY) {
      return List.of();
    }
    Set<Root> found = new LinkedHashSet<>();
    for (String dep : changedImports(earlier, action)) {
      ActionTime of = now.of(dep);
      Cause cause = of == null ? Cause.UNKNOWN : cause(dep, of);
      if (cause == Cause.DEPENDENCY) {
        found.addAll(roots(dep, depth + 1));
      } else {
        found.add(new Root(dep, cause));
      }
    }
    List<Root> all = List.copyOf(found);
    roots.put(path, all);
    return all;
  }

  private Cause cause(String path, ActionTime action) {
    Cause known = causes.get(path);
    if (known == null) {
      known = found(path, action);
      causes.put(path, known);
    }
    return known;
  }

  private Cause found(String path, ActionTime action) {
    ActionTime earlier = old.of(path);
    if (earlier == null) {
      // Compiled once, as it is or for its test: which of these, the graph does not tell.
      String plain = path.endsWith(".test]") ? path.substring(0, path.indexOf(' ')) : path;
      boolean doubtful = !plain.equals(path) && old.of(plain) != null;
      return doubtful ? Cause.UNKNOWN : Cause.NEW;
    }
    if (old.of(path + " [" + path + ".test]")
        == null
        != (now.of(path + " [" + path + ".test]") == null)) {
      return Cause.UNKNOWN;
    }
    if (earlier.buildId() == null) {
      return Cause.NOT_BUILT_BEFORE;
    }
    if (action.actionId() == null || earlier.actionId() == null) {
      return Cause.UNKNOWN;
    }
    if (action.actionId().equals(earlier.actionId())) {
      return sameInputs();
    }
    if (differs(before.goVersion(), after.goVersion())) {
      return Cause.GO_VERSION;
    }
    boolean std = isGoItself(path);
    if (changed.reaches(path, programs.contains(path), std)) {
      return Cause.SETTINGS;
    }
    if (!changedImports(earlier, action).isEmpty()) {
      return Cause.DEPENDENCY;
    }
    boolean settings = std && before.goVersion() != null && after.goVersion() != null;
    return settings ? Cause.SETTINGS : Cause.OWN_INPUTS;
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
    if (isForced(after)) {
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
  static boolean isForced(BuildReport report) {
    for (String word : report.command()) {
      if (isAll(word)) {
        return true;
      }
    }
    for (String word : report.settings().getOrDefault("GOFLAGS", "").split(" ", -1)) {
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

  /** The packages that both builds import and whose output differs. */
  private List<String> changedImports(ActionTime earlier, ActionTime action) {
    Map<String, @Nullable String> then = new HashMap<>();
    for (ActionTime dep : old.imports(earlier)) {
      then.put(old.name(dep), PackageBuilds.content(dep));
    }
    List<String> changed = new ArrayList<>();
    for (ActionTime dep : now.imports(action)) {
      String path = now.name(dep);
      String content = PackageBuilds.content(dep);
      if (then.containsKey(path) && !Objects.equals(then.get(path), content)) {
        changed.add(path);
      }
    }
    return changed;
  }
}
