package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.LogonAccount.LogonRight;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code service.logon-right}: an account that Windows does not let log on as a service. */
final class ServiceLogonRight implements Check {
  private static final String RIGHT = "SeServiceLogonRight";
  private static final String DENIED = "SeDenyServiceLogonRight";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    LogonAccount account = Services.account(service, verdict);
    String name = Services.known(service, verdict, account.name());
    String kind = Services.known(service, verdict, account.kind());
    List<Evidence> evidence = new ArrayList<>(List.of(Services.shown(account, service)));
    switch (kind) {
      case "local-system", "local-service", "network-service" -> {
        verdict.pass(Text.of("service.logon-right.own", "account", name), evidence);
        return;
      }
      default -> {}
    }
    LogonRight right = Services.known(service, verdict, account.logonRight());
    Source source =
        account.logonRight() instanceof Fact.Known<LogonRight> known
            ? known.source()
            : Source.of(Source.Kind.API, RIGHT);
    String by = names(right.by());
    String denied = names(right.denied());
    if (!right.by().isEmpty()) {
      evidence.add(new Evidence(RIGHT, by, source));
    }
    if (!right.denied().isEmpty()) {
      evidence.add(new Evidence(DENIED, denied, source));
      verdict.fail(
          service.name(),
          Text.of("service.logon-right.denied", "account", name, "by", denied),
          evidence,
          List.of(Fix.manual(Text.of("service.logon-right.fix-denied"))));
    } else if (right.by().isEmpty()) {
      boolean virtual = kind.equals("virtual-service");
      verdict.fail(
          service.name(),
          Text.of(
              virtual ? "service.logon-right.virtual" : "service.logon-right.missing",
              "account",
              name),
          evidence,
          List.of(
              Fix.manual(
                  Text.of(
                      virtual ? "service.logon-right.fix-virtual" : "service.logon-right.fix",
                      "name",
                      service.name(),
                      "account",
                      name))));
    } else {
      verdict.pass(Text.of("service.logon-right.pass", "account", name, "by", by), evidence);
    }
  }

  /** SIDs, those that each machine has with their names. */
  private static String names(List<String> sids) {
    List<String> names = new ArrayList<>();
    for (String sid : sids) {
      String name =
          switch (sid) {
            case "S-1-1-0" -> "Everyone";
            case "S-1-5-6" -> "NT AUTHORITY\\SERVICE";
            case "S-1-5-11" -> "Authenticated Users";
            case "S-1-5-32-544" -> "Administrators";
            case "S-1-5-32-545" -> "Users";
            case "S-1-5-80-0" -> "NT SERVICE\\ALL SERVICES";
            default -> null;
          };
      names.add(name == null ? sid : name);
    }
    return String.join(", ", names);
  }
}
