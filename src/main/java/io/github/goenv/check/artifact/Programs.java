package io.github.goenv.check.artifact;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.snapshot.BuiltProgram;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** The programs that both checks look at. */
final class Programs {
  private Programs() {}

  /** What was built; ends the check where nothing was. */
  static List<BuiltProgram> of(Snapshot machine, Verdict verdict) {
    List<BuiltProgram> programs = machine.programs();
    if (programs == null || programs.isEmpty()) {
      throw verdict.notApplicable(Text.of("build.artifact.none"));
    }
    return programs;
  }
}
