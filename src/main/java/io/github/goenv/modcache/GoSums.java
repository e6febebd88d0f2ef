package io.github.goenv.modcache;

import io.github.goenv.snapshot.ListedSum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * What the go.sum files of a project say. Of two hashes for one thing in one file go takes the
 * first, and refuses what differs from it (cmd/go/internal/modfetch, {@code haveModSumLocked}).
 */
final class GoSums {
  /** Of an empty go.mod, an old defect; go ignores such lines. */
  private static final String EMPTY = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

  private static final String MOD = "/go.mod";

  private final Map<String, List<ListedSum>> sums = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  /** Adds a go.sum; one that is not there says nothing. */
  void add(Path file) throws IOException {
    if (!read.add(file.toString())) {
      return;
    }
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return;
    }
    Set<String> first = new LinkedHashSet<>();
    StringTokenizer lines = new StringTokenizer(text, "\n");
    while (lines.hasMoreTokens()) {
      StringTokenizer fields = new StringTokenizer(lines.nextToken(), " \t\r");
      if (fields.countTokens() != 3) {
        continue; // go refuses the file, and says so to everybody
      }
      String key = fields.nextToken() + " " + fields.nextToken();
      String hash = fields.nextToken();
      if (hash.startsWith("h1:") && !hash.equals(EMPTY) && first.add(key)) {
        sums.computeIfAbsent(key, none -> new ArrayList<>(1))
            .add(new ListedSum(file.toString(), hash));
      }
    }
  }

  /** Of a module's content. */
  List<ListedSum> of(ModuleVersion module) {
    return sums.getOrDefault(module.path() + " " + module.version(), List.of());
  }

  /** Of a module's go.mod. */
  List<ListedSum> ofMod(ModuleVersion module) {
    return sums.getOrDefault(module.path() + " " + module.version() + MOD, List.of());
  }

  /** All modules that they name. */
  Set<ModuleVersion> all() {
    Set<ModuleVersion> all = new LinkedHashSet<>();
    for (String key : sums.keySet()) {
      int space = key.indexOf(' ');
      String version = key.substring(space + 1);
      all.add(
          new ModuleVersion(
              key.substring(0, space),
              version.endsWith(MOD)
                  ? version.substring(0, version.length() - MOD.length())
                  : version));
    }
    return all;
  }
}
