package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code gopath.invalid}: GOPATH is relative, begins with a tilde, or equals GOROOT. */
public final class GopathInvalid implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Evidence setting = MachineFacts.setting(machine, verdict, "GOPATH");
    for (String entry : entries(machine, setting.value())) {
      String problem = problem(machine, entry);
      if (problem != null) {
        // Go only warns when GOPATH is GOROOT (cmd/go/main.go), and puts the module cache into it.
        verdict.fail(
            problem.equals("goroot") ? Severity.WARNING : Severity.ERROR,
            "GOPATH",
            Text.of("gopath.invalid." + problem, "entry", entry),
            List.of(setting),
            Fixes.unset(machine, setting));
      }
    }
  }

  /** Whether go refuses to run for this GOPATH; one that equals GOROOT it only warns about. */
  static boolean broken(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    String value = variables == null ? null : variables.explicit("GOPATH").orNull();
    if (value != null) {
      for (String entry : entries(machine, value)) {
        String problem = problem(machine, entry);
        if (problem != null && !problem.equals("goroot")) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> entries(Snapshot machine, String gopath) {
    List<String> entries = new ArrayList<>();
    char separator = machine.host().windows() ? ';' : ':';
    int from = 0;
    for (int i = 0; i <= gopath.length(); i++) {
      if (i == gopath.length() || gopath.charAt(i) == separator) {
        if (i > from) {
          entries.add(gopath.substring(from, i));
        }
        from = i + 1;
      }
    }
    return entries;
  }

  private static @Nullable String problem(Snapshot machine, String entry) {
    if (entry.startsWith("~")) {
      return "tilde";
    }
    if (!MachineFacts.absolute(machine, entry)) {
      return "relative";
    }
    GoCommand go = machine.go().orNull();
    String root = go == null ? null : go.variable("GOROOT").orNull();
    return root != null && MachineFacts.samePath(machine, entry, root) ? "goroot" : null;
  }
}
