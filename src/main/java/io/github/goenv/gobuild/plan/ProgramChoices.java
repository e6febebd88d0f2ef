package io.github.goenv.gobuild.plan;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks programs as typed. */
final class ProgramChoices {
  /** What no file may be called on Windows, where the pom may be built too. */
  private static final String FORBIDDEN = "<>:\"/\\|?*";

  private ProgramChoices() {}

  static void check(BuildRequest request) throws BadCommand {
    if (request.programs().isEmpty()) {
      return;
    }
    if (!request.packages().isEmpty()) {
      throw new BadCommand(
          Text.of("build.programs.twofold", "packages", String.join(" ", request.packages())));
    }
    if (!request.ofPrograms()) {
      String mode = String.valueOf(request.compile().buildmode());
      throw new BadCommand(Text.of("build.programs.buildmode", "buildmode", mode));
    }
    Set<String> packages = new HashSet<>();
    for (ProgramChoice each : request.programs()) {
      String path = each.importPath();
      if (path.contains("...") || path.endsWith(".go")) {
        throw new BadCommand(Text.of("build.programs.pattern", "package", path));
      }
      if (!packages.add(path)) {
        throw new BadCommand(Text.of("build.programs.twice", "package", path));
      }
      checkName(each.name());
    }
  }

  private static void checkName(@Nullable String name) throws BadCommand {
    if (name == null) {
      return;
    }
    boolean good = !name.isBlank() && !name.endsWith(".") && name.equals(name.strip());
    for (int i = 0; i < name.length(); i++) {
      good &= name.charAt(i) >= ' ' && FORBIDDEN.indexOf(name.charAt(i)) < 0;
    }
    if (!good) {
      throw new BadCommand(Text.of("build.programs.name", "name", name));
    }
  }
}
