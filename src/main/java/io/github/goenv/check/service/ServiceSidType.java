package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code service.sid-type}: an account that services share, and no SID to tell this one by. */
final class ServiceSidType implements Check {

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    ServiceSettings settings = Services.settings(service, verdict);
    LogonAccount account = Services.account(service, verdict);
    String name = Services.known(service, verdict, account.name());
    String kind = Services.known(service, verdict, account.kind());
    String sidType = Services.known(service, verdict, settings.sidType());
    List<Evidence> evidence = new ArrayList<>();
    Services.show(evidence, "ServiceSidType", settings.sidType());
    evidence.add(Services.shown(account, service));
    if (kind.equals("virtual-service")) {
      verdict.pass(Text.of("service.sid-type.virtual", "account", name), evidence);
      return;
    }
    if (!sidType.equals("none")) {
      verdict.pass(
          Text.of("service.sid-type.pass", "name", service.name(), "type", sidType), evidence);
      return;
    }
    String key = "service.sid-type.shared";
    String others = "";
    switch (kind) {
      case "local-system", "local-service", "network-service" -> {}
      default -> {
        List<String> same = Services.known(service, verdict, account.others());
        if (same.isEmpty()) {
          verdict.pass(Text.of("service.sid-type.alone", "account", name), evidence);
          return;
        }
        key = "service.sid-type.others";
        others = String.join(", ", same);
      }
    }
    verdict.fail(
        service.name(),
        Text.of(key, "name", service.name(), "account", name, "others", others),
        evidence,
        List.of(
            Services.control(
                machine,
                Text.of("service.sid-type.fix", "name", service.name()),
                service,
                "sidtype",
                "unrestricted",
                "none")));
  }
}
