package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code cgo.cc-msvc}: CC is cl.exe or clang-cl.exe, which cgo cannot use (golang/go#20982). */
final class CgoCcMsvc implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    for (Compiler compiler : CgoCompilers.inUse(machine, verdict)) {
      verdict.orUnknown(compiler.words());
      if (CgoCompilers.msvc(compiler)) {
        verdict.fail(
            compiler.variable(),
            Text.of("cgo.cc-msvc.cl", "name", compiler.variable(), "value", compiler.value()),
            List.of(CgoCompilers.evidence(compiler)),
            Fixes.unset(machine, CgoCompilers.evidence(compiler)));
      }
    }
  }
}
