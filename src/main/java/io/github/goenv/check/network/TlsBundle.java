package io.github.goenv.check.network;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.snapshot.network.CertificateBundle;
import io.github.goenv.snapshot.network.CertificateBundle.Kind;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code tls.bundle}: certificates that a variable names and go does not get, or that are of no use
 * to it. Go silently ignores each of them, and says of a server only that it is not trusted.
 */
final class TlsBundle implements Check {
  private static final String GIT = "GIT_SSL_CAINFO";
  private static final String[] NAMES = {"SSL_CERT_FILE", "SSL_CERT_DIR", GIT};

  /** Since when SSL_CERT_FILE counts on Windows and macOS, too (golang/go#77865). */
  private static final String EVERYWHERE = "go1.27";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    boolean set = false;
    for (String name : NAMES) {
      String value = variables.process(name);
      set |= value != null && !value.isEmpty();
    }
    if (!set) {
      unset(machine, verdict);
      return;
    }
    Trust trust = verdict.need(machine.trust(), Text.of("reason.no-variables"));
    boolean asksSystem = asksSystem(machine);
    List<Evidence> fine = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (CertificateBundle bundle : trust.bundles()) {
      if (bundle.variable().equals(GIT) || !asksSystem) {
        judge(machine, verdict, trust, bundle, fine);
      } else if (!told.contains(bundle.variable())) {
        told.add(bundle.variable());
        ignored(machine, verdict, bundle);
      }
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(Text.of("tls.bundle.pass"), fine);
    }
  }

  private static void unset(Snapshot machine, Verdict verdict) {
    Trust trust = machine.trust().orNull();
    if (trust == null
        || !machine.host().os().equals("linux")
        || trust.system() instanceof Fact.Known<String>) {
      throw verdict.notApplicable(Text.of("tls.bundle.unset"));
    }
    verdict.fail(
        without(machine),
        "CA",
        Text.of("tls.bundle.none"),
        List.of(),
        List.of(Fix.manual(Text.of("tls.bundle.fix-none"))));
  }

  /** A build that needs no download works without any certificate: go's own words decide. */
  private static Severity without(Snapshot machine) {
    return Loadings.silent(machine) ? Severity.WARNING : Severity.ERROR;
  }

  /** Whether this go leaves the question of trust to Windows or macOS. */
  private static boolean asksSystem(Snapshot machine) {
    String os = machine.host().os();
    if (!os.equals("windows") && !os.equals("darwin")) {
      return false;
    }
    GoVersion own = GoVersion.parse(version(machine)).orElse(null);
    GoVersion first = GoVersion.parse(EVERYWHERE).orElseThrow();
    return own == null || own.compareTo(first) < 0;
  }

  private static String version(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    String version = go == null ? null : go.variable("GOVERSION").orNull();
    return version == null ? "go" : version;
  }

  private static void ignored(Snapshot machine, Verdict verdict, CertificateBundle bundle) {
    verdict.fail(
        Severity.INFO,
        bundle.variable(),
        Text.of(
            "tls.bundle.ignored",
            "name",
            bundle.variable(),
            "version",
            version(machine),
            "system",
            machine.host().windows() ? "Windows" : "macOS"),
        List.of(evidence(bundle)),
        List.of(Fix.manual(Text.of("tls.bundle.fix-system"))));
  }

  private static void judge(
      Snapshot machine,
      Verdict verdict,
      Trust trust,
      CertificateBundle bundle,
      List<Evidence> fine) {
    String problem = problem(bundle);
    if (problem != null) {
      broken(machine, verdict, trust, bundle, problem);
      return;
    }
    if (bundle.variable().equals(GIT)) {
      // What git makes of a file that it can read depends on its TLS library.
      fine.add(evidence(bundle));
      return;
    }
    if (bundle.broken() > 0) {
      fail(machine, verdict, bundle, Severity.WARNING, "tls.bundle.broken", "");
    }
    notable(machine, verdict, bundle, true);
    notable(machine, verdict, bundle, false);
    fine.add(evidence(bundle));
  }

  /** What keeps go from getting any certificate out of it; null for nothing. */
  private static @Nullable String problem(CertificateBundle bundle) {
    boolean directory = bundle.kind() == Kind.DIRECTORY;
    if (bundle.kind() == Kind.MISSING) {
      return "tls.bundle.missing";
    }
    if (bundle.kind() == Kind.UNREADABLE) {
      return "tls.bundle.unreadable";
    }
    if (bundle.variable().equals(GIT)) {
      return null;
    }
    if (directory && bundle.variable().equals("SSL_CERT_FILE")) {
      return "tls.bundle.directory";
    }
    if (bundle.certificates() == 0) {
      return directory ? "tls.bundle.empty-directory" : "tls.bundle.empty";
    }
    return bundle.current() == 0 ? "tls.bundle.late" : null;
  }

  /** An error only where go has no other certificate and needs one. */
  private static void broken(
      Snapshot machine, Verdict verdict, Trust trust, CertificateBundle bundle, String key) {
    boolean git = bundle.variable().equals(GIT);
    boolean others = trust.system() instanceof Fact.Known<String>;
    for (CertificateBundle other : trust.bundles()) {
      others |= !other.variable().equals(GIT) && problem(other) == null;
    }
    boolean alone = !git && !others && machine.host().os().equals("linux");
    // Git for Windows mostly asks Windows.
    Severity usual = git && machine.host().windows() ? Severity.INFO : Severity.WARNING;
    fail(machine, verdict, bundle, alone ? without(machine) : usual, key, "");
  }

  private static void notable(
      Snapshot machine, Verdict verdict, CertificateBundle bundle, boolean late) {
    List<String> names = new ArrayList<>();
    for (Certificate each : bundle.notable()) {
      boolean holds = each.holdsAt(machine.takenAt());
      if (late ? !holds : holds && !each.signs()) {
        names.add(late ? each.subject() + " (" + days(each) + ")" : each.subject());
      }
    }
    if (!names.isEmpty()) {
      int most = Math.min(names.size(), 5);
      String shown = String.join(", ", names.subList(0, most));
      fail(
          machine,
          verdict,
          bundle,
          Severity.INFO,
          late ? "tls.bundle.some-late" : "tls.bundle.no-authority",
          names.size() > most ? shown + ", ..." : shown);
    }
  }

  private static String days(Certificate of) {
    return day(of.notBefore()) + " - " + day(of.notAfter());
  }

  private static String day(String moment) {
    int time = moment.indexOf('T');
    return time < 0 ? moment : moment.substring(0, time);
  }

  private static void fail(
      Snapshot machine,
      Verdict verdict,
      CertificateBundle bundle,
      Severity most,
      String key,
      String names) {
    List<Fix> fixes = new ArrayList<>();
    fixes.add(Fix.manual(Text.of("tls.bundle.fix", "name", bundle.variable())));
    if (most != Severity.INFO) {
      fixes.addAll(Fixes.unset(machine, evidence(bundle)));
    }
    verdict.fail(
        most,
        bundle.variable(),
        Text.of(
            key,
            "name",
            bundle.variable(),
            "path",
            bundle.path(),
            "problem",
            bundle.problem(),
            "count",
            String.valueOf(bundle.broken()),
            "names",
            names,
            "program",
            bundle.variable().equals(GIT) ? "git" : "go"),
        List.of(evidence(bundle)),
        fixes);
  }

  private static Evidence evidence(CertificateBundle bundle) {
    return new Evidence(bundle.variable(), bundle.path(), Source.process(bundle.variable()));
  }
}
