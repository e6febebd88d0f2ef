package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cgo.cc-runtime}: CC and CXX build for different C run-time libraries of Windows, whose
 * objects must not be mixed in one program (msys2.org, "Environments").
 */
public final class CgoCcRuntime implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<Compiler> both = CgoCompilers.inUse(machine, verdict);
    if (both.size() < 2) {
      throw verdict.notApplicable(Text.of("cgo.cc-runtime.one"));
    }
    List<Evidence> evidence = new ArrayList<>();
    List<String> runtimes = new ArrayList<>();
    for (Compiler compiler : both) {
      if (!(compiler.executable() instanceof Fact.Known<String>)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-missing"));
      }
      String triple = compiler.machine().orNull();
      if (triple != null && !CgoCompilers.ofWindows(triple)) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-arch"));
      }
      String runtime = verdict.need(compiler.runtime(), Text.of("cgo.cc-runtime.not-asked"));
      runtimes.add(runtime);
      evidence.add(
          new Evidence(
              compiler.variable(), compiler.value() + " (" + runtime + ")", compiler.source()));
    }
    if (!runtimes.get(0).equals(runtimes.get(1))) {
      verdict.fail(
          "CXX",
          Text.of("cgo.cc-runtime.mixed", "cc", runtimes.get(0), "cxx", runtimes.get(1)),
          evidence,
          List.of(Fix.manual(Text.of("cgo.cc-runtime.fix"))));
    }
  }
}
