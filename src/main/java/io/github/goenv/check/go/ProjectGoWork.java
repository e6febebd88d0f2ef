package io.github.goenv.check.go;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.GoWords;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.WorkFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code project.go-work}: the go.work in force cannot be used, or does not list this module. */
final class ProjectGoWork implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    if (project.modules().isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    String file = file(machine, project);
    boolean found = !Loadings.silent(machine) && said(machine, file, verdict);
    if (found) {
      return;
    }
    if (file == null) {
      verdict.orUnknown(project.work());
      throw verdict.notApplicable(Text.of("reason.no-work"));
    }
    if (Loadings.all(machine) == null) {
      listed(machine, project, file, verdict);
    }
  }

  /** Whether go has something against the go.work. */
  private static boolean said(Snapshot machine, @Nullable String file, Verdict verdict) {
    boolean found = false;
    for (GoWords.Refusal refusal : GoWords.refusals(machine)) {
      GoWords.Row row = refusal.row();
      if (row != null && row.id().equals("project.go-work")) {
        found = true;
        report(machine, verdict, String.valueOf(row.key()), file, refusal);
      }
    }
    return found;
  }

  /** The file in force: what go says, else what was found. */
  private static @Nullable String file(Snapshot machine, Project project) {
    GoCommand go = machine.go().orNull();
    String said = go == null ? null : go.variable("GOWORK").orNull();
    WorkFile work = project.work().orNull();
    boolean off = said != null && said.equals("off");
    return off ? null : said == null ? work == null ? null : work.path() : said;
  }

  /** Where go was not asked, the use lines tell. */
  private static void listed(Snapshot machine, Project project, String file, Verdict verdict) {
    if (project.work() instanceof Fact.Unknown<WorkFile>) {
      unread(machine, project, file, verdict);
      return;
    }
    WorkFile work = verdict.need(project.work(), Text.of("reason.no-work"));
    for (Fact<GoModFile> module : project.modules()) {
      GoModFile known = module.orNull();
      String directory = known == null ? null : MachineFacts.parent(known.path());
      boolean used = directory == null;
      for (String use : work.uses()) {
        used |= directory != null && MachineFacts.samePath(machine, use, directory);
      }
      if (!used) {
        report(
            machine,
            verdict,
            "lacks",
            file,
            new GoWords.Refusal(String.valueOf(directory), "", null));
      }
    }
  }

  /** Which go.work it is, is known; what is in it is not. */
  private static void unread(Snapshot machine, Project project, String file, Verdict verdict) {
    String directory = project.directory();
    verdict.unknown(
        file,
        Text.of("project.go-work.unread", "work", file, "path", directory),
        Text.of(
            "project.go-work.remedy",
            "command",
            "go -C " + Fixes.quoted(machine, directory) + " work use ."));
  }

  private static void report(
      Snapshot machine,
      Verdict verdict,
      String key,
      @Nullable String file,
      GoWords.Refusal refusal) {
    String work = file == null ? "go.work" : file;
    List<Fix> fixes = new ArrayList<>();
    if (key.equals("lacks")) {
      fixes.add(
          Fix.command(
              Text.of("project.go-work.fix-use", "path", refusal.directory()),
              Fixes.shell(machine),
              "go -C " + Fixes.quoted(machine, refusal.directory()) + " work use .",
              null));
    } else {
      fixes.add(Fix.manual(Text.of("project.go-work.fix", "work", work)));
    }
    fixes.add(
        Changes.session(machine, Text.of("project.go-work.fix-off"), "GOWORK", "off", null)
            .likely());
    verdict.fail(
        work,
        Text.of(
            "project.go-work." + key,
            "work",
            work,
            "path",
            refusal.directory(),
            "said",
            refusal.text()),
        List.of(new Evidence("GOWORK", work, Source.of(Source.Kind.API, "go env GOWORK"))),
        fixes);
  }
}
