package io.github.goenv.app.policy;

import io.github.goenv.check.core.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants of a machine, as typed; {@link PolicyFactory} says whether it makes sense.
 *
 * @param profile {@code default} or {@code strict}
 * @param only ids or areas of the checks to run; empty for all
 * @param exclude ids or areas of the checks to skip
 * @param severity id to {@code error}, {@code warning} or {@code info}
 * @param accept findings that are accepted
 * @param expect what the project expects of the machine
 * @param files what else decides
 */
public record PolicyRequest(
    String profile,
    List<String> only,
    List<String> exclude,
    Map<String, String> severity,
    List<Accept> accept,
    Expect expect,
    Files files) {

  /** The request of somebody who says nothing. */
  public static final PolicyRequest STANDARD =
      new PolicyRequest(
          "default", List.of(), List.of(), Map.of(), List.of(), Expect.NOTHING, Files.NONE);

  /** Whether nothing is said but what is so by itself; the baseline aside. */
  boolean nothing() {
    return profile.equals("default")
        && only.isEmpty()
        && exclude.isEmpty()
        && severity.isEmpty()
        && accept.isEmpty()
        && expect.nothing()
        && files.policy() == null;
  }

  /** The same with files. */
  public PolicyRequest with(Files others) {
    return new PolicyRequest(profile, only, exclude, severity, accept, expect, others);
  }

  /**
   * Whether what only the check of {@code id} looks at, and what takes its time, is worth reading.
   *
   * @param thorough whether it is where nobody named the check or its area
   */
  public boolean wants(String id, boolean thorough) {
    return !Policy.excludes(only, exclude, id) && (thorough || Policy.names(only, id));
  }

  /**
   * An accepted finding.
   *
   * @param id the check's id
   * @param subject the subject it holds for, {@code *} standing for any text; null for every one
   * @param reason why
   * @param until the last day it holds, ISO-8601; null for no end
   * @param by who accepted it
   */
  public record Accept(
      @Nullable String id,
      @Nullable String subject,
      @Nullable String reason,
      @Nullable String until,
      @Nullable String by) {}

  /**
   * Files that decide together with the pom.
   *
   * @param policy the policy that several projects share; null for none
   * @param baseline {@code use}, {@code write} or {@code off}, as typed
   * @param recorded the file of the baseline; null for none
   * @param named whether the user named that file, so that it must be there
   * @param days for so many days a new baseline holds
   * @param root the directory of the whole project; null without one
   * @param show whether the policy that results is shown
   */
  public record Files(
      @Nullable Shared policy,
      String baseline,
      @Nullable Path recorded,
      boolean named,
      int days,
      @Nullable Path root,
      boolean show) {
    /** There are none. */
    public static final Files NONE = new Files(null, "use", null, false, 0, null, false);

    /** How users know a file: from the directory of the project, where it is in it. */
    public String shown(Path file) {
      Path top = root;
      return top != null && file.startsWith(top)
          ? top.relativize(file).toString().replace('\\', '/')
          : file.toString();
    }
  }

  /**
   * A policy that several projects share.
   *
   * @param typed what the user typed
   * @param shown its name in messages
   * @param path where it is
   * @param jar whether the policy is in a jar
   */
  public record Shared(String typed, String shown, Path path, boolean jar) {}

  /**
   * Expectations of the project.
   *
   * @param version a range of Go versions; null when any will do
   * @param env the value each variable of {@code go env} must have
   * @param offProject places that must not lie inside the project
   * @param localFixed places that must lie on a local fixed volume
   * @param locked what of it is from the project's lock: {@code version}, names of variables
   */
  public record Expect(
      @Nullable String version,
      Map<String, String> env,
      List<String> offProject,
      List<String> localFixed,
      Set<String> locked) {
    /** None. */
    public static final Expect NOTHING = new Expect(null, Map.of(), List.of(), List.of());

    /** Without a lock. */
    public Expect(
        @Nullable String version,
        Map<String, String> env,
        List<String> offProject,
        List<String> localFixed) {
      this(version, env, offProject, localFixed, Set.of());
    }

    /** Whether nothing is expected; quicker than the comparison that Java makes of a record. */
    boolean nothing() {
      return version == null && env.isEmpty() && offProject.isEmpty() && localFixed.isEmpty();
    }
  }
}
