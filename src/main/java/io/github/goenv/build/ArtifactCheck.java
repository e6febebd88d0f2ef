package io.github.goenv.build;

import io.github.goenv.files.FileErrors;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.ExecutableFormat.Kind;
import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks, once all is built, whether what was built is still there ({@code artifact.vanished}) and
 * is for its target ({@code artifact.machine}).
 *
 * @param id of the check that found something
 */
public record ArtifactCheck(String id, Text problem) {
  /** Id of the check for programs that are gone or have changed. */
  public static final String VANISHED = "artifact.vanished";

  /** Id of the check for programs that are not for their target. */
  public static final String MACHINE = "artifact.machine";

  /**
   * What is wrong with the program of a build that succeeded; null when nothing is, or when go
   * chose the names of the files.
   *
   * @param buildmode value of {@code -buildmode} as it was set; null for Go's default
   * @param settings what is set for go
   */
  public static @Nullable ArtifactCheck of(
      BuildResult result, @Nullable String buildmode, GoSettings settings) {
    BuiltFile built = result.artifact();
    if (built == null) {
      return null;
    }
    GoTarget target = result.plan().target();
    try {
      long size = Files.size(built.path());
      if (size != built.size()) {
        return changed(built, size, target);
      }
      ExecutableFormat format = ExecutableFormat.read(built.path());
      String flags = settings.of(result.plan()).get("GOFLAGS");
      boolean judged = isProgram(buildmode) && (flags == null || !flags.contains("-buildmode"));
      return judged ? machine(built.path(), format, target) : null;
    } catch (NoSuchFileException e) {
      return vanished(built.path(), "no such file", target);
    } catch (IOException e) {
      return vanished(built.path(), FileErrors.reason(e), target);
    }
  }

  private static ArtifactCheck vanished(Path path, String reason, GoTarget target) {
    return new ArtifactCheck(
        VANISHED,
        Text.of(
            "build.artifact.gone",
            "path",
            path.toString(),
            "target",
            target.toString(),
            "reason",
            reason));
  }

  private static ArtifactCheck changed(BuiltFile built, long size, GoTarget target) {
    return new ArtifactCheck(
        VANISHED,
        Text.of(
            "build.artifact.changed",
            "path",
            built.path().toString(),
            "target",
            target.toString(),
            "before",
            Long.toString(built.size()),
            "after",
            Long.toString(size)));
  }

  private static boolean isProgram(@Nullable String buildmode) {
    return buildmode == null || !buildmode.endsWith("archive");
  }

  private static @Nullable ArtifactCheck machine(
      Path path, ExecutableFormat format, GoTarget target) {
    if (format.kind() == Kind.GO_ARCHIVE) {
      return new ArtifactCheck(
          MACHINE,
          Text.of("build.artifact.archive", "path", path.toString(), "target", target.toString()));
    }
    Kind wanted = kind(target.os());
    if (wanted == null || fits(format, wanted, target.arch())) {
      return null;
    }
    return new ArtifactCheck(
        MACHINE,
        Text.of(
            "build.artifact.machine",
            "path",
            path.toString(),
            "target",
            target.toString(),
            "found",
            format.kind() + " " + String.join(" ", format.machines())));
  }

  /** A processor without a name of Go's is not judged. */
  private static boolean fits(ExecutableFormat format, Kind wanted, String arch) {
    if (format.kind() != wanted) {
      return false;
    }
    String machine = format.machine().orElse("");
    return machine.equals(arch) || machine.isEmpty() || machine.startsWith("0x");
  }

  /** The format of a system's programs; null for systems with one that is not distinguished. */
  private static @Nullable Kind kind(String goos) {
    return switch (goos) {
      case "windows" -> Kind.PE;
      case "darwin", "ios" -> Kind.MACH_O;
      case "android", "dragonfly", "freebsd", "illumos", "linux", "netbsd", "openbsd", "solaris" ->
          Kind.ELF;
      case "js", "wasip1" -> Kind.WASM;
      default -> null;
    };
  }
}
