package io.github.goenv.check.path;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code exe.machine}: a go command built for another processor than this machine has. */
final class ExeMachine implements Check {
  /** The first build of Windows 11, which can emulate amd64 on arm64. */
  private static final int WINDOWS_11 = 22000;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<Candidate> programs = new ArrayList<>();
    for (Candidate candidate : WindowsCandidates.all(machine, verdict)) {
      String format = candidate.format().orNull();
      if (format != null && format.startsWith("PE ")) {
        programs.add(candidate);
      } else if (format == null
          && candidate.kind() != Candidate.Kind.ALIAS
          && WindowsCandidates.started(machine, candidate.path())) {
        unread(verdict, candidate);
      }
    }
    if (programs.isEmpty()) {
      if (verdict.results().isEmpty()) {
        throw verdict.notApplicable(Text.of("exe.machine.none"));
      }
      return;
    }
    WindowsSystem system = WindowsMachineFacts.system(machine, verdict);
    String host = WindowsMachineFacts.known(verdict, system.nativeMachine());
    for (Candidate candidate : programs) {
      one(machine, verdict, candidate, host, system);
    }
  }

  private static void unread(Verdict verdict, Candidate candidate) {
    if (candidate.format() instanceof Fact.Unknown<String> unknown) {
      verdict.unknown(candidate.path(), unknown.reason(), unknown.remedy());
    }
  }

  private static void one(
      Snapshot machine, Verdict verdict, Candidate candidate, String host, WindowsSystem system) {
    String own = String.valueOf(candidate.format().orNull()).substring(3).strip();
    if (own.equals(host)) {
      return;
    }
    Severity most = WindowsCandidates.severity(machine, candidate.path());
    String key;
    if (runs32(own, host)) {
      key = "exe.machine.emulated";
    } else if (own.equals("amd64") && host.equals("arm64")) {
      String version = system.build().orNull();
      int build = version == null ? -1 : WindowsMachineFacts.build(version);
      if (build < 0) {
        verdict.unknown(
            candidate.path(),
            Text.of("exe.machine.build-unknown", "path", candidate.path()),
            Text.of("exe.machine.build-remedy"));
        return;
      }
      key = build >= WINDOWS_11 ? "exe.machine.emulated" : "exe.machine.refused-10";
    } else if (refused(own, host)) {
      key = "exe.machine.refused";
    } else {
      verdict.unknown(
          candidate.path(),
          Text.of("exe.machine.unknown", "path", candidate.path(), "own", own, "host", host),
          null);
      return;
    }
    boolean runs = key.equals("exe.machine.emulated");
    List<Evidence> evidence = WindowsCandidates.evidence(candidate);
    evidence.add(new Evidence("machine", host, Source.of(Source.Kind.API, "IsWow64Process2")));
    verdict.fail(
        runs && most == Severity.ERROR ? Severity.WARNING : most,
        candidate.path(),
        Text.of(key, "path", candidate.path(), "own", own, "host", host),
        evidence,
        List.of(Fix.manual(Text.of("exe.machine.fix", "host", host))));
  }

  private static boolean runs32(String own, String host) {
    return own.equals("386") && (host.equals("amd64") || host.equals("arm64"));
  }

  private static boolean refused(String own, String host) {
    return own.equals("arm64") && (host.equals("amd64") || host.equals("386"))
        || own.equals("amd64") && host.equals("386")
        || own.equals("arm") && !host.equals("arm64");
  }
}
