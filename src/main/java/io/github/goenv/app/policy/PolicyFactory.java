package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Personal;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.go.GoVersionRange;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns parameters into a policy; a mistyped id is an error that names the nearest. */
public final class PolicyFactory {
  private static final List<String> PLACES =
      List.of("GOROOT", "GOPATH", "GOMODCACHE", "GOCACHE", "GOTMPDIR", "output");

  /** As {@code goenv.baseline.days} by default. */
  private static final int USUAL_DAYS = 90;

  private final Messages texts;

  /** Null for that of the system, whose time zone is not loaded before it is needed. */
  private final @Nullable Clock clock;

  /** Says in {@code texts} what is mistyped. */
  public PolicyFactory(Messages texts) {
    this(texts, null);
  }

  /**
   * Says in {@code texts} what is mistyped.
   *
   * @param clock tells the day that ends of acceptances are compared with; null for the system's
   */
  PolicyFactory(Messages texts, @Nullable Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The policy of the pom, of the files it names, and of the baseline.
   *
   * @throws CannotRun with all that is mistyped in the request and wrong with the files
   */
  public Policy policy(PolicyRequest request) throws CannotRun {
    if (request.nothing() && !isRecorded(request.files())) {
      return Policy.STANDARD; // the way of most builds, with few classes
    }
    Mistakes mistakes = new Mistakes(texts);
    Entries entries = new Entries(mistakes);
    boolean strict = strict(request.profile(), mistakes);
    Set<String> only = entries.names("goenv.only", request.only());
    Set<String> exclude = entries.names("goenv.exclude", request.exclude());
    Layer layer =
        new Layer(entries.severities(request.severity()), accepted(request.accept(), entries));
    PolicyRequest.Shared shared = request.files().policy();
    if (shared != null) {
      layer = new Layers(mistakes).together(layer, SharedPolicy.read(shared, mistakes));
    }
    Policy.Expectations expect = expectations(request.expect(), mistakes);
    Baseline baseline = baseline(request.files(), mistakes);
    mistakes.raise();
    boolean accepts = !layer.accepted().isEmpty() || baseline != null;
    Policy policy =
        new Policy(
            strict,
            only,
            exclude,
            severities(layer),
            layer.accepted(),
            expect,
            accepts ? today().toString() : "");
    return layer.severities().isEmpty() && !accepts
        ? policy
        : policy.decided(
            origins(layer), accepts ? subjects(request.files().root()) : Subjects.PLAIN, baseline);
  }

  /** Subjects of findings as this account has them in the project of {@code root}. */
  public static Subjects subjects(@Nullable Path root) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return new Subjects(Personal.redaction(true), root == null ? null : root.toString(), windows);
  }

  /** The last day of an acceptance for which nobody has named one, ISO-8601: in 90 days. */
  public String usualEnd() {
    return today().plusDays(USUAL_DAYS).toString();
  }

  /** Today, by the clock and the time zone of this machine. */
  public LocalDate today() {
    return clock == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.now(clock);
  }

  private boolean strict(String profile, Mistakes mistakes) {
    try {
      return Choice.of("goenv.profile", profile, List.of("default", "strict"), texts)
          .equals("strict");
    } catch (CannotRun e) {
      mistakes.add(e);
      return false;
    }
  }

  private static List<Policy.Accepted> accepted(
      List<PolicyRequest.Accept> findings, Entries entries) {
    List<Policy.Accepted> accepted = new ArrayList<>();
    for (PolicyRequest.Accept finding : findings) {
      Policy.Accepted understood = entries.accepted("<accept>", finding, Origin.POM);
      if (understood != null) {
        accepted.add(understood);
      }
    }
    return accepted;
  }

  private static @Nullable Baseline baseline(PolicyRequest.Files files, Mistakes mistakes) {
    Path file = files.recorded();
    return file == null || !isRecorded(files) ? null : BaselineFile.read(files, file, mistakes);
  }

  /** Whether there may be a baseline. */
  private static boolean isRecorded(PolicyRequest.Files files) {
    Path file = files.recorded();
    boolean usual = files.baseline().equals("use") && !files.named();
    return file != null && (!usual || file.toFile().isFile());
  }

  private static Map<String, Severity> severities(Layer layer) {
    Map<String, Severity> severities = new HashMap<>();
    for (Map.Entry<String, Layer.Decided> each : layer.severities().entrySet()) {
      severities.put(each.getKey(), each.getValue().severity());
    }
    return severities;
  }

  private static Map<String, Origin> origins(Layer layer) {
    Map<String, Origin> origins = new HashMap<>();
    for (Map.Entry<String, Layer.Decided> each : layer.severities().entrySet()) {
      origins.put(each.getKey(), each.getValue().origin());
    }
    return origins;
  }

  private Policy.Expectations expectations(PolicyRequest.Expect expect, Mistakes mistakes) {
    if (expect.nothing()) {
      return Policy.Expectations.NONE;
    }
    String version = expect.version();
    if (version != null && GoVersionRange.parse(version).isEmpty()) {
      mistakes.add("bad.expect-version", "value", version);
    }
    return new Policy.Expectations(
        version,
        Map.copyOf(expect.env()),
        places("<expect><offProject>", expect.offProject(), mistakes),
        places("<expect><localFixed>", expect.localFixed(), mistakes),
        expect.locked());
  }

  private List<String> places(String parameter, List<String> names, Mistakes mistakes) {
    List<String> places = new ArrayList<>();
    for (String name : names) {
      try {
        places.add(Choice.of(parameter, name, PLACES, texts));
      } catch (CannotRun e) {
        mistakes.add(e);
      }
    }
    return places;
  }
}
