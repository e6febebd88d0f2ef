package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Policy;
import io.github.goenv.go.GoVersionRange;
import io.github.goenv.go.Nearest;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns parameters into a policy; a mistyped id is an error that names the nearest. */
public final class PolicyFactory {
  private static final List<String> PLACES =
      List.of("GOROOT", "GOPATH", "GOMODCACHE", "GOCACHE", "GOTMPDIR", "output");

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
   * The policy.
   *
   * @throws CannotRun when something in the request is mistyped
   */
  public Policy policy(PolicyRequest request) throws CannotRun {
    boolean strict =
        Choice.of("goenv.profile", request.profile(), List.of("default", "strict"), texts)
            .equals("strict");
    return new Policy(
        strict,
        names("goenv.only", request.only()),
        names("goenv.exclude", request.exclude()),
        severities(request.severity()),
        accepted(request.accept()),
        expectations(request.expect()),
        request.accept().isEmpty() ? "" : today().toString());
  }

  private LocalDate today() {
    return clock == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.now(clock);
  }

  private Set<String> names(String parameter, List<String> names) throws CannotRun {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> known = new LinkedHashSet<>();
    for (CheckDefinition definition : Catalogue.definitions()) {
      known.add(definition.id());
      known.add(definition.area());
    }
    Set<String> found = new LinkedHashSet<>();
    for (String name : names) {
      if (!name.isBlank()) {
        found.add(known(parameter, name.strip(), known));
      }
    }
    return found;
  }

  private String known(String parameter, String name, Set<String> known) throws CannotRun {
    String lower = name.toLowerCase(Locale.ROOT);
    if (known.contains(lower)) {
      return lower;
    }
    String nearest = Nearest.of(lower, known).orElse(null);
    throw bad(
        nearest == null ? "bad.id.none" : "bad.id",
        "parameter",
        parameter,
        "value",
        name,
        "nearest",
        String.valueOf(nearest));
  }

  private Map<String, Severity> severities(Map<String, String> given) throws CannotRun {
    if (given.isEmpty()) {
      return Map.of();
    }
    Set<String> ids = ids();
    Map<String, Severity> severities = new HashMap<>();
    for (Map.Entry<String, String> entry : given.entrySet()) {
      String id = known("<severity>", entry.getKey(), ids);
      String word =
          Choice.of(
              "<severity> of " + id,
              String.valueOf(entry.getValue()),
              List.of("error", "warning", "info"),
              texts);
      severities.put(id, Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return severities;
  }

  private static Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (CheckDefinition definition : Catalogue.definitions()) {
      ids.add(definition.id());
    }
    return ids;
  }

  private List<Policy.Accepted> accepted(List<PolicyRequest.Accept> findings) throws CannotRun {
    List<Policy.Accepted> accepted = new ArrayList<>();
    for (PolicyRequest.Accept finding : findings) {
      String id = finding.id();
      String reason = finding.reason();
      if (id == null || reason == null || id.isBlank() || reason.isBlank()) {
        throw bad("bad.accept", "value", "id=" + id + ", reason=" + reason);
      }
      String until = finding.until();
      if (until != null && !isDate(until)) {
        throw bad("bad.accept-date", "id", id, "value", until);
      }
      accepted.add(
          new Policy.Accepted(
              known("<accept>", id, ids()),
              finding.subject(),
              new Acceptance(reason, until, finding.by())));
    }
    return accepted;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Policy.Expectations expectations(PolicyRequest.Expect expect) throws CannotRun {
    if (expect.nothing()) {
      return Policy.Expectations.NONE;
    }
    String version = expect.version();
    if (version != null && GoVersionRange.parse(version).isEmpty()) {
      throw bad("bad.expect-version", "value", version);
    }
    return new Policy.Expectations(
        version,
        Map.copyOf(expect.env()),
        places("<expect><offProject>", expect.offProject()),
        places("<expect><localFixed>", expect.localFixed()));
  }

  private List<String> places(String parameter, List<String> names) throws CannotRun {
    List<String> places = new ArrayList<>();
    for (String name : names) {
      places.add(Choice.of(parameter, name, PLACES, texts));
    }
    return places;
  }

  private CannotRun bad(String key, String... namesAndValues) {
    return new CannotRun(Text.of(key, namesAndValues).in(texts));
  }
}
