package io.github.goenv.check.path;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code path.too-long}: PATH is longer than some programs can take. */
public final class PathTooLong implements Check {
  /** Older tools and dialogs cut here (known from practice). */
  static final int OLD_TOOLS = 2047;

  /**
   * The longest command line of cmd.exe; it was measured to drop a longer PATH (jdx/mise#11642).
   */
  static final int CMD = 8191;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    String own = variables.process("PATH");
    if (own == null) {
      throw verdict.notApplicable(Text.of("reason.not-set", "name", "PATH"));
    }
    List<Evidence> parts = new ArrayList<>();
    parts.add(length(own, Source.process("PATH")));
    stored(variables, variables.machine(), Source.Kind.MACHINE_REGISTRY, parts);
    stored(variables, variables.user(), Source.Kind.USER_REGISTRY, parts);
    Map<String, String> block = variables.fresh().orNull();
    String fresh = block == null ? null : variables.lookUp(block, "PATH");
    if (fresh != null) {
      parts.add(length(fresh, Source.of(Source.Kind.API, "CreateEnvironmentBlock")));
    }
    String number = String.valueOf(own.length());
    if (own.length() > CMD) {
      fail(verdict, Severity.ERROR, "path.too-long.cmd", number, parts);
    } else if (fresh != null && fresh.length() > CMD) {
      fail(verdict, Severity.ERROR, "path.too-long.new", String.valueOf(fresh.length()), parts);
    } else if (own.length() > OLD_TOOLS) {
      fail(verdict, Severity.INFO, "path.too-long.old", number, parts);
    } else {
      verdict.pass(Text.of("path.too-long.fine", "length", number), parts);
    }
  }

  private static void stored(
      Variables variables,
      Fact<Map<String, ScopedValue>> scope,
      Source.Kind kind,
      List<Evidence> into) {
    Map<String, ScopedValue> values = scope.orNull();
    ScopedValue path = values == null ? null : variables.lookUp(values, "PATH");
    if (path != null) {
      into.add(length(path.value(), Source.of(kind, "Path")));
    }
  }

  private static Evidence length(String path, Source source) {
    return new Evidence("PATH", path.length() + " characters", source);
  }

  private static void fail(
      Verdict verdict, Severity most, String key, String length, List<Evidence> evidence) {
    verdict.fail(
        most,
        "PATH",
        Text.of(key, "length", length),
        evidence,
        List.of(Fix.manual(Text.of("path.too-long.fix"))));
  }
}
