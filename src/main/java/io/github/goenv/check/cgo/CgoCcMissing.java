package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code cgo.cc-missing}: the project uses cgo and its C compiler cannot be found. */
public final class CgoCcMissing implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    for (Compiler compiler : CgoCompilers.inUse(machine, verdict)) {
      if (!compiler.variable().equals("CC")) {
        continue;
      }
      if (CgoCompilers.misquoted(compiler)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-quoting"));
      }
      if (CgoCompilers.msvc(compiler)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-msvc"));
      }
      verdict.orUnknown(compiler.executable());
      if (compiler.executable() instanceof Fact.Absent<String>) {
        // Go 1.20 and later turn cgo off by themselves when CC is not set in the environment and
        // the default compiler is not on PATH (cmd/go/internal/cfg); go's own answer tells.
        boolean demanded = MachineFacts.goEnv(machine, verdict, "CGO_ENABLED").equals("1");
        String flag = CgoCompilers.instrumented(machine);
        if (flag != null) {
          race(machine, verdict, compiler, flag);
          continue;
        }
        verdict.fail(
            demanded ? Severity.ERROR : Severity.WARNING,
            compiler.value(),
            Text.of(
                demanded ? "cgo.cc-missing.demanded" : "cgo.cc-missing.silent",
                "cc",
                compiler.value()),
            demanded
                ? List.of(CgoCompilers.evidence(compiler), enabled(machine, verdict))
                : List.of(CgoCompilers.evidence(compiler)),
            List.of(
                install(machine),
                Fixes.set(machine, "CGO_ENABLED", "0")
                    .titled(Text.of("cgo.cc-missing.fix-off"))
                    .likely()
                    .changing(null))); // a compiler may be what is wanted
      }
    }
  }

  /** Without a compiler go switches cgo off and says that the flag requires it. */
  private static void race(Snapshot machine, Verdict verdict, Compiler compiler, String flag) {
    Evidence flags = MachineFacts.setting(machine, verdict, "GOFLAGS");
    List<Fix> fixes = new ArrayList<>();
    fixes.add(install(machine));
    fixes.addAll(Fixes.unset(machine, flags));
    verdict.fail(
        Severity.ERROR,
        compiler.value(),
        Text.of("cgo.cc-missing.race", "cc", compiler.value(), "flag", flag),
        List.of(CgoCompilers.evidence(compiler), flags),
        fixes);
  }

  private static Fix install(Snapshot machine) {
    return Fix.manual(
        Text.of(
            machine.host().windows() ? "cgo.cc-missing.fix-windows" : "cgo.cc-missing.fix-unix"));
  }

  private static Evidence enabled(Snapshot machine, Verdict verdict) {
    Source source =
        MachineFacts.variables(machine, verdict).explicit("CGO_ENABLED")
                instanceof Fact.Known<String> set
            ? set.source()
            : Source.of(Source.Kind.API, "go env");
    return new Evidence("CGO_ENABLED", "1", source);
  }
}
