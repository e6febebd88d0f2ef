package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code service.account}: an account that may change the whole machine. */
final class ServiceAccount implements Check {

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    LogonAccount account = Services.account(service, verdict);
    String name = Services.known(service, verdict, account.name());
    String kind = Services.known(service, verdict, account.kind());
    List<Evidence> evidence = List.of(Services.shown(account, service));
    if (kind.equals("local-system")) {
      fail(machine, verdict, service, name, "service.account.local-system", evidence);
    } else if (Services.known(service, verdict, account.administrator())) {
      fail(machine, verdict, service, name, "service.account.administrator", evidence);
    } else {
      verdict.pass(Text.of("service.account.pass", "account", name), evidence);
    }
  }

  private static void fail(
      Snapshot machine,
      Verdict verdict,
      NamedService service,
      String name,
      String key,
      List<Evidence> evidence) {
    String own = "NT SERVICE\\" + service.name();
    boolean password = key.endsWith("administrator");
    Fix change =
        Services.control(
                machine,
                Text.of("service.account.fix", "account", own),
                service,
                "config",
                "obj= " + Services.word(machine, own),
                "obj= " + Services.word(machine, name))
            .likely();
    if (password) {
      // To take it back needs the password of that account.
      change = Fix.command(change.title(), change.shell(), change.text(), null).elevated().likely();
    }
    verdict.fail(
        service.name(),
        Text.of(key, "name", service.name(), "account", name),
        evidence,
        List.of(change, Fix.manual(Text.of("service.account.fix-rights", "account", own))));
  }
}
