package io.github.goenv.check.service;

import io.github.goenv.check.common.Shell;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Text;
import java.util.List;

/** What the checks of a service share: the service of a snapshot, and commands of {@code sc}. */
final class Services {
  private Services() {}

  /** The service; ends a check where none was named or there is none. */
  static NamedService of(Snapshot machine, Verdict verdict) {
    Examined examined = machine.examined();
    Text unasked = Text.of("service.not-named");
    if (examined == null) {
      throw verdict.notApplicable(unasked);
    }
    NamedService service = verdict.need(examined.service(), unasked);
    if (service.settings() instanceof Fact.Absent<ServiceSettings>) {
      throw verdict.notApplicable(Text.of("service.none", "name", service.name()));
    }
    return service;
  }

  static ServiceSettings settings(NamedService service, Verdict verdict) {
    return verdict.need(service.settings(), Text.of("service.none", "name", service.name()));
  }

  static LogonAccount account(NamedService service, Verdict verdict) {
    return verdict.need(service.account(), Text.of("service.none", "name", service.name()));
  }

  /** The value of a fact that each service has. */
  static <T> T known(NamedService service, Verdict verdict, Fact<T> fact) {
    return verdict.need(fact, Text.of("service.none", "name", service.name()));
  }

  /** Puts a known fact into {@code evidence}. */
  static <T> void show(List<Evidence> evidence, String name, Fact<T> fact) {
    if (fact instanceof Fact.Known<T> known) {
      evidence.add(new Evidence(name, String.valueOf(known.value()), known.source()));
    }
  }

  /** Evidence of the account. */
  static Evidence shown(LogonAccount account, NamedService service) {
    return account.name() instanceof Fact.Known<String> known
        ? new Evidence("ObjectName", known.value(), known.source())
        : new Evidence("ObjectName", service.name(), Source.of(Source.Kind.REGISTRY, "ObjectName"));
  }

  /**
   * A command of {@code sc.exe}, which needs an administrator. Without its extension it is
   * Set-Content in Windows PowerShell.
   *
   * @param words what stands before the name of the service
   * @param rest what stands after it
   * @param undo the same that takes it back
   */
  static Fix control(
      Snapshot machine, Text title, NamedService service, String words, String rest, String undo) {
    Shell shell = Shell.ofSwitches(machine);
    String start = "sc.exe " + words + " " + shell.quoted(service.name()) + " ";
    return Fix.command(title, shell.word(), start + rest, start + undo).elevated();
  }

  /** A word of a command that {@link #control} gives. */
  static String word(Snapshot machine, String text) {
    return Shell.ofSwitches(machine).quoted(text);
  }

  /**
   * Whom permissions are given to, so that the service has them and no other where that is
   * possible: its own SID counts where its token has it.
   */
  static String grantee(NamedService service) {
    ServiceSettings settings = service.settings().orNull();
    LogonAccount account = service.account().orNull();
    String sidType = settings == null ? null : settings.sidType().orNull();
    String kind = account == null ? null : account.kind().orNull();
    String name = account == null ? null : account.name().orNull();
    boolean own = sidType != null && !sidType.equals("none");
    if (own || kind == null || kind.equals("virtual-service")) {
      return "NT SERVICE\\" + service.name();
    }
    return switch (kind) {
      case "local-system" -> "NT AUTHORITY\\SYSTEM";
      case "local-service" -> "NT AUTHORITY\\LOCAL SERVICE";
      case "network-service" -> "NT AUTHORITY\\NETWORK SERVICE";
      default -> name == null ? "ACCOUNT" : name.startsWith(".\\") ? name.substring(2) : name;
    };
  }

  /** A right as Windows writes it. */
  static String mask(long granted) {
    String digits = Long.toHexString(granted);
    return "0x" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
  }
}
