package io.github.goenv.modcache;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoModText;
import io.github.goenv.go.GoVersion;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The modules of a project. Go lists them; where it cannot, as a damaged cache or go.sum keeps it
 * from it, they are those of go.sum.
 */
final class ModuleList {
  /** Since then go.mod lists every module that a build needs (go.dev/ref/mod). */
  private static final String COMPLETE = "1.17";

  /** What go says where it builds from a vendor directory (cmd/go/internal/modload). */
  private static final String VENDORED = "using the vendor directory";

  /** Whether a build may use it, by module. */
  private final Map<ModuleVersion, Boolean> modules = new LinkedHashMap<>();

  private final GoSums sums = new GoSums();
  private final List<String> vendored = new ArrayList<>();
  private Fact<String> listing =
      Fact.known("go list -m all", Source.of(Source.Kind.API, "go list"));

  /** Reads all. */
  static ModuleList of(CacheRequest request) throws IOException, InterruptedException {
    ModuleList list = new ModuleList();
    Map<Path, ModuleQuestion.Answer> asked = new LinkedHashMap<>();
    for (CacheRequest.Project project : request.projects()) {
      ModuleQuestion.Answer answer = asked.get(project.shared());
      if (answer == null) {
        answer = request.question().of(project.directory());
        asked.put(project.shared(), answer);
      }
      if (!answer.good() && answer.text().contains(VENDORED)) {
        list.vendored.add(project.directory().toString());
        continue;
      }
      for (Path file : project.sums()) {
        list.sums.add(file);
      }
      if (answer.good()) {
        list.answered(answer.text());
      } else {
        list.guessed(project, answer.text());
      }
    }
    return list;
  }

  private void answered(String text) {
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0 && space < line.length() - 1) {
        modules.put(
            new ModuleVersion(line.substring(0, space), line.substring(space + 1).strip()), true);
      }
    }
  }

  /** All that go.sum names; a build may use what go.mod requires, as far as that says all. */
  private void guessed(CacheRequest.Project project, String said) throws IOException {
    listing =
        Fact.unknown(
            Text.of("modcache.not-listed", "path", project.directory().toString(), "said", said));
    GoModText mod = GoModText.of(Files.readString(project.mod()));
    GoVersion own = mod.go() == null ? null : GoVersion.parse(mod.go()).orElse(null);
    GoVersion since = GoVersion.parse(COMPLETE).orElse(null);
    boolean complete =
        own != null
            && since != null
            && own.compareTo(since) >= 0
            && !mod.replaces()
            && project.shared().equals(project.mod());
    Set<String> required = new LinkedHashSet<>(mod.required());
    for (ModuleVersion module : sums.all()) {
      boolean built = !complete || required.contains(module.path() + " " + module.version());
      modules.merge(module, built, Boolean::logicalOr);
    }
  }

  Map<ModuleVersion, Boolean> modules() {
    return modules;
  }

  GoSums sums() {
    return sums;
  }

  List<String> vendored() {
    return vendored;
  }

  Fact<String> listing() {
    return listing;
  }
}
