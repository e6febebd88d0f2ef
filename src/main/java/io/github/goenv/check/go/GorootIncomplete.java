package io.github.goenv.check.go;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Tool;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code goroot.incomplete}: a tool of the Go installation is missing, damaged, or of another
 * release than the go command.
 */
final class GorootIncomplete implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    GoCommand go = MachineFacts.go(machine, verdict);
    verdict.need(go.executable(), Text.of("reason.no-go"));
    if (Goroots.explains(machine)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.invalid"));
    }
    GoRootDirectory root = go.configuredRoot().orNull();
    String stated = root == null ? null : root.version().orNull();
    if (elsewhere(machine, go)) {
      throw verdict.notApplicable(Text.of("goroot.incomplete.elsewhere"));
    }
    List<Tool> tools =
        verdict.need(go.tools(), Text.of("reason.go-env-empty", "name", "GOTOOLDIR"));
    String own = go.variable("GOVERSION").orNull();
    if (stated != null && own != null && !same(own, stated)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.mismatch"));
    }
    boolean cgo = !CgoCompilers.unused(machine);
    List<String> broken = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (Tool tool : tools) {
      if (tool.name().equals("cgo") && !cgo) {
        continue;
      }
      if (tool.problem() instanceof Fact.Unknown<String> unknown) {
        verdict.unknown(tool.path(), unknown.reason(), unknown.remedy());
      } else if (tool.problem() instanceof Fact.Known<String> problem) {
        broken.add(tool.name() + " (" + problem.value() + ")");
        evidence.add(new Evidence(tool.name(), tool.path(), Source.file(tool.path())));
      } else if (own != null
          && !tool.name().equals("cgo") // which go takes in any version
          && tool.version() instanceof Fact.Known<String> version
          && !same(own, version.value())) {
        versions.add(tool.name() + " (" + version.value() + ")");
        evidence.add(new Evidence(tool.name(), tool.path(), Source.file(tool.path())));
      }
    }
    if (broken.isEmpty() && versions.isEmpty()) {
      return;
    }
    String path = String.valueOf(go.variable("GOROOT").orNull());
    boolean mixed = broken.isEmpty();
    verdict.fail(
        path,
        Text.of(
            mixed ? "goroot.incomplete.versions" : "goroot.incomplete.tools",
            "path",
            path,
            "tools",
            String.join(", ", mixed ? versions : broken),
            "own",
            String.valueOf(own)),
        evidence,
        List.of(Fix.manual(Text.of("goroot.incomplete.fix", "path", path))));
  }

  /** Whether go hands each build over to a newer toolchain, and has found it. */
  private static boolean elsewhere(Snapshot machine, GoCommand go) {
    Project project = machine.project().orNull();
    GoVersion own = GoVersion.parse(String.valueOf(go.variable("GOVERSION").orNull())).orElse(null);
    boolean newer = false;
    if (project != null && own != null && Loadings.accepts(machine)) {
      newer = !project.modules().isEmpty();
      for (Fact<GoModFile> module : project.modules()) {
        GoModFile file = module.orNull();
        String line = file == null ? null : file.goVersion();
        GoVersion wanted = line == null ? null : GoVersion.parse(line).orElse(null);
        newer &= wanted != null && own.compareTo(wanted) < 0;
      }
    }
    return newer;
  }

  /** {@code go1.26.8 X:jsonv2} is go1.26.8 with an experiment. */
  private static boolean same(String go, String tool) {
    return base(go).equals(base(tool));
  }

  private static String base(String version) {
    int end = version.indexOf(' ');
    return end < 0 ? version : version.substring(0, end);
  }
}
