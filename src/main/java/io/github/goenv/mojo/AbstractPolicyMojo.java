package io.github.goenv.mojo;

import io.github.goenv.app.policy.PolicyRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals with findings have in common: which of them count, and where reports go. */
abstract class AbstractPolicyMojo extends AbstractGoenvMojo {

  /**
   * Severities: {@code default}, or {@code strict}, the stricter profile for build agents.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.profile", defaultValue = "default")
  String profile = "default";

  /**
   * Run only these checks: ids or areas. Example: {@code -Dgoenv.only=goroot,path.cwd}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.only")
  @Nullable List<String> only;

  /**
   * Exclude these checks: ids or areas. Example: {@code -Dgoenv.exclude=path.dead}. Better accept a
   * finding with a reason, by {@code <accept>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.exclude")
  @Nullable List<String> exclude;

  /**
   * Severities that replace the catalogue's: id to {@code error}, {@code warning} or {@code info}.
   *
   * <pre>{@code
   * <severity>
   *   <goroot.space>error</goroot.space>
   * </severity>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter Map<String, String> severity = Map.of();

  /**
   * Findings that are accepted. A reason is required, an end is recommended; {@code subject} may
   * contain {@code *}.
   *
   * <pre>{@code
   * <accept>
   *   <finding>
   *     <id>path.go-multiple</id>
   *     <reason>the image ships two, OPS-71</reason>
   *     <until>2027-03-01</until>
   *   </finding>
   * </accept>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter List<AcceptedFinding> accept = List.of();

  /**
   * Where reports go. Default: {@code goenv} in the build directory, for goenv:build of its module,
   * else of the project the build was started in; without a pom nothing is written unless this is
   * set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /** What is wanted, as typed. */
  final PolicyRequest policy(PolicyRequest.Expect expect) {
    List<PolicyRequest.Accept> accepted = new ArrayList<>(accept.size());
    for (AcceptedFinding finding : accept) {
      accepted.add(finding.request());
    }
    return new PolicyRequest(
        profile,
        only == null ? List.of() : Values.list(only),
        exclude == null ? List.of() : Values.list(exclude),
        severity,
        accepted,
        expect);
  }

  /** {@code file} where it is; null for none. */
  static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath().toAbsolutePath();
  }

  /** Where reports go; null when nowhere. */
  final @Nullable Path reports() {
    Path build = outputDirectory == null ? buildDirectory() : null;
    return build == null ? path(outputDirectory) : build.resolve("goenv");
  }

  final @Nullable Path buildDirectory() {
    MavenProject top = session.getTopLevelProject();
    return top == null || top.getFile() == null ? null : Path.of(top.getBuild().getDirectory());
  }
}
