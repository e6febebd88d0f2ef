package io.github.goenv.gobuild;

import io.github.goenv.timing.BuildModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modules in the build information of a program: lines of {@code mod}, {@code dep} or, for what
 * stands in place of the module before, {@code =>}, then path, version and checksum, with tabs
 * between, all between two marks of 16 bytes ({@code ModInfoData} in cmd/go/internal/modload).
 */
final class ModuleLines {
  private static final int MARK = 16;

  private ModuleLines() {}

  /** The modules, the main one first; other lines are ignored. */
  static List<BuildModule> read(byte[] info) {
    List<BuildModule> modules = new ArrayList<>();
    if (info.length < 2 * MARK + 1 || info[info.length - MARK - 1] != '\n') {
      return modules;
    }
    String text = new String(info, MARK, info.length - 2 * MARK, StandardCharsets.UTF_8);
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.substring(from, end), modules);
      from = end + 1;
    }
    return modules;
  }

  private static void add(String line, List<BuildModule> modules) {
    String path = field(line, 1);
    if (path == null || path.isEmpty()) {
      return;
    }
    int last = modules.size() - 1;
    if (line.startsWith("mod\t")) {
      modules.add(new BuildModule(path, null));
    } else if (line.startsWith("dep\t")) {
      modules.add(new BuildModule(path, version(line)));
    } else if (line.startsWith("=>\t") && last >= 0 && modules.get(last).version() != null) {
      // Packages keep the path of the module that was replaced.
      modules.set(last, new BuildModule(modules.get(last).path(), version(line)));
    }
  }

  private static @Nullable String version(String line) {
    String version = field(line, 2);
    return version == null || version.isEmpty() || version.equals("(devel)") ? null : version;
  }

  private static @Nullable String field(String line, int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      int tab = line.indexOf('\t', from);
      if (tab < 0) {
        return null;
      }
      from = tab + 1;
    }
    int end = line.indexOf('\t', from);
    return end < 0 ? line.substring(from) : line.substring(from, end);
  }
}
