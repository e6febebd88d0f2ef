package io.github.goenv.check.service;

import io.github.goenv.check.common.Shell;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ObjectAccess;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code service.log-access}: a directory of logs in which the service may make no file. */
final class ServiceLogAccess implements Check {
  /** FILE_ADD_FILE of winnt.h. */
  private static final long ADD_FILE = 0x2;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    List<ObjectAccess> logs = verdict.need(service.logs(), Text.of("service.log-access.not-named"));
    List<Evidence> fine = new ArrayList<>();
    for (ObjectAccess log : logs) {
      judge(machine, verdict, service, log, fine);
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(Text.of("service.log-access.pass"), fine);
    }
  }

  private static void judge(
      Snapshot machine,
      Verdict verdict,
      NamedService service,
      ObjectAccess log,
      List<Evidence> fine) {
    Evidence where = new Evidence(service.name(), log.path(), log.from());
    Fact<Long> granted = log.granted();
    if (granted instanceof Fact.Unknown<Long> unknown) {
      verdict.unknown(log.path(), unknown.reason(), unknown.remedy());
    } else if (granted instanceof Fact.Known<Long> known) {
      Evidence rights = new Evidence(log.path(), Services.mask(known.value()), known.source());
      if ((known.value() & ADD_FILE) != 0) {
        fine.add(where);
        fine.add(rights);
        return;
      }
      String grantee = Services.grantee(service);
      verdict.fail(
          log.path(),
          Text.of("service.log-access.denied", "path", log.path(), "account", account(service)),
          List.of(where, rights),
          List.of(grant(machine, log.path(), grantee)));
    } else {
      verdict.fail(
          Severity.WARNING,
          log.path(),
          Text.of("service.log-access.missing", "path", log.path()),
          List.of(where),
          List.of(make(machine, log.path())));
    }
  }

  private static String account(NamedService service) {
    var account = service.account().orNull();
    String name = account == null ? null : account.name().orNull();
    return name == null ? service.name() : name;
  }

  private static Fix grant(Snapshot machine, String path, String grantee) {
    Shell shell = Shell.ofSwitches(machine);
    String start = "icacls " + shell.quoted(path) + " ";
    return Fix.command(
            Text.of("service.log-access.fix", "path", path, "account", grantee),
            shell.word(),
            start + "/grant " + shell.quoted(grantee + ":(OI)(CI)M"),
            start + "/remove:g " + shell.quoted(grantee))
        .elevated()
        .likely();
  }

  private static Fix make(Snapshot machine, String path) {
    Shell shell = Shell.ofSwitches(machine);
    return Fix.command(
            Text.of("service.log-access.fix-make", "path", path),
            shell.word(),
            shell.makeDirectory(path),
            null)
        .likely();
  }
}
