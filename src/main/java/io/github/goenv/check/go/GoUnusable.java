package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.GoWords;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NamedSettings;
import io.github.goenv.check.common.Shell;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code go.unusable}: the go command is there and does not answer. */
public final class GoUnusable implements Check {
  /** Those without which go is asked again. */
  private static final List<String> SETTINGS =
      List.of("GOROOT", "GOPATH", "GOFLAGS", "GOTMPDIR", "GOCACHE", "GOOS", "GOARCH", "GOENV");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoCommand go = MachineFacts.go(machine, verdict);
    String executable = verdict.need(go.executable(), Text.of("reason.no-go"));
    Source source = ((Fact.Known<String>) go.executable()).source();
    Evidence file = new Evidence("go", executable, source);
    if (go.fileProblem() instanceof Fact.Known<String> problem) {
      if (GoNotStarted.judge(machine, verdict, file, problem.value())) {
        return;
      }
      verdict.fail(
          executable,
          Text.of("go.unusable.file." + problem.value(), "path", executable),
          List.of(file),
          fixes(machine, executable));
    } else if (go.env() instanceof Fact.Unknown<Map<String, String>> failed) {
      boolean talks = failed.reason().key().equals("go.env.exited");
      verdict.fail(
          executable,
          failed.reason(),
          List.of(file),
          talks
              ? hear(machine, executable, failed.reason().args().get("detail"))
              : fixes(machine, executable));
    } else if (go.withoutSettings() instanceof Fact.Known<String> said
        && !Goroots.explains(machine)
        && !named(machine, said.value())) {
      refused(machine, verdict, executable, said.value());
    }
  }

  /** Whether go names a variable, which {@code env.refused} then reports. */
  private static boolean named(Snapshot machine, String said) {
    Variables variables = machine.variables().orNull();
    return variables != null
        && GoWords.row(said) == null
        && NamedSettings.culprit(variables, said) != null;
  }

  /** Go answers, but not with the user's settings: those it can stumble over, and without them. */
  private static void refused(Snapshot machine, Verdict verdict, String executable, String said) {
    List<Evidence> set = new ArrayList<>();
    List<Fix> fixes = new ArrayList<>(GoWords.meaning(said));
    int meaning = fixes.size();
    Variables variables = MachineFacts.variables(machine, verdict);
    for (String name : SETTINGS) {
      Evidence evidence = NamedSettings.setting(variables, name);
      if (evidence != null) {
        set.add(evidence);
        if (said.contains(name)) {
          fixes.addAll(Fixes.unset(machine, evidence));
        }
      }
    }
    if (fixes.size() == meaning) {
      for (Evidence evidence : set) {
        fixes.addAll(Fixes.unset(machine, evidence));
      }
    }
    verdict.fail(
        executable, Text.of("go.unusable.settings", "path", executable, "said", said), set, fixes);
  }

  /** Go runs and says why it does not answer: that is to be corrected, not go. */
  private static List<Fix> hear(Snapshot machine, String executable, @Nullable String said) {
    List<Fix> fixes = new ArrayList<>();
    fixes.add(see(machine, executable));
    fixes.addAll(GoWords.meaning(said));
    fixes.add(Fix.manual(Text.of("go.unusable.fix-said")));
    addOther(machine, executable, fixes);
    return fixes;
  }

  private static List<Fix> fixes(Snapshot machine, String executable) {
    List<Fix> fixes = new ArrayList<>();
    addOther(machine, executable, fixes);
    fixes.add(see(machine, executable));
    fixes.add(Fix.manual(Text.of("go.unusable.fix-reinstall")));
    return fixes;
  }

  private static Fix see(Snapshot machine, String executable) {
    Shell shell = Shell.of(machine);
    return Fix.command(
            Text.of("go.unusable.fix-try"),
            shell.word(),
            shell.start(executable, "env GOVERSION"),
            null)
        .likely();
  }

  /** Another go on PATH in a GOROOT that says its version; whether it runs has not been tried. */
  private static void addOther(Snapshot machine, String executable, List<Fix> into) {
    SearchPath path = machine.path().orNull();
    if (path == null) {
      return;
    }
    int own = 0;
    String ownReal = executable;
    for (Candidate candidate : path.candidates("go")) {
      if (own == 0
          && candidate.position() > 0
          && MachineFacts.samePath(machine, candidate.path(), executable)) {
        own = candidate.position();
        String real = candidate.realPath().orNull();
        ownReal = real == null ? executable : real;
      }
    }
    for (Candidate candidate : path.candidates("go")) {
      String version = candidate.version().orNull();
      boolean runs =
          candidate.kind() == Candidate.Kind.PROGRAM
              || candidate.kind() == Candidate.Kind.SCRIPT
              || candidate.kind() == Candidate.Kind.SHIM;
      if (candidate.position() > own
          && runs
          && version != null
          && !ownReal.equals(candidate.realPath().orNull())) {
        Text title =
            Text.of(
                own == 0 ? "go.unusable.fix-named" : "go.unusable.fix-other",
                "path",
                candidate.path(),
                "version",
                version);
        Shell shell = Shell.of(machine);
        into.add(
            own == 0
                ? Fix.manual(title)
                : Fix.command(
                        title,
                        shell.word(),
                        shell.pathFirst(MachineFacts.parent(candidate.path())),
                        null)
                    .likely());
        return;
      }
    }
  }
}
