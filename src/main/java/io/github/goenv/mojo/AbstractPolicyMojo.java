package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.mojo.session.AcceptedFinding;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
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
   * A policy that projects share, with {@code <severity>} and {@code <accept>} as in the pom: a
   * file, relative to the directory of the project (that with {@code .mvn}, else where Maven was
   * started), or an artifact with {@code META-INF/goenv/policy.xml} in its jar: {@code
   * groupId:artifactId:version[:type[:classifier]]}, which Maven resolves, or {@code
   * groupId:artifactId} of a dependency of this plugin. The pom may be stricter, not laxer.
   * Example: {@code -Dgoenv.policy=com.example:go-policy:3}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.policy")
  @Nullable String policy;

  /**
   * The baseline: {@code use} (findings that the file records are accepted until its end, so that
   * only new ones count), {@code write} (goenv:check and goenv:doctor record today's errors and
   * warnings first, in place of what the file has recorded) or {@code off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.baseline", defaultValue = "use")
  String baseline = "use";

  /**
   * The file of the baseline, relative to the directory of the project. Default: {@code
   * goenv-baseline.xml}, where there is one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.baseline.file")
  @Nullable String baselineFile;

  /** Resolves artifacts; asked only for a policy that is one. */
  @Inject @Nullable Provider<RepositorySystem> resolver;

  /**
   * Where reports go. Default: {@code goenv} in the build directory, for goenv:build of its module,
   * else of the project the build was started in; without a pom nothing is written unless this is
   * set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /** What is wanted, with the files that decide. */
  final PolicyRequest policy(PolicyRequest.Expect expect) throws CannotRun {
    return typed(expect).with(files(0, false));
  }

  /**
   * The files that decide.
   *
   * @param days for so many days a new baseline holds; 0 where none is recorded
   * @param show whether the policy that results is shown
   */
  final PolicyRequest.Files files(int days, boolean show) throws CannotRun {
    Path root = top();
    String named = Stripped.orNull(baselineFile);
    Path recorded = root.resolve(named == null ? "goenv-baseline.xml" : named);
    String address = Stripped.orNull(policy);
    return new PolicyRequest.Files(
        address == null ? null : shared(address, root),
        baseline.strip(),
        recorded,
        named != null,
        days,
        root,
        show);
  }

  private PolicyRequest.Shared shared(String address, Path root) throws CannotRun {
    String[] parts = address.split(":", -1);
    boolean artifact = parts.length > 1 && parts.length < 6 && parts[0].length() > 1;
    for (String part : parts) {
      artifact &= !part.isBlank() && part.indexOf('/') < 0 && part.indexOf('\\') < 0;
    }
    if (artifact) {
      String type = parts.length > 3 ? parts[3] : "jar";
      Path file = new Resolving(this, address).file(parts, type);
      return new PolicyRequest.Shared(address, address, file, type.equals("jar"));
    }
    try {
      Path file = root.resolve(address).normalize();
      String shown = new PolicyRequest.Files(null, "", null, false, 0, root, false).shown(file);
      return new PolicyRequest.Shared(address, shown, file, false);
    } catch (InvalidPathException e) {
      throw new CannotRun(
          say("policy.missing", "value", address, "path", address, "root", root.toString()));
    }
  }

  /** Finds the artifact of a policy; a class of its own, as hardly any build needs it. */
  private record Resolving(AbstractPolicyMojo goal, String address) {

    Path file(String[] parts, String type) throws CannotRun {
      String version = parts.length > 2 ? parts[2] : null;
      String classifier = parts.length > 4 ? parts[4] : "";
      Path own = dependency(parts[0], parts[1], version, type, classifier);
      if (own != null) {
        return own;
      }
      if (version == null) {
        throw new CannotRun(goal.say("policy.no-dependency", "value", address));
      }
      return resolved(new DefaultArtifact(parts[0], parts[1], classifier, type, version));
    }

    /** Among those on the class path of this plugin. */
    private @Nullable Path dependency(
        String group, String name, @Nullable String version, String type, String classifier) {
      List<Artifact> all = goal.execution.getMojoDescriptor().getPluginDescriptor().getArtifacts();
      for (Artifact each : all == null ? List.<Artifact>of() : all) {
        String own = each.getClassifier() == null ? "" : each.getClassifier();
        if (each.getGroupId().equals(group)
            && each.getArtifactId().equals(name)
            && (version == null || version.equals(each.getVersion()))
            && type.equals(each.getType())
            && classifier.equals(own)
            && each.getFile() != null) {
          return each.getFile().toPath();
        }
      }
      return null;
    }

    private Path resolved(DefaultArtifact artifact) throws CannotRun {
      Provider<RepositorySystem> system = goal.resolver;
      MavenProject project = goal.session.getCurrentProject();
      ArtifactRequest request =
          new ArtifactRequest(artifact, project.getRemotePluginRepositories(), null);
      try {
        return Objects.requireNonNull(system)
            .get()
            .resolveArtifact(goal.session.getRepositorySession(), request)
            .getArtifact()
            .getFile()
            .toPath();
      } catch (ArtifactResolutionException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new CannotRun(goal.say("policy.unresolved", "value", address, "error", said));
      }
    }
  }

  /** What is wanted, as typed. */
  final PolicyRequest typed(PolicyRequest.Expect expect) {
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
        expect,
        PolicyRequest.Files.NONE);
  }

  /** {@code file} where it is; null for none. */
  static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath().toAbsolutePath();
  }

  /** Where reports go; null when nowhere. */
  final @Nullable Path reports() {
    Path build = outputDirectory == null ? buildDirectory() : null;
    return build == null ? path(outputDirectory) : build.resolve(usualReports());
  }

  /** Where reports go in the build directory, where nothing else is set. */
  String usualReports() {
    return "goenv";
  }
}
