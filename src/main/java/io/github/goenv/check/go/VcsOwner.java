package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Repository;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code vcs.owner}: git refuses the repository around a program, which go stamps with its commit
 * (cmd/go/internal/load, {@code setBuildInfo}).
 */
final class VcsOwner implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    List<Repository> repositories =
        verdict.need(project.repositories(), Text.of("reason.no-repository"));
    Variables variables = MachineFacts.variables(machine, verdict);
    String flags = variables.explicit("GOFLAGS").orNull();
    if (flags != null && flags.contains("-buildvcs=false")) {
      throw verdict.notApplicable(Text.of("vcs.owner.off"));
    }
    boolean any = false;
    for (Repository repository : repositories) {
      any |= !repository.roots().isEmpty();
      if (program(machine, repository.directory())) {
        one(machine, repository, variables, verdict);
      }
    }
    if (!any) {
      throw verdict.notApplicable(Text.of("reason.no-repository"));
    }
  }

  /** Only programs are stamped. */
  private static boolean program(Snapshot machine, String directory) {
    List<Loading> loadings = Loadings.all(machine);
    if (loadings != null) {
      for (Loading loading : loadings) {
        if (loading.directory().equals(directory)) {
          return loading.program();
        }
      }
    }
    return false;
  }

  private static void one(
      Snapshot machine, Repository repository, Variables variables, Verdict verdict) {
    List<String> roots = repository.roots();
    if (roots.isEmpty()) {
      return;
    }
    String other = other(roots);
    String debug = variables.process("GODEBUG");
    if (other != null && (debug == null || !debug.contains("allowmultiplevcs=1"))) {
      report(
          machine,
          verdict,
          roots,
          Text.of("vcs.owner.several", "path", roots.get(0), "other", other));
    } else if (repository.refusal() instanceof Fact.Known<String> said) {
      String key =
          said.value().contains("dubious ownership") ? "vcs.owner.owner" : "vcs.owner.said";
      report(machine, verdict, roots, Text.of(key, "path", roots.get(0), "said", said.value()));
    } else if (repository.refusal() instanceof Fact.Unknown<String> unknown) {
      verdict.unknown(roots.get(0), unknown.reason(), unknown.remedy());
    }
  }

  /** The second repository, unless git lies inside of git, which is in order. */
  private static @Nullable String other(List<String> roots) {
    for (String root : roots.subList(1, roots.size())) {
      if (!name(root).equals(".git") || !name(roots.get(0)).equals(".git")) {
        return root;
      }
    }
    return null;
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static void report(Snapshot machine, Verdict verdict, List<String> roots, Text message) {
    String root = roots.get(0);
    String tree = MachineFacts.parent(root);
    List<Fix> fixes = new ArrayList<>();
    if (message.key().equals("vcs.owner.owner")) {
      fixes.add(
          Fix.command(
              Text.of("vcs.owner.fix-safe"),
              Fixes.shell(machine),
              "git config --global --add safe.directory " + Fixes.quoted(machine, tree),
              "git config --global --unset-all safe.directory " + Fixes.quoted(machine, tree)));
    } else {
      fixes.add(
          Fix.command(
                  Text.of("vcs.owner.fix-look"),
                  Fixes.shell(machine),
                  "git -C " + Fixes.quoted(machine, tree) + " status",
                  null)
              .likely());
    }
    Variables variables = machine.variables().orNull();
    String flags = variables == null ? null : variables.explicit("GOFLAGS").orNull();
    String off = flags == null ? "-buildvcs=false" : flags + " -buildvcs=false";
    fixes.add(
        Fixes.set(machine, "GOFLAGS", off).titled(Text.of("vcs.owner.fix-off")).changing(null));
    verdict.fail(root, message, List.of(new Evidence(name(root), root, Source.file(root))), fixes);
  }
}
