package io.github.goenv.mojo;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policy;
import io.github.goenv.report.Report;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The use case behind {@code check} and {@code doctor}: judge a machine and report. */
final class Machine {
  private Machine() {}

  /** Judges {@code machine}. */
  static Report report(
      String goal, String version, long startNanos, Snapshot machine, Policy policy) {
    var results = Judgement.of(machine, policy);
    return new Report(
        version,
        goal,
        machine.takenAt(),
        (System.nanoTime() - startNanos) / 1_000_000,
        machine.host(),
        summary(machine.go().orNull()),
        results);
  }

  private static Report.@Nullable GoSummary summary(@Nullable GoCommand go) {
    String executable = go == null ? null : go.executable().orNull();
    if (go == null || executable == null) {
      return null;
    }
    return new Report.GoSummary(
        executable, go.variable("GOVERSION").orNull(), go.variable("GOROOT").orNull());
  }

  /** Takes this account's home, its name and the host's name out of texts. */
  static Redaction redaction() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return Redaction.of(
        System.getProperty("user.home"), System.getProperty("user.name"), host(), windows);
  }

  /** The host's name as the environment has it; the network is not asked. */
  private static @Nullable String host() {
    String name = System.getenv("COMPUTERNAME");
    return name == null ? System.getenv("HOSTNAME") : name;
  }
}
