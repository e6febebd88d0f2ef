package io.github.goenv.check.expect;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code expect.env}: a variable of {@code go env} is not what the pom expects. */
public final class ExpectEnv implements Check {
  /** Go says what they are; nobody can set them (cmd/go/internal/envcmd, {@code checkEnvWrite}). */
  private static final Set<String> FIXED =
      Set.of(
          "GOEXE",
          "GOGCCFLAGS",
          "GOHOSTARCH",
          "GOHOSTOS",
          "GOMOD",
          "GOTOOLDIR",
          "GOVERSION",
          "GOENV",
          "GODEBUG");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Map<String, String> expected = policy.expect().env();
    if (expected.isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-expectation"));
    }
    for (Map.Entry<String, String> entry : new TreeMap<>(expected).entrySet()) {
      one(
          machine,
          verdict,
          entry.getKey(),
          entry.getValue(),
          policy.expect().source(entry.getKey()));
    }
  }

  private static void one(
      Snapshot machine, Verdict verdict, String name, String wanted, Source expected) {
    Fact<String> fact = effective(machine, verdict, name);
    if (fact instanceof Fact.Unknown<String> unknown) {
      verdict.unknown(name, unknown.reason(), unknown.remedy());
      return;
    }
    String own = fact instanceof Fact.Known<String> known ? known.value() : "";
    Source from =
        fact instanceof Fact.Known<String> known
            ? known.source()
            : Source.of(Source.Kind.API, "go env");
    boolean path = wanted.indexOf('/') >= 0 || wanted.indexOf('\\') >= 0;
    if (path ? MachineFacts.samePath(machine, own, wanted) : own.equals(wanted)) {
      return;
    }
    Evidence setting = new Evidence(name, own, source(machine, name, own, from));
    verdict.fail(
        name,
        Text.of("expect.env.other", "name", name, "value", own, "expected", wanted),
        List.of(setting, new Evidence(name, wanted, expected)),
        fixes(machine, setting, wanted));
  }

  /** Where the user set it, if the value is the one that was set. */
  private static Source source(Snapshot machine, String name, String own, Source from) {
    Variables variables = machine.variables().orNull();
    return variables != null
            && variables.explicit(name) instanceof Fact.Known<String> set
            && set.value().equals(own)
        ? set.source()
        : from;
  }

  private static List<Fix> fixes(Snapshot machine, Evidence setting, String wanted) {
    if (FIXED.contains(setting.name())) {
      return List.of(Fix.manual(Text.of("expect.env.fix-pom", "name", setting.name())));
    }
    return wanted.isEmpty()
        ? Fixes.unset(machine, setting)
        : List.of(Fixes.set(machine, setting.name(), wanted).likely());
  }

  /** What go says; for what it is not asked, what the user set, and never a guess at a default. */
  private static Fact<String> effective(Snapshot machine, Verdict verdict, String name) {
    GoCommand go = MachineFacts.go(machine, verdict);
    verdict.need(go.executable(), Text.of("reason.no-go"));
    Map<String, String> answered = go.env().orNull();
    String answer = answered == null ? null : answered.get(name);
    if (answered == null || answer != null && !answer.isEmpty()) {
      return go.variable(name);
    }
    Variables variables = MachineFacts.variables(machine, verdict);
    Fact<String> set = variables.explicit(name);
    if (answer != null) {
      // Go calls empty what its version does not know.
      return set instanceof Fact.Known<String> ? set : go.variable(name);
    }
    if (!(set instanceof Fact.Absent<String>)) {
      return set;
    }
    if (variables.goRootFile() instanceof Fact.Known<SettingsFile> file) {
      String value = file.value().values().get(name);
      if (value != null && !value.isEmpty()) {
        return Fact.known(value, Source.of(Source.Kind.GOROOT_GO_ENV, file.value().path()));
      }
    }
    return Fact.unknown(Text.of("expect.env.not-asked", "name", name));
  }
}
