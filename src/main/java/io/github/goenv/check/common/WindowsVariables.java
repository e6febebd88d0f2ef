package io.github.goenv.check.common;

import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Variables;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which variables the Windows checks compare, and how. */
public final class WindowsVariables {
  private static final Set<String> PATHS =
      Set.of("GOROOT", "GOPATH", "GOBIN", "GOCACHE", "GOMODCACHE", "GOTMPDIR", "GOENV");

  private WindowsVariables() {}

  /** Whether two values mean the same: paths do not differ by case, slashes and ends. */
  public static boolean same(String name, String a, String b) {
    return a.equals(b)
        || PATHS.contains(name.toUpperCase(Locale.ROOT))
            && WindowsPaths.absolute(a)
            && a.indexOf(';') < 0
            && WindowsPaths.same(a, b);
  }

  /** A map whose names are in capitals, in order, without empty values. */
  public static <T> Map<String, T> byName(Map<String, T> variables) {
    Map<String, T> sorted = new TreeMap<>();
    for (Map.Entry<String, T> entry : variables.entrySet()) {
      sorted.put(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue());
    }
    return sorted;
  }

  /** Whether PATHEXT names a kind of file, such as {@code .EXE}. */
  public static boolean hasKind(String pathExt, String kind) {
    return (";" + pathExt.toUpperCase(Locale.ROOT) + ";").contains(";" + kind + ";");
  }

  /** What a new environment gets of a stored value: expanded, if its type is the one for it. */
  public static String fresh(Variables variables, ScopedValue stored) {
    return stored.expandable() ? expanded(variables, stored.value()) : stored.value();
  }

  /** A stored value with the variables of a new process put in. */
  public static String expanded(Variables variables, String text) {
    Map<String, String> fresh = variables.fresh().orNull();
    return WindowsExpansion.expand(
        text,
        name -> {
          @Nullable String value = fresh == null ? null : variables.lookUp(fresh, name);
          return value == null ? variables.process(name) : value;
        });
  }
}
