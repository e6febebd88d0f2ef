package io.github.goenv.check;

import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;

/** {@code alias.shell}: a start-up file of a shell defines {@code go}. */
final class AliasShell implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    CommandFacts commands = WindowsRead.commands(machine, verdict);
    for (CommandFacts.Setting setting : values(commands.shellDefinitions())) {
      verdict.fail(
          setting.source().detail(),
          Text.of(
              "alias.shell.defined", "line", setting.value(), "where", setting.source().detail()),
          List.of(new Evidence("go", setting.value(), setting.source())),
          List.of(Fix.manual(Text.of("alias.shell.fix", "where", setting.source().detail()))));
    }
    for (CommandFacts.Setting setting : values(commands.autoRun())) {
      boolean macro = definesGo(setting.value());
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

  /** {@code doskey go=…}, the name standing alone. */
  static boolean definesGo(String command) {
    String text = command.toLowerCase(Locale.ROOT);
    int doskey = text.indexOf("doskey");
    int at = doskey < 0 ? -1 : text.indexOf("go", doskey + 6);
    while (at > 0) {
      int end = at + 2;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      if (" \t\"".indexOf(text.charAt(at - 1)) >= 0
          && end < text.length()
          && text.charAt(end) == '=') {
        return true;
      }
      at = text.indexOf("go", at + 2);
    }
    return false;
  }
}
