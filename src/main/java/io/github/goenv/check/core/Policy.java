package io.github.goenv.check.core;

import io.github.goenv.fact.Source;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants of a machine.
 *
 * @param strict whether the profile is {@code strict}, the stricter profile for build agents
 * @param only ids or areas to run; empty for all
 * @param exclude ids or areas to exclude
 * @param severities severities by id that replace the catalogue's
 * @param accepted accepted findings
 * @param expect what the pom expects
 * @param today the day acceptances are compared with, ISO-8601
 * @param origins where each of the severities was decided, by id
 * @param subjects how subjects of findings are compared with accepted ones
 * @param baseline findings that were recorded; null for none
 */
public record Policy(
    boolean strict,
    Set<String> only,
    Set<String> exclude,
    Map<String, Severity> severities,
    List<Accepted> accepted,
    Expectations expect,
    String today,
    Map<String, Origin> origins,
    Subjects subjects,
    @Nullable Baseline baseline) {

  /** That of somebody who says nothing. */
  public static final Policy STANDARD =
      new Policy(false, Set.of(), Set.of(), Map.of(), List.of(), Expectations.NONE, "");

  /** One whose severities and acceptances are of no file. */
  public Policy(
      boolean strict,
      Set<String> only,
      Set<String> exclude,
      Map<String, Severity> severities,
      List<Accepted> accepted,
      Expectations expect,
      String today) {
    this(
        strict, only, exclude, severities, accepted, expect, today, Map.of(), Subjects.PLAIN, null);
  }

  /** The same, where it is known who decided what. */
  public Policy decided(Map<String, Origin> by, Subjects compared, @Nullable Baseline recorded) {
    return new Policy(
        strict, only, exclude, severities, accepted, expect, today, by, compared, recorded);
  }

  /**
   * An accepted finding.
   *
   * @param id the check's id; no wildcard
   * @param subject the subject it holds for, {@code *} standing for any text; null for every one
   * @param acceptance why, until when, by whom
   */
  public record Accepted(String id, @Nullable String subject, Acceptance acceptance) {}

  /**
   * What the pom expects of the machine.
   *
   * @param version a range of Go versions, such as {@code [1.24,1.27)}; null when any will do
   * @param env the value each variable of {@code go env} must have
   * @param offProject directories that must not be inside the project
   * @param localFixed directories that must be on a local volume
   * @param locked what of it is from the project's lock instead: {@code version}, names of
   *     variables
   */
  public record Expectations(
      @Nullable String version,
      Map<String, String> env,
      List<String> offProject,
      List<String> localFixed,
      Set<String> locked) {
    /** Nothing. */
    public static final Expectations NONE = new Expectations(null, Map.of(), List.of(), List.of());

    /** Without a lock. */
    public Expectations(
        @Nullable String version,
        Map<String, String> env,
        List<String> offProject,
        List<String> localFixed) {
      this(version, env, offProject, localFixed, Set.of());
    }

    /** Where an expectation is from, by its name as in {@link #locked}. */
    public Source source(String name) {
      return locked.contains(name)
          ? Source.of(Source.Kind.PROJECT, "goenv.lock")
          : Source.of(Source.Kind.POM, "expect");
    }
  }

  /** The same on a day, ISO-8601. */
  public Policy on(String day) {
    return new Policy(
        strict, only, exclude, severities, accepted, expect, day, origins, subjects, baseline);
  }

  /** The severity of a failure of {@code check} under this policy. */
  public Severity severityOf(CheckDefinition check) {
    Severity own = severities.get(check.id());
    if (own != null) {
      return own;
    }
    return strict ? check.strict() : check.severity();
  }

  /** Whether {@code check} is excluded. */
  public boolean disabled(CheckDefinition check) {
    return excludes(only, exclude, check.id());
  }

  /**
   * Whether the check of {@code id} is excluded; the one rule for it, also before a policy is made.
   *
   * @param only ids or areas to run, case ignored; empty, or of empty elements alone, for all
   * @param exclude ids or areas to exclude, case ignored
   */
  public static boolean excludes(Collection<String> only, Collection<String> exclude, String id) {
    return !nothing(only) && !names(only, id) || names(exclude, id);
  }

  /** Whether {@code names} has the id or its area, case ignored. */
  public static boolean names(Collection<String> names, String id) {
    String area = Result.areaOf(id);
    for (String name : names) {
      String stripped = name.strip();
      if (stripped.equalsIgnoreCase(id) || stripped.equalsIgnoreCase(area)) {
        return true;
      }
    }
    return false;
  }

  private static boolean nothing(Collection<String> names) {
    for (String name : names) {
      if (!name.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
