package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * {@code cgo.cc-race}: since Go 1.21 the race detector on Windows needs version 8 of mingw-w64's
 * run-time library; a compiler that has it finds libsynchronization.a (go.dev, "Data Race
 * Detector", Requirements).
 */
public final class CgoCcRace implements Check {
  private static final String LIBRARY = "libsynchronization.a";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    MachineFacts.variables(machine, verdict);
    if (!"-race".equals(CgoCompilers.instrumented(machine))) {
      throw verdict.notApplicable(Text.of("cgo.cc-race.no-race"));
    }
    for (Compiler compiler : CgoCompilers.inUse(machine, verdict)) {
      if (!compiler.variable().equals("CC")) {
        continue;
      }
      if (!(compiler.executable() instanceof Fact.Known<String>)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-missing"));
      }
      String triple = compiler.machine().orNull();
      if (triple != null && !CgoCompilers.ofWindows(triple)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-arch"));
      }
      String found = verdict.need(compiler.raceLibrary(), Text.of("cgo.cc-race.no-race"));
      if (found.equals(LIBRARY)) {
        verdict.fail(
            compiler.variable(),
            Text.of("cgo.cc-race.old", "value", compiler.value(), "library", LIBRARY),
            List.of(
                CgoCompilers.evidence(compiler),
                new Evidence(LIBRARY, "-", source(compiler.raceLibrary()))),
            List.of(Fix.manual(Text.of("cgo.cc-race.fix"))));
      }
    }
  }

  private static Source source(Fact<String> fact) {
    return fact instanceof Fact.Known<String> known ? known.source() : Source.process("PATH");
  }
}
