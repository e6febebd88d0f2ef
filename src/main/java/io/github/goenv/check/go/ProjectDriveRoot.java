package io.github.goenv.check.go;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code project.drive-root}: go.mod lies in the root of a drive or file system. */
final class ProjectDriveRoot implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    if (project.modules().isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    for (Fact<GoModFile> module : project.modules()) {
      if (module instanceof Fact.Unknown<GoModFile> unknown) {
        verdict.unknown("go.mod", unknown.reason(), unknown.remedy());
      } else if (module instanceof Fact.Known<GoModFile> known) {
        String root = root(machine, known.value().path());
        if (root != null) {
          report(machine, verdict, known, root);
        }
      }
    }
  }

  /** The root that the file lies in; null for a directory below it. */
  private static @Nullable String root(Snapshot machine, String file) {
    if (!machine.host().windows()) {
      return file.equals("/go.mod") ? "/" : null;
    }
    boolean drive =
        file.length() == 9
            && Character.isLetter(file.charAt(0))
            && file.charAt(1) == ':'
            && file.substring(3).equalsIgnoreCase("go.mod");
    return drive ? file.substring(0, 2) + "\\" : null;
  }

  private static void report(
      Snapshot machine, Verdict verdict, Fact.Known<GoModFile> module, String root) {
    boolean windows = machine.host().windows();
    verdict.fail(
        module.value().path(),
        Text.of(windows ? "project.drive-root.drive" : "project.drive-root.root", "root", root),
        List.of(new Evidence("go.mod", module.value().path(), module.source())),
        List.of(
            Fix.manual(
                Text.of(
                    "project.drive-root.fix",
                    "place",
                    windows ? root + "src\\hello" : "/src/hello"))));
  }
}
