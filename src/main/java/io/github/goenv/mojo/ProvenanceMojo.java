package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Personal;
import io.github.goenv.app.sbom.ProvenanceRequest;
import io.github.goenv.app.sbom.StatementFile;
import io.github.goenv.app.sbom.VerifiedToolchain;
import io.github.goenv.app.sbom.WriteProvenance;
import io.github.goenv.attestation.Provenance;
import io.github.goenv.mojo.session.BuiltRuns;
import io.github.goenv.mojo.session.CheckedReport;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes for each target how its programs were built in this run of Maven (in-toto Statement v1
 * with SLSA Provenance v1), and what {@code goenv:check} said of the machine, each as a statement
 * about the programs and their archives. With a key each is signed (DSSE). Comes after {@code
 * package} and {@code sbom}, so that archives and SBOMs are in it.
 *
 * @since 0.1.0
 */
@Mojo(name = "provenance", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public class ProvenanceMojo extends AbstractGoenvMojo {
  private final MavenProjectHelper projectHelper;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provenance.skip", defaultValue = "false")
  boolean provenanceSkip;

  /**
   * Attaches the statements to the project, so that they are installed and deployed: type {@code
   * intoto.jsonl}, unsigned {@code intoto.json}, classifiers {@code <goos>-<goarch>-provenance} and
   * {@code <goos>-<goarch>-check}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provenance.attach", defaultValue = "true")
  boolean provenanceAttach = true;

  /**
   * The file with the private key to sign with: PKCS#8 as PEM, without password, Ed25519 or ECDSA
   * with P-256. Nothing of it is shown or written. Default: the environment variable that {@code
   * goenv.signingKeyVariable} names; where that is not set either, nothing is signed. Example:
   * {@code /run/secrets/release.pem}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.signingKey")
  @Nullable String signingKey;

  /**
   * The environment variable that has the text of the private key. Example: {@code
   * RELEASE_KEY_PEM}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.signingKeyVariable", defaultValue = "GOENV_SIGNING_KEY")
  String signingKeyVariable = "GOENV_SIGNING_KEY";

  /**
   * Who builds: a URI that stands for the machine or CI system and whoever may change what it does
   * ({@code runDetails.builder.id}). Default: a URI that says that nobody vouches for the machine.
   * Example: {@code https://ci.example.com/release-agents}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.builderId")
  @Nullable String builderId;

  /**
   * What the CI system calls this run ({@code runDetails.metadata.invocationId}). Default: nothing.
   * Example: <code>${env.BUILD_URL}</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.invocationId")
  @Nullable String invocationId;

  /**
   * Says when go was started and when it ended. Without it the same build gives the same statement.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provenance.times", defaultValue = "false")
  boolean provenanceTimes;

  /**
   * Where statements are written: in {@code provenance} below this directory, as {@code
   * <artifactId>-<version>-<goos>-<goarch>-provenance.intoto.jsonl}. Default: <code>
   * ${project.build.directory}/goenv</code>. Example: {@code target/reports}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * Removes home directory, user and host names from statements; names of modules stay. Credentials
   * are always removed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject
  ProvenanceMojo(MavenProjectHelper projectHelper) {
    this.projectHelper = projectHelper;
  }

  @Override
  String goal() {
    return "provenance";
  }

  @Override
  boolean skipsGoal() {
    return provenanceSkip;
  }

  @Override
  void run() throws CannotRun {
    Path build = Path.of(project.getBuild().getDirectory());
    Path reports = outputDirectory == null ? build.resolve("goenv") : outputDirectory.toPath();
    BuiltRuns made = BuiltRuns.of(getPluginContext());
    String builder = Stripped.orNull(builderId);
    List<StatementFile> statements =
        new WriteProvenance(output())
            .run(
                new ProvenanceRequest(
                    project.getArtifactId() + "-" + project.getVersion(),
                    reports.resolve("provenance"),
                    project.getBasedir().toPath(),
                    build,
                    made.runs(),
                    made.archives(),
                    made.bills(),
                    new Provenance.Builder(
                        builder == null ? Provenance.Builder.ANY : builder,
                        version(),
                        session.getSystemProperties().getProperty("maven.version", "unknown"),
                        Stripped.orNull(invocationId)),
                    provenanceTimes,
                    CheckedReport.of(session),
                    new VerifiedToolchain(verified(reports), session.getStartTime().toInstant()),
                    typed("goenv.signingKey", signingKey),
                    signingKeyVariable,
                    System.getenv(),
                    Personal.redaction(redact)));
    if (provenanceAttach) {
      for (StatementFile each : statements) {
        projectHelper.attachArtifact(project, each.type(), each.classifier(), each.file().toFile());
      }
    }
  }

  /** Where goenv:verify may have written, in this module or in the first. */
  private List<Path> verified(Path reports) {
    List<Path> files = new ArrayList<>();
    files.add(reports.resolve("verify.json"));
    Path build = buildDirectory();
    if (build != null) {
      files.add(build.resolve("goenv/verify.json"));
    }
    return files;
  }
}
