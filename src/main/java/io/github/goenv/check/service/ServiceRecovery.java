package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.FailureActions;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code service.recovery}: nothing starts the service again after a failure. Where NSSM restarts
 * the program itself the service control manager sees no failure, and its actions do not count.
 */
final class ServiceRecovery implements Check {
  /** What the service control manager sees of a failure. */
  private enum Failure {
    /** The program decides: a crash, or an error that it reports. */
    ANY,
    /** NSSM reports that it has stopped. */
    EXIT_OF_NSSM,
    /** NSSM ends without reporting. */
    CRASH_OF_NSSM
  }

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    ServiceSettings settings = Services.settings(service, verdict);
    verdict.orUnknown(settings.nssm());
    NssmSettings nssm = settings.nssm().orNull();
    if (nssm == null) {
      manager(machine, verdict, service, settings, Failure.ANY);
      return;
    }
    Map<String, String> exits = Services.known(service, verdict, nssm.exit());
    String usual = action(exits, NssmSettings.DEFAULT);
    List<Evidence> evidence = evidence(nssm);
    switch (usual) {
      case "restart" -> {
        for (Map.Entry<String, String> each : exits.entrySet()) {
          code(machine, verdict, service, each, evidence);
        }
        if (verdict.results().isEmpty()) {
          verdict.pass(Text.of("service.recovery.nssm", "name", service.name()), evidence);
        }
      }
      case "ignore" ->
          verdict.fail(
              service.name(),
              Text.of("service.recovery.nssm-ignore", "name", service.name()),
              evidence,
              List.of(restart(machine, service, settings, NssmSettings.DEFAULT, "Ignore")));
      // NSSM ends: with "Exit" it reports that it stopped, with "Suicide" it does not.
      case "exit" -> manager(machine, verdict, service, settings, Failure.EXIT_OF_NSSM);
      case "suicide" -> manager(machine, verdict, service, settings, Failure.CRASH_OF_NSSM);
      default ->
          verdict.unknown(
              service.name(), Text.of("service.recovery.nssm-other", "value", usual), null);
    }
  }

  private static String action(Map<String, String> exits, String code) {
    String set = exits.get(code);
    return (set == null ? NssmSettings.RESTART : set.strip()).toLowerCase(Locale.ROOT);
  }

  private static List<Evidence> evidence(NssmSettings nssm) {
    List<Evidence> evidence = new ArrayList<>();
    if (nssm.exit() instanceof Fact.Known<Map<String, String>> known) {
      evidence.add(new Evidence("AppExit", shown(known.value()), known.source()));
    }
    Services.show(evidence, "AppRestartDelay", nssm.restartDelay());
    Services.show(evidence, "AppThrottle", nssm.throttle());
    return evidence;
  }

  /** {@code Default=Restart, 3=Ignore}; what is not set has NSSM's default. */
  private static String shown(Map<String, String> exits) {
    StringBuilder shown = new StringBuilder();
    if (!exits.containsKey(NssmSettings.DEFAULT)) {
      shown.append("not set (").append(NssmSettings.RESTART).append(')');
    }
    for (Map.Entry<String, String> each : exits.entrySet()) {
      shown.append(shown.length() == 0 ? "" : ", ");
      shown.append(each.getKey()).append('=').append(each.getValue());
    }
    return shown.toString();
  }

  /** An exit code of its own that is a failure and does not lead to a restart. */
  private static void code(
      Snapshot machine,
      Verdict verdict,
      NamedService service,
      Map.Entry<String, String> each,
      List<Evidence> evidence) {
    String code = each.getKey();
    String action = each.getValue().strip();
    if (code.equals(NssmSettings.DEFAULT)
        || code.equals("0")
        || action.equalsIgnoreCase(NssmSettings.RESTART)) {
      return;
    }
    ServiceSettings settings = Services.settings(service, verdict);
    verdict.fail(
        Severity.INFO,
        service.name(),
        Text.of("service.recovery.nssm-code", "code", code, "action", action),
        evidence,
        List.of(restart(machine, service, settings, code, action)));
  }

  /** What the service control manager does. */
  private static void manager(
      Snapshot machine,
      Verdict verdict,
      NamedService service,
      ServiceSettings settings,
      Failure failure) {
    verdict.orUnknown(settings.failureActions());
    FailureActions actions = settings.failureActions().orNull();
    List<Evidence> evidence = new ArrayList<>();
    if (settings.failureActions() instanceof Fact.Known<FailureActions> known) {
      evidence.add(new Evidence("FailureActions", shown(known.value()), known.source()));
    }
    Services.show(evidence, "FailureActionsOnNonCrashFailures", settings.onErrors());
    Services.show(evidence, "FailureCommand", settings.failureCommand());
    Services.show(evidence, "RebootMessage", settings.rebootMessage());
    Text name = Text.of("service.recovery.none", "name", service.name());
    if (actions == null || !actions.doSomething()) {
      verdict.fail(
          service.name(),
          name,
          evidence,
          List.of(restartActions(machine, service), flag(machine, service)));
      return;
    }
    boolean command = false;
    for (FailureActions.Action action : actions.actions()) {
      command |= action.type() == FailureActions.Type.RUN_COMMAND;
    }
    if (command && settings.failureCommand() instanceof Fact.Absent<String>) {
      verdict.fail(
          service.name(),
          Text.of("service.recovery.no-command", "name", service.name()),
          evidence,
          List.of(Fix.manual(Text.of("service.recovery.fix-command"))));
    }
    boolean counted =
        failure == Failure.CRASH_OF_NSSM || Services.known(service, verdict, settings.onErrors());
    if (!counted) {
      boolean reports = failure == Failure.EXIT_OF_NSSM;
      String key = reports ? "service.recovery.nssm-exit" : "service.recovery.crash-only";
      verdict.fail(
          reports ? Severity.ERROR : Severity.INFO,
          service.name(),
          Text.of(key, "name", service.name()),
          evidence,
          List.of(flag(machine, service)));
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(Text.of("service.recovery.pass", "name", service.name()), evidence);
    }
  }

  /** As {@code sc.exe failure} takes them: {@code restart/5000/run/1000}. */
  private static String shown(FailureActions actions) {
    StringBuilder shown = new StringBuilder();
    for (FailureActions.Action action : actions.actions()) {
      shown.append(shown.length() == 0 ? "" : "/");
      shown.append(
          switch (action.type()) {
            case NONE -> "none";
            case RESTART -> "restart";
            case REBOOT -> "reboot";
            case RUN_COMMAND -> "run";
          });
      shown.append('/').append(action.delayMillis());
    }
    String reset = actions.resetSeconds() < 0 ? "never" : actions.resetSeconds() + " s";
    return (shown.length() == 0 ? "none" : shown) + ", reset " + reset;
  }

  private static Fix restartActions(Snapshot machine, NamedService service) {
    Fix fix =
        Services.control(
            machine,
            Text.of("service.recovery.fix", "name", service.name()),
            service,
            "failure",
            "reset= 86400 actions= restart/5000/restart/30000/restart/60000",
            "");
    // What takes it back needs an empty word, which PowerShell drops: the page has it for cmd.
    return Fix.command(fix.title(), fix.shell(), fix.text(), null).elevated();
  }

  private static Fix flag(Snapshot machine, NamedService service) {
    return Services.control(
        machine,
        Text.of("service.recovery.fix-flag", "name", service.name()),
        service,
        "failureflag",
        "1",
        "0");
  }

  private static Fix restart(
      Snapshot machine,
      NamedService service,
      ServiceSettings settings,
      String code,
      String before) {
    Text title = Text.of("service.recovery.fix-nssm", "name", service.name(), "code", code);
    String start = Nssm.start(machine, service, settings) + "AppExit " + code + " ";
    return Fix.command(title, Nssm.shell(machine), start + NssmSettings.RESTART, start + before)
        .elevated();
  }
}
