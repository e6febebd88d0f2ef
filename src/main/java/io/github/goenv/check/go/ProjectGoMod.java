package io.github.goenv.check.go;

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
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.BuildDirectory;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code project.go-mod}: go cannot use go.mod, or what belongs to it: go.sum and vendor. */
final class ProjectGoMod implements Check {
  private static final Source POM = Source.of(Source.Kind.POM, "goenv:build");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    boolean found = missing(machine, project, verdict);
    if (project.modules().isEmpty() && !found) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    Set<String> broken = new HashSet<>();
    for (Fact<GoModFile> module : project.modules()) {
      if (module instanceof Fact.Unknown<GoModFile> unknown) {
        verdict.unknown("go.mod", unknown.reason(), unknown.remedy());
      } else if (module instanceof Fact.Known<GoModFile> known
          && !known.value().errors().isEmpty()) {
        GoModFile file = known.value();
        broken.add(file.path());
        verdict.fail(
            file.path(),
            Text.of("project.go-mod.syntax", "errors", String.join("; ", file.errors())),
            List.of(new Evidence("go.mod", file.path(), known.source())),
            List.of(
                Fix.manual(
                    Text.of(
                        encoded(file) ? "project.go-mod.fix-encoding" : "project.go-mod.fix",
                        "path",
                        file.path())),
                Fix.command(
                        Text.of("project.go-mod.fix-check"),
                        Fixes.shell(machine),
                        "go mod edit -json " + Fixes.quoted(machine, file.path()),
                        null)
                    .likely()));
      }
    }
    if (Loadings.silent(machine)) {
      return;
    }
    for (GoWords.Refusal refusal : GoWords.refusals(machine)) {
      GoWords.Row row = refusal.row();
      String key = row == null || !row.id().equals("project.go-mod") ? null : row.key();
      if (key != null && !within(machine, broken, refusal.directory())) {
        said(machine, verdict, key.equals("none") ? "said" : key, refusal);
      }
    }
  }

  /** Whether the pom has go run where there is no go.mod. */
  private static boolean missing(Snapshot machine, Project project, Verdict verdict) {
    boolean found = false;
    List<BuildDirectory> builds = project.builds().orNull();
    for (BuildDirectory build : builds == null ? List.<BuildDirectory>of() : builds) {
      String said = build.said();
      GoWords.Row row = said == null ? null : GoWords.row(said);
      boolean refused = row != null && "none".equals(row.key());
      if (build.goMod() == null && (refused || said == null)) {
        found = true;
        String path = build.directory();
        verdict.fail(
            refused ? Severity.ERROR : Severity.WARNING,
            path,
            said == null
                ? Text.of("project.go-mod.none-yet", "path", path)
                : Text.of("project.go-mod.none", "path", path, "said", GoWords.line(said)),
            List.of(new Evidence("workingDirectory", path, POM)),
            List.of(
                Fix.manual(Text.of("project.go-mod.fix-directory")),
                Fix.template(
                    Text.of("project.go-mod.fix-none"),
                    Fixes.shell(machine),
                    "go -C " + Fixes.quoted(machine, path) + " mod init example.com/app")));
      }
    }
    return found;
  }

  /** Whether go.mod itself is called wrong already. */
  private static boolean within(Snapshot machine, Set<String> broken, String directory) {
    for (String file : broken) {
      if (MachineFacts.under(machine, file, directory)) {
        return true;
      }
    }
    return false;
  }

  /** PowerShell's redirection writes a byte order mark, and UTF-16. */
  private static boolean encoded(GoModFile file) {
    for (String error : file.errors()) {
      if (error.contains("\\ufeff")
          || error.contains("\\ufffd")
          || error.contains("\\x00")
          || error.contains("\uFEFF")
          || error.contains("\uFFFD")) {
        return true;
      }
    }
    return false;
  }

  private static void said(Snapshot machine, Verdict verdict, String key, GoWords.Refusal refusal) {
    String directory = refusal.directory();
    verdict.fail(
        directory,
        Text.of("project.go-mod." + key, "path", directory, "said", refusal.text()),
        List.of(new Evidence("go", refusal.text(), Source.of(Source.Kind.API, "go list"))),
        fixes(machine, key, directory));
  }

  private static List<Fix> fixes(Snapshot machine, String key, String directory) {
    String command =
        switch (key) {
          case "sum", "tidy", "required" -> "mod tidy";
          case "vendor" -> "mod vendor";
          case "offline" -> "mod download";
          default -> "";
        };
    return command.isEmpty()
        ? List.of(Fix.manual(Text.of("project.go-mod.fix-" + key, "path", directory)))
        : List.of(
            Fix.command(
                    Text.of("project.go-mod.fix-" + key, "path", directory),
                    Fixes.shell(machine),
                    "go -C " + Fixes.quoted(machine, directory) + " " + command,
                    null)
                .likely());
  }
}
