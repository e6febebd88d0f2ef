package io.github.goenv.check.service;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ObjectAccess;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code service.registry-access}: a key with settings that the service may not read. */
final class ServiceRegistryAccess implements Check {
  /** KEY_QUERY_VALUE of winnt.h. */
  private static final long QUERY_VALUE = 0x1;

  private static final String HIVE = "HKLM\\";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    ObjectAccess key = verdict.need(service.key(), Text.of("service.registry-access.not-named"));
    Evidence where = new Evidence(service.name(), key.path(), key.from());
    Fact<Long> granted = key.granted();
    if (granted instanceof Fact.Absent<Long>) {
      verdict.fail(
          Severity.WARNING,
          key.path(),
          Text.of("service.registry-access.missing", "path", key.path()),
          List.of(where),
          List.of(Fix.manual(Text.of("service.registry-access.fix-missing"))));
      return;
    }
    long rights = Services.known(service, verdict, granted);
    Evidence shown =
        new Evidence(
            key.path(),
            Services.mask(rights),
            granted instanceof Fact.Known<Long> known ? known.source() : key.from());
    if ((rights & QUERY_VALUE) != 0) {
      verdict.pass(
          Text.of("service.registry-access.pass", "path", key.path()), List.of(where, shown));
      return;
    }
    LogonAccount account = service.account().orNull();
    String name = account == null ? null : account.name().orNull();
    verdict.fail(
        key.path(),
        Text.of(
            "service.registry-access.denied",
            "path",
            key.path(),
            "account",
            name == null ? service.name() : name),
        List.of(where, shown),
        List.of(grant(key.path(), Services.grantee(service))));
  }

  private static Fix grant(String path, String grantee) {
    String key =
        path.startsWith(HIVE) ? "HKLM:\\" + path.substring(HIVE.length()) : "Registry::" + path;
    return Fix.command(
            Text.of("service.registry-access.fix", "path", path, "account", grantee),
            WindowsFixes.SHELL,
            change(key, grantee, "AddAccessRule"),
            change(key, grantee, "RemoveAccessRule"))
        .elevated()
        .likely();
  }

  private static String change(String key, String grantee, String method) {
    return "$k = "
        + WindowsFixes.word(key)
        + "; $a = Get-Acl -LiteralPath $k; [void]$a."
        + method
        + "((New-Object Security.AccessControl.RegistryAccessRule("
        + WindowsFixes.word(grantee)
        + ", 'ReadKey', 'ContainerInherit', 'None', 'Allow'))); Set-Acl -LiteralPath $k $a";
  }
}
