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

/** {@code artifact.vanished}: a program that was built and is gone, or is no longer the same. */
final class ArtifactVanished implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (BuiltProgram program : Programs.of(machine, verdict)) {
      judge(program, verdict);
    }
  }

  private static void judge(BuiltProgram program, Verdict verdict) {
    Fact<Long> now = program.sizeNow();
    if (now instanceof Fact.Unknown<Long> unknown) {
      verdict.unknown(program.path(), unknown.reason(), unknown.remedy());
    } else if (now instanceof Fact.Absent<Long> absent) {
      verdict.fail(
          program.path(),
          Text.of(
              program.size() == null ? "build.vanished" : "build.artifact.gone",
              "path",
              program.path(),
              "target",
              program.target()),
          List.of(new Evidence(program.target(), program.path(), absent.source())),
          List.of());
    } else if (now instanceof Fact.Known<Long> known && !known.value().equals(program.size())) {
      verdict.fail(
          program.path(),
          Text.of(
              "build.artifact.changed",
              "path",
              program.path(),
              "target",
              program.target(),
              "before",
              String.valueOf(program.size()),
              "after",
              known.value().toString()),
          List.of(new Evidence(program.target(), known.value().toString(), known.source())),
          List.of());
    }
  }
}
