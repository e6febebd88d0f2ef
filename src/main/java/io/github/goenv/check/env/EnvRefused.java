package io.github.goenv.check.env;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.GoWords;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NamedSettings;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoTarget;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.go.UsualNames;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.CacheProgram;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code env.refused}: a variable has a value with which go refuses to build. Where go was asked,
 * its words count; the few rules here give them a better sentence, or stand in where it was not.
 */
public final class EnvRefused implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    new Settings(machine, MachineFacts.variables(machine, verdict), verdict).judge();
  }

  /** What go calls the target; null when it knows none by that name either. */
  private static @Nullable String usual(Snapshot machine, String pair) {
    GoCommand go = machine.go().orNull();
    List<String> targets = go == null ? null : go.targets().orNull();
    int slash = pair.indexOf('/');
    String usual =
        UsualNames.of(new GoTarget(pair.substring(0, slash), pair.substring(slash + 1))).toString();
    return targets != null && targets.contains(usual) ? usual : null;
  }

  /** The target of every build, when go was asked for those it knows and this is none. */
  static @Nullable String unknownTarget(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    List<String> targets = go == null ? null : go.targets().orNull();
    String system = go == null ? null : go.variable("GOOS").orNull();
    String processor = go == null ? null : go.variable("GOARCH").orNull();
    String pair = system + "/" + processor;
    return targets == null || system == null || processor == null || targets.contains(pair)
        ? null
        : pair;
  }

  /** The settings of one machine. */
  private static final class Settings {
    private final Snapshot machine;
    private final Variables variables;
    private final Verdict verdict;

    /** What has been reported. */
    private final Set<String> named = new HashSet<>();

    Settings(Snapshot machine, Variables variables, Verdict verdict) {
      this.machine = machine;
      this.variables = variables;
      this.verdict = verdict;
    }

    void judge() {
      cache();
      modules();
      program();
      target();
      quotes();
      verdict.orUnknown(variables.goEnvFile());
      String ofEnv = Loadings.ofEnv(machine);
      if (ofEnv == null && Loadings.silent(machine)) {
        words();
        return;
      }
      if (ofEnv != null && GoWords.row(ofEnv) == null) {
        said(GoWords.line(ofEnv));
      }
      for (GoWords.Refusal refusal : GoWords.refusals(machine)) {
        if (refusal.row() == null) {
          said(refusal.text());
        }
      }
    }

    /** Where go was not asked: a word that is no flag ends every command (cmd/go/internal/base). */
    private void words() {
      Evidence setting = NamedSettings.setting(variables, "GOFLAGS");
      if (setting == null || Loadings.accepts(machine)) {
        return;
      }
      for (String word : QuotedWords.split(setting.value()).orElse(List.of())) {
        if (!word.startsWith("-") && !named.contains("GOFLAGS")) {
          fail(
              setting,
              Severity.ERROR,
              Text.of(
                  "env.refused.word", "name", "GOFLAGS", "value", setting.value(), "word", word));
        }
      }
    }

    private void cache() {
      Evidence setting = NamedSettings.setting(variables, "GOCACHE");
      if (setting == null || MachineFacts.absolute(machine, setting.value())) {
        return;
      }
      boolean off = setting.value().equals("off");
      // The question that go is asked needs no cache; every build does.
      fail(
          setting,
          Severity.ERROR,
          Text.of(
              off ? "env.refused.gocache-off" : "env.refused.gocache-relative",
              "value",
              setting.value()));
    }

    /** Where nothing is required go builds also without modules; its answer tells. */
    private void modules() {
      Evidence setting = NamedSettings.setting(variables, "GO111MODULE");
      Project project = machine.project().orNull();
      String file = null;
      if (project != null) {
        for (Fact<GoModFile> module : project.modules()) {
          GoModFile known = module.orNull();
          file = file == null && known != null ? known.path() : file;
        }
      }
      if (setting != null && setting.value().equals("off") && file != null) {
        boolean builds = Loadings.accepts(machine);
        fail(
            setting,
            builds ? Severity.WARNING : Severity.ERROR,
            Text.of(
                builds ? "env.refused.go111module-idle" : "env.refused.go111module-off",
                "path",
                file));
      }
    }

    private void program() {
      Evidence setting = NamedSettings.setting(variables, "GOCACHEPROG");
      GoCommand go = machine.go().orNull();
      CacheProgram program = go == null ? null : go.cacheProgram().orNull();
      if (setting == null || program == null) {
        return;
      }
      List<String> words = program.words().orNull();
      if (program.words() instanceof Fact.Absent<List<String>>) {
        fail(
            setting,
            Severity.ERROR,
            Text.of("env.refused.quote", "name", setting.name(), "value", setting.value()));
      } else if (words != null && program.executable() instanceof Fact.Absent<String>) {
        String first = words.isEmpty() ? "" : words.get(0);
        fail(
            setting,
            Severity.ERROR,
            Text.of("env.refused.cacheprog", "value", setting.value(), "program", first));
      }
    }

    /** Go panics at such a value when it compiles C (cmd/go/internal/work, {@code envList}). */
    private void quotes() {
      if (CgoCompilers.unused(machine)) {
        return;
      }
      for (String name :
          new String[] {
            "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS"
          }) {
        Evidence setting = NamedSettings.setting(variables, name);
        if (setting != null && QuotedWords.split(setting.value()).isEmpty()) {
          fail(
              setting,
              Severity.ERROR,
              Text.of("env.refused.quote", "name", name, "value", setting.value()));
        }
      }
    }

    /** GOOS and GOARCH that go would only complain about when it builds. */
    private void target() {
      String pair = unknownTarget(machine);
      if (pair == null) {
        return;
      }
      String usual = usual(machine, pair);
      for (String name : new String[] {"GOOS", "GOARCH"}) {
        Evidence setting = NamedSettings.setting(variables, name);
        if (setting != null) {
          fail(
              setting,
              Severity.ERROR,
              Text.of(
                  usual == null ? "env.refused.target" : "env.refused.target-usual",
                  "name",
                  name,
                  "value",
                  setting.value(),
                  "pair",
                  pair,
                  "usual",
                  usual == null ? "" : usual));
        }
      }
    }

    /** A variable that go names, or a flag of GOFLAGS. */
    private void said(String text) {
      String name = NamedSettings.culprit(variables, text);
      Evidence setting = name == null ? null : NamedSettings.setting(variables, name);
      if (setting != null && !named.contains(name)) {
        fail(
            setting,
            Severity.ERROR,
            Text.of(
                "env.refused.said",
                "name",
                setting.name(),
                "value",
                setting.value(),
                "said",
                text));
      }
    }

    private void fail(Evidence setting, Severity most, Text message) {
      named.add(setting.name());
      List<Fix> fixes = Fixes.unset(machine, setting);
      verdict.fail(most, setting.name(), message, List.of(setting), fixes);
    }
  }
}
