package io.github.goenv.check.path;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code alias.policy}: a setting that nothing reads is believed to switch aliases off. */
public final class AliasPolicy implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    CommandFacts commands = WindowsMachineFacts.commands(machine, verdict);
    verdict.orUnknown(commands.disableAliasExecution());
    List<CommandFacts.Setting> found = commands.disableAliasExecution().orNull();
    if (found == null) {
      return;
    }
    for (CommandFacts.Setting setting : found) {
      verdict.fail(
          setting.source().detail(),
          Text.of("alias.policy.set", "where", setting.source().detail()),
          List.of(new Evidence("DisableAliasExecution", setting.value(), setting.source())),
          List.of(
              Fix.manual(Text.of("alias.policy.fix", "where", setting.source().detail()))
                  .elevated(),
              Fix.manual(Text.of("alias.policy.fix-instead"))));
    }
  }
}
