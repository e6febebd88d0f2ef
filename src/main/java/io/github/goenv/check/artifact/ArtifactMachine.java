package io.github.goenv.check.artifact;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.BuiltProgram;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code artifact.machine}: a program that is not for the target it was built for. */
final class ArtifactMachine implements Check {
  private static final String GO_ARCHIVE = "GO_ARCHIVE";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (BuiltProgram program : Programs.of(machine, verdict)) {
      Long size = program.sizeNow().orNull();
      // Of one that has changed artifact.vanished tells.
      if (program.executable() && (size == null || size.equals(program.size()))) {
        judge(program, verdict);
      }
    }
  }

  private static void judge(BuiltProgram program, Verdict verdict) {
    Fact<String> format = program.format();
    if (format instanceof Fact.Unknown<String> unknown) {
      verdict.unknown(program.path(), unknown.reason(), unknown.remedy());
    }
    if (!(format instanceof Fact.Known<String> known)) {
      return; // gone, as artifact.vanished says
    }
    String found = known.value();
    Text message;
    if (found.equals(GO_ARCHIVE)) {
      message =
          Text.of("build.artifact.archive", "path", program.path(), "target", program.target());
    } else {
      String wanted = format(program.goos());
      if (wanted == null || wanted.equals(found) && fits(program)) {
        return;
      }
      message =
          Text.of(
              "build.artifact.machine",
              "path",
              program.path(),
              "target",
              program.target(),
              "found",
              found + " " + String.join(" ", program.machines()));
    }
    verdict.fail(
        program.path(),
        message,
        List.of(new Evidence(program.target(), found, known.source())),
        List.of());
  }

  /** A processor without a name of Go's is not judged. */
  private static boolean fits(BuiltProgram program) {
    String machine = program.machines().size() == 1 ? program.machines().get(0) : "";
    return machine.equals(program.goarch()) || machine.isEmpty() || machine.startsWith("0x");
  }

  /** The format of a system's programs; null for systems with one that is not told apart. */
  private static @Nullable String format(String goos) {
    return switch (goos) {
      case "windows" -> "PE";
      case "darwin", "ios" -> "MACH_O";
      case "android", "dragonfly", "freebsd", "illumos", "linux", "netbsd", "openbsd", "solaris" ->
          "ELF";
      case "js", "wasip1" -> "WASM";
      default -> null;
    };
  }
}
