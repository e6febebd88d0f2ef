package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.Fixes;
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

/** {@code cgo.cc-quoting}: CC or CXX contains a space and is not quoted as go needs it. */
final class CgoCcQuoting implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    for (Compiler compiler : CgoCompilers.inUse(machine, verdict)) {
      verdict.orUnknown(compiler.words());
      if (!CgoCompilers.misquoted(compiler)) {
        continue;
      }
      boolean unmatched = compiler.words() instanceof Fact.Absent<List<String>>;
      Evidence setting = CgoCompilers.evidence(compiler);
      List<Fix> fixes =
          unmatched
              ? Fixes.unset(machine, setting)
              : List.of(Fixes.set(machine, compiler.variable(), quoted(machine, compiler)));
      verdict.fail(
          compiler.variable(),
          Text.of(
              unmatched ? "cgo.cc-quoting.unmatched" : "cgo.cc-quoting.blank",
              "name",
              compiler.variable(),
              "value",
              compiler.value()),
          List.of(setting),
          fixes);
    }
  }

  /**
   * Go takes single quotes as well as double ones (cmd/internal/quoted), and Windows PowerShell
   * passes on no double ones inside an argument.
   */
  private static String quoted(Snapshot machine, Compiler compiler) {
    String value = compiler.value();
    boolean single =
        value.indexOf('"') >= 0
            || machine.host().windows() && compiler.source().kind() != Source.Kind.PROCESS;
    return single ? "'" + value + "'" : '"' + value + '"';
  }
}
