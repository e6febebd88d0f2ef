package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code alias.execution}: a {@code go} on PATH is an App Execution Alias. */
public final class AliasExecution implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    boolean unclear = false;
    for (Candidate candidate : WindowsCandidates.all(machine, verdict)) {
      List<ReparsePoint> links = links(machine, candidate);
      ReparsePoint alias = links == null ? null : alias(links);
      if (alias != null || candidate.kind() == Candidate.Kind.ALIAS) {
        report(machine, verdict, candidate, alias);
      } else if (links == null && mayBe(candidate)) {
        unclear = true;
      }
    }
    if (unclear) {
      verdict.orUnknown(machine.windows());
      verdict.orUnknown(WindowsMachineFacts.facts(machine, verdict).candidates());
      throw verdict.unknown(Text.of("alias.execution.unclear"), Text.of("alias.execution.remedy"));
    }
  }

  /** An alias has no bytes and cannot be opened; whatever was read is none. */
  private static boolean mayBe(Candidate candidate) {
    return candidate.kind() == Candidate.Kind.EMPTY
        || candidate.kind() == Candidate.Kind.UNREADABLE;
  }

  /** The reparse points on the way to a candidate; null when they are not known. */
  static @Nullable List<ReparsePoint> links(Snapshot machine, Candidate candidate) {
    WindowsFacts facts = machine.windows().orNull();
    List<WindowsFile> files = facts == null ? null : facts.candidates().orNull();
    if (files != null) {
      for (WindowsFile file : files) {
        if (WindowsPaths.same(file.path(), candidate.path())) {
          return file.links().orNull();
        }
      }
    }
    return null;
  }

  static @Nullable ReparsePoint alias(List<ReparsePoint> links) {
    for (ReparsePoint link : links) {
      if (link.kind().equals("app-exec-link")) {
        return link;
      }
    }
    return null;
  }

  private static void report(
      Snapshot machine, Verdict verdict, Candidate candidate, @Nullable ReparsePoint alias) {
    String path = candidate.path();
    String packageName = alias == null ? null : alias.packageName();
    List<Evidence> evidence = new ArrayList<>(Commands.evidence(List.of(candidate)));
    if (alias != null) {
      String target = alias.target();
      evidence.add(
          new Evidence(
              "alias",
              alias.tag() + (target == null ? "" : " -> " + target),
              Source.of(Source.Kind.API, "FSCTL_GET_REPARSE_POINT")));
    }
    boolean wins = WindowsCandidates.started(machine, path);
    String which = wins ? "alias.execution.first" : "alias.execution.behind";
    verdict.fail(
        WindowsCandidates.severity(machine, path),
        path,
        packageName == null
            ? Text.of(which + "-unnamed", "path", path)
            : Text.of(which, "path", path, "package", packageName),
        evidence,
        List.of(
            Fix.manual(Text.of("alias.execution.fix-off")),
            Fix.manual(Text.of("alias.execution.fix-order"))));
  }
}
