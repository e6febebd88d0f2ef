package io.github.goenv.app.telemetry;

import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.report.Report;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.telemetry.Attributes;
import io.github.goenv.telemetry.BuildSignals;
import io.github.goenv.telemetry.OtlpJson;
import io.github.goenv.telemetry.ReportSignals;
import io.github.goenv.telemetry.ResourceAttributes;
import io.github.goenv.telemetry.Signals;
import io.github.goenv.telemetry.Trace;
import io.github.goenv.telemetry.http.OtlpClient;
import io.github.goenv.telemetry.http.OtlpSettings;
import io.github.goenv.telemetry.http.OtlpSettings.Signal;
import io.github.goenv.telemetry.http.OtlpSettings.Unusable;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.ReportTexts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exports what the goals of one run of Maven find and measure, in one trace. What does not arrive
 * is one warning, after which nothing more is sent; a build neither fails nor waits for it longer
 * than {@link #MOST}.
 */
final class OtlpTelemetry implements Telemetry {
  /** So long all requests of one run of Maven may take together. */
  static final Duration MOST = Duration.ofSeconds(15);

  private final Map<String, String> environment;
  private final String version;
  private final boolean redact;
  private final OtlpSettings settings;
  private final OtlpClient client;
  private final SecureRandom random = new SecureRandom();
  private final Trace trace;
  private Duration left = MOST;
  private boolean open;

  OtlpTelemetry(Map<String, String> environment, String version, boolean redact) {
    this.environment = environment;
    this.version = version;
    this.redact = redact;
    this.settings = new OtlpSettings(environment);
    this.client = new OtlpClient(settings);
    this.trace = Trace.of(environment.get("TRACEPARENT"), random);
    this.open = !settings.disabled();
  }

  @Override
  public synchronized void checked(Report report, @Nullable Anchor anchor, Output output) {
    if (open) {
      Instant now = Instant.now();
      long endNs = now.getEpochSecond() * 1_000_000_000L + now.getNano();
      Messages english = Messages.in("en");
      Redaction redaction = Personal.redaction(redact);
      send(new ReportSignals(redaction, english, random).of(report, trace, endNs, anchor), output);
    }
  }

  @Override
  public synchronized void built(BuildReport report, Output output) {
    if (open) {
      Redaction redaction = Personal.redaction(redact);
      BuildReport clean = ReportTexts.change(report, redaction::apply);
      send(new BuildSignals(redaction::apply, random).of(clean, trace), output);
    }
  }

  private void send(Signals signals, Output output) {
    try {
      OtlpJson json = new OtlpJson(resource(), version, trace);
      if (trace.sampled() && !signals.spans().isEmpty()) {
        post(Signal.TRACES, json.spans(signals.spans()), output);
      }
      if (!signals.logs().isEmpty()) {
        post(Signal.LOGS, json.logs(signals.logs()), output);
      }
      if (!signals.metrics().isEmpty()) {
        post(Signal.METRICS, json.metrics(signals.metrics()), output);
      }
    } catch (Unusable e) {
      end(e.problem(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  private Attributes resource() throws Unusable {
    Redaction redaction = Personal.redaction(redact);
    return ResourceAttributes.of(
        environment,
        version,
        redact ? null : Personal.hostName(),
        settings.resource(),
        redaction::apply);
  }

  private void post(Signal signal, String json, Output output) throws InterruptedException {
    if (!open) {
      return;
    }
    long start = System.nanoTime();
    Text problem = client.post(signal, json, left);
    left = left.minusNanos(System.nanoTime() - start);
    if (problem == null && (left.isNegative() || left.isZero())) {
      problem = Text.of("export.all", "seconds", Long.toString(MOST.toSeconds()));
    }
    if (problem != null) {
      end(problem, output);
    }
  }

  /** One warning; a collector that is away now is not asked again by each goal. */
  private void end(Text problem, Output output) {
    open = false;
    output.warn("export.unsent", "reason", problem.in(output.texts()));
  }
}
