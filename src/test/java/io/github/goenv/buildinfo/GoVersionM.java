package io.github.goenv.buildinfo;

import io.github.goenv.go.RealGo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code go version -m} says of a program. */
public final class GoVersionM {
  private GoVersionM() {}

  /** Its lines but the first, without the tab before each. */
  public static List<String> of(Path program) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : RealGo.run(Path.of("."), "", "version", "-m", program.toString())) {
      if (line.startsWith("\t")) {
        lines.add(line.substring(1));
      }
    }
    return lines;
  }

  /** What was read, in the lines of {@code go version -m}, without settings. */
  public static List<String> modules(BuildInfo info) {
    List<String> lines = new ArrayList<>();
    if (!info.path().isEmpty()) {
      lines.add("path\t" + info.path());
    }
    Module main = info.main();
    if (main != null) {
      add("mod", main, lines);
    }
    for (Module each : info.dependencies()) {
      add("dep", each, lines);
    }
    return lines;
  }

  private static void add(String kind, Module module, List<String> lines) {
    String sum = module.sum();
    // The sum of one that is replaced stands with what is in its place.
    boolean bare = module.replacement() != null;
    lines.add(
        kind
            + "\t"
            + module.path()
            + "\t"
            + module.version()
            + (bare ? "" : "\t" + (sum == null ? "" : sum)));
    if (module.replacement() != null) {
      add("=>", module.replacement(), lines);
    }
  }
}
