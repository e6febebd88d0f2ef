package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes programs of what {@code go list} says of the packages to build. */
public final class ListedPackages {
  /** What go is asked for: name and path of each package, one in a line. */
  static final String TEMPLATE = "{{.Name}}\t{{.ImportPath}}";

  private static final String OF_FILES = "command-line-arguments";

  private ListedPackages() {}

  private record Listed(String name, String importPath) {}

  /**
   * The programs of a target; empty when no package is main.
   *
   * @param lines what go printed, in the form of {@link #TEMPLATE}
   * @return null when go cannot say what a package is, so that nothing is known before it builds
   * @throws BadCommand when two programs would be one file, or a chosen package is no program
   */
  public static @Nullable List<Program> programs(
      List<String> lines, BuildRequest request, GoTarget target) throws BadCommand {
    List<Listed> packages = new ArrayList<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        return null;
      }
      packages.add(new Listed(line.substring(0, tab), line.substring(tab + 1)));
    }
    List<ProgramChoice> chosen = request.programs();
    if (packages.isEmpty() || !chosen.isEmpty() && chosen.size() != packages.size()) {
      return null;
    }
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < packages.size(); i++) {
      Listed each = packages.get(i);
      if (each.name().equals("main")) {
        @Nullable String name = chosen.isEmpty() ? null : chosen.get(i).name();
        programs.add(program(each, name, request, target));
      } else if (!chosen.isEmpty()) {
        String path = chosen.get(i).importPath();
        throw new BadCommand(
            Text.of("build.programs.library", "package", path, "name", each.name()));
      }
    }
    refuseOneFile(programs);
    return List.copyOf(programs);
  }

  private static Program program(
      Listed listed, @Nullable String name, BuildRequest request, GoTarget target) {
    String own =
        listed.importPath().equals(OF_FILES)
            ? ofFirstFile(request.words())
            : executableName(listed.importPath());
    String mode = request.compile().buildmode();
    String suffix = BuildModes.suffix(mode == null ? "default" : mode, target.os());
    return new Program(
        listed.importPath(),
        own + (target.os().equals("windows") ? ".exe" : ""),
        (name == null ? own : name) + suffix);
  }

  /** Go writes one over the other and reports success. */
  private static void refuseOneFile(List<Program> programs) throws BadCommand {
    Map<String, Program> built = new HashMap<>();
    Map<String, Program> files = new HashMap<>();
    for (Program each : programs) {
      // Two names that differ in case only are one file on Windows and macOS.
      Program other = built.put(each.built().toLowerCase(Locale.ROOT), each);
      refuse("build.programs.same", other, each, each.built());
      other = files.put(each.file().toLowerCase(Locale.ROOT), each);
      refuse("build.programs.same.name", other, each, each.file());
    }
  }

  private static void refuse(String key, @Nullable Program first, Program second, String file)
      throws BadCommand {
    if (first != null) {
      throw new BadCommand(
          Text.of(key, "first", first.importPath(), "second", second.importPath(), "file", file));
    }
  }

  /** The last element of the path, the one before where that is a major version. */
  static String executableName(String importPath) {
    int slash = importPath.lastIndexOf('/');
    String last = importPath.substring(slash + 1);
    if (slash > 0 && isMajorVersion(last)) {
      return importPath.substring(importPath.lastIndexOf('/', slash - 1) + 1, slash);
    }
    return last;
  }

  /** As {@code isVersionElement} in cmd/go/internal/load has it: v2, v10, but not v0, v1, v02. */
  private static boolean isMajorVersion(String element) {
    if (element.length() < 2 || element.charAt(0) != 'v' || element.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < element.length(); i++) {
      if (element.charAt(i) < '0' || element.charAt(i) > '9') {
        return false;
      }
    }
    return !element.equals("v1");
  }

  private static String ofFirstFile(List<String> words) {
    for (String word : words) {
      if (word.endsWith(".go")) {
        int slash = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
        return word.substring(slash + 1, word.length() - ".go".length());
      }
    }
    throw new IllegalArgumentException("no Go file among " + words);
  }
}
