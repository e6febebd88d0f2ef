package io.github.goenv.check.path;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code alias.shell}: a start-up file of a shell defines {@code go}. */
public final class AliasShell implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    CommandFacts commands = WindowsMachineFacts.commands(machine, verdict);
    List<CommandFacts.Setting> autoRun = values(commands.autoRun());
    List<CommandFacts.Setting> macros = new ArrayList<>();
    for (CommandFacts.Setting setting : values(commands.shellDefinitions())) {
      if (stands(setting, autoRun)) {
        macros.add(setting);
        continue;
      }
      verdict.fail(
          setting.source().detail(),
          Text.of(
              "alias.shell.defined", "line", setting.value(), "where", setting.source().detail()),
          List.of(new Evidence("go", setting.value(), setting.source())),
          List.of(Fix.manual(Text.of("alias.shell.fix", "where", setting.source().detail()))));
    }
    for (CommandFacts.Setting setting : autoRun) {
      boolean macro = stands(setting, macros);
      verdict.fail(
          macro ? Severity.ERROR : Severity.INFO,
          setting.source().detail(),
          Text.of(macro ? "alias.shell.macro" : "alias.shell.autorun", "command", setting.value()),
          List.of(new Evidence("AutoRun", setting.value(), setting.source())),
          List.of(Fix.manual(Text.of("alias.shell.fix", "where", setting.source().detail()))));
    }
    verdict.orUnknown(commands.shellDefinitions());
    verdict.orUnknown(commands.autoRun());
  }

  private static List<CommandFacts.Setting> values(Fact<List<CommandFacts.Setting>> fact) {
    List<CommandFacts.Setting> values = fact.orNull();
    return values == null ? List.of() : values;
  }

  /** Whether one of {@code others} stands where {@code setting} does: it is the same, or part. */
  private static boolean stands(CommandFacts.Setting setting, List<CommandFacts.Setting> others) {
    for (CommandFacts.Setting other : others) {
      if (other.source().equals(setting.source())) {
        return true;
      }
    }
    return false;
  }
}
