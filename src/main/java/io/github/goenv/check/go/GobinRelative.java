package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code gobin.relative}: GOBIN is not absolute, so go refuses to install. */
public final class GobinRelative implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Evidence setting = MachineFacts.setting(machine, verdict, "GOBIN");
    if (MachineFacts.absolute(machine, setting.value())) {
      return;
    }
    verdict.fail(
        "GOBIN",
        Text.of("gobin.relative.relative", "path", setting.value()),
        List.of(setting),
        Fixes.unset(machine, setting));
  }
}
