package io.github.goenv.gotest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What go printed while it built: by events since Go 1.24, before that (and with {@code
 * GODEBUG=gotestjsonbuildtext=1}) as text on its standard error, where a line {@code # PACKAGE}
 * begins the part of each.
 */
final class Builds {
  /** Packages whose output is kept. */
  private static final int MOST = 2_000;

  private final Map<String, KeptOutput> events = new LinkedHashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, KeptOutput> texts = new LinkedHashMap<>();
  private @Nullable KeptOutput current;

  void output(String importPath, String text) {
    KeptOutput output = keep(events, importPath);
    if (output != null) {
      output.add(text);
    }
  }

  void fail(String importPath) {
    failed.add(importPath);
  }

  /** A line of go's standard error. */
  void message(String line) {
    if (line.startsWith("# ")) {
      String rest = line.substring(2);
      int space = rest.indexOf(' ');
      String name = space < 0 ? rest : rest.substring(0, space);
      current = keep(texts, name.startsWith("[") ? name.substring(1, name.length() - 1) : name);
    } else if (line.startsWith("go: ")) {
      current = null;
    }
    KeptOutput part = current;
    if (part != null) {
      part.add(line + "\n");
    }
  }

  private static @Nullable KeptOutput keep(Map<String, KeptOutput> all, String name) {
    KeptOutput output = all.get(name);
    if (output == null && all.size() < MOST) {
      output = new KeptOutput();
      all.put(name, output);
    }
    return output;
  }

  /** What go printed of the build that made a package fail; empty when none did. */
  List<String> of(PackageRun run) {
    String build = run.failedBuild;
    if (build != null) {
      return lines(events.get(build));
    }
    if (!run.buildFailed() && !run.setupFailed()) {
      return List.of();
    }
    KeptOutput own = texts.get(run.importPath);
    if (own != null) {
      return lines(own);
    }
    // Of a package that it needs; go does not say of which.
    List<String> all = new ArrayList<>();
    for (KeptOutput each : texts.values()) {
      all.addAll(lines(each));
    }
    return all;
  }

  /** Lines of builds that did not fail, such as warnings of a C compiler or linker. */
  List<String> remarks() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, KeptOutput> each : events.entrySet()) {
      if (!failed.contains(each.getKey())) {
        lines.addAll(lines(each.getValue()));
      }
    }
    return lines;
  }

  private static List<String> lines(@Nullable KeptOutput output) {
    return output == null ? List.of() : output.text().lines().toList();
  }
}
