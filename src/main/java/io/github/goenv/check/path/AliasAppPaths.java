package io.github.goenv.check.path;

import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code alias.app-paths}: Start and Win+R would start another go than the build. */
public final class AliasAppPaths implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    CommandFacts commands = WindowsMachineFacts.commands(machine, verdict);
    verdict.orUnknown(commands.appPaths());
    List<CommandFacts.Setting> entries = commands.appPaths().orNull();
    if (entries == null || entries.isEmpty()) {
      verdict.pass(Text.of("alias.app-paths.none"), List.of());
      return;
    }
    String go = WindowsCandidates.first(machine);
    for (CommandFacts.Setting entry : entries) {
      String program = program(machine, entry.value());
      Evidence evidence = new Evidence("App Paths\\go.exe", entry.value(), entry.source());
      if (go != null && WindowsPaths.same(go, program)) {
        continue;
      }
      verdict.fail(
          entry.source().detail().isEmpty() ? "App Paths" : entry.source().detail(),
          go == null
              ? Text.of("alias.app-paths.only", "program", program)
              : Text.of("alias.app-paths.other", "program", program, "go", go),
          List.of(evidence),
          List.of(
              Fix.command(
                      Text.of("alias.app-paths.fix"),
                      Shell.ofSwitches(machine).word(),
                      "reg query " + Shell.ofSwitches(machine).literal(key(entry.source())) + " /s",
                      null)
                  .likely()));
    }
  }

  /** The key of a value; both hives have such an entry, and each has two views. */
  private static String key(Source value) {
    int end = value.detail().lastIndexOf('\\');
    return end < 0 ? value.detail() : value.detail().substring(0, end);
  }

  private static String program(Snapshot machine, String value) {
    String text = value.strip();
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    Variables variables = machine.variables().orNull();
    return variables == null ? text : WindowsVariables.expanded(variables, text);
  }
}
