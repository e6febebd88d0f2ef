package io.github.goenv.check.core;

import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;

/**
 * What is fixed about a check.
 *
 * @param id stable for ever: {@code area.problem}
 * @param severity of a failure by default
 * @param strict of a failure under the profile {@code strict}
 * @param scope where it can be judged
 */
public record CheckDefinition(String id, Severity severity, Severity strict, Scope scope) {

  /** Where a check can be judged. */
  public enum Scope {
    /** On every system. */
    ANY("any"),
    /** On Windows only: elsewhere the thing does not exist. */
    WINDOWS("windows"),
    /** By the goal {@code build}, which has an artifact to look at. */
    BUILD("build");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /** The word shown by {@code list}. */
    public String word() {
      return word;
    }
  }

  /** The part of the id before the dot. */
  public String area() {
    return Result.areaOf(id);
  }

  /** What a check needs beyond the rights of the account, to be more than unknown. */
  public enum Needs {
    /** Nothing. */
    NOTHING("nothing"),
    /** Administrator rights. */
    ELEVATION("elevation"),
    /** The network; only used when a goal says so. */
    NETWORK("network"),
    /** The name of a Windows service. */
    SERVICE("service");

    private final String word;

    Needs(String word) {
      this.word = word;
    }

    /** The word shown by {@code list}. */
    public String word() {
      return word;
    }
  }

  /** What this check needs. */
  public Needs needs() {
    return switch (id) {
      case "av.exclusions", "av.exclusion-broad", "av.exclusion-ineffective", "av.asr" ->
          Needs.ELEVATION;
      case "tls.reachability" -> Needs.NETWORK;
      default -> area().equals("service") ? Needs.SERVICE : Needs.NOTHING;
    };
  }
}
