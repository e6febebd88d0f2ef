package io.github.goenv.check;

import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code gobin.relative}: GOBIN is not absolute, so go refuses to install. */
final class GobinRelative implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Evidence setting = Read.setting(machine, verdict, "GOBIN");
    if (Read.absolute(machine, setting.value())) {
      return;
    }
    verdict.fail(
        "GOBIN",
        Text.of("gobin.relative.relative", "path", setting.value()),
        List.of(setting),
        Fixes.unset(machine, setting));
  }
}
