package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.sbom.AttestRequest;
import io.github.goenv.app.sbom.VerifyAttestations;
import io.github.goenv.files.FileErrors;
import io.github.goenv.mojo.session.BuiltFiles;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Verifies statements and SBOMs: that they are signed with one of the keys, and true of the files
 * they are about. Says of every file what it is, or why it is refused. Needs neither go nor a
 * network, and no pom where the files are named.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "attest",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public class AttestMojo extends AbstractGoenvMojo {
  /** What the names of statements and SBOMs have after the name of the artifact and its version. */
  private static final Pattern OF_TARGET =
      Pattern.compile(
          "-[a-z0-9]+-[a-z0-9]+-(provenance|check)\\..+|-(.+-)?[a-z0-9]+-[a-z0-9]+\\.cdx\\.json");

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.attest.skip", defaultValue = "false")
  boolean attestSkip;

  /**
   * Statements ({@code *.intoto.jsonl}, {@code *.intoto.json}) and SBOMs ({@code *.cdx.json}) to
   * verify. Default: all that {@code goenv:provenance} and {@code goenv:sbom} have written for this
   * module. Example: {@code -Dgoenv.attest.files=app-provenance.intoto.jsonl,app.cdx.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.attest.files")
  @Nullable List<@Nullable File> attestFiles;

  /**
   * The files that they should be about; one that no statement names is an error. Default: those
   * that statements name, in the build directory. Example: {@code -Dgoenv.attest.artifacts=app}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.attest.artifacts")
  @Nullable List<@Nullable File> attestArtifacts;

  /**
   * Public keys, one of which has to have signed each statement: a line of OpenSSH ({@code
   * ssh-ed25519 …}, {@code ecdsa-sha2-nistp256 …}), a PEM text ({@code BEGIN PUBLIC KEY}), or the
   * name of a file with either. Default: none, and nothing need be signed. Example: {@code
   * <publicKeys><publicKey>ssh-ed25519 AAAAC3… release</publicKey></publicKeys>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.publicKeys")
  @Nullable List<@Nullable String> publicKeys;

  /**
   * The builder that statements have to name ({@code runDetails.builder.id}). Default: any.
   * Example: {@code https://ci.example.com/release-agents}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.builderId")
  @Nullable String builderId;

  /**
   * Where {@code goenv:provenance} and {@code goenv:sbom} have written. Default: <code>
   * ${project.build.directory}/goenv</code>. Example: {@code target/reports}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Override
  String goal() {
    return "attest";
  }

  @Override
  boolean skipsGoal() {
    return attestSkip;
  }

  @Override
  void run() throws CannotRun, Rejected {
    Path build = Path.of(project.getBuild().getDirectory());
    Path reports = outputDirectory == null ? build.resolve("goenv") : outputDirectory.toPath();
    List<Path> files = paths(attestFiles);
    if (files.isEmpty()) {
      files.addAll(own(written(reports.resolve("provenance"))));
      files.addAll(own(written(reports.resolve("sbom"))));
      BuiltFiles built = BuiltFiles.of(getPluginContext());
      if (files.isEmpty() && built.host() != null && built.files().isEmpty()) {
        output().info("sbom.attest.none"); // a library among other modules
        return;
      }
    }
    new VerifyAttestations(output())
        .run(
            new AttestRequest(
                files,
                paths(attestArtifacts),
                build,
                Values.list(publicKeys),
                project.getFile() == null ? Path.of("") : project.getBasedir().toPath(),
                Stripped.orNull(builderId)));
  }

  private static List<Path> paths(@Nullable List<@Nullable File> files) {
    List<Path> paths = new ArrayList<>();
    if (files != null) {
      for (File each : files) {
        if (each != null) {
          paths.add(each.toPath());
        }
      }
    }
    return paths;
  }

  /** Those of this version; what another one has left is told of. */
  private List<Path> own(List<Path> written) throws CannotRun {
    String name = project.getArtifactId() + "-" + project.getVersion();
    List<Path> own = new ArrayList<>();
    for (Path file : written) {
      String rest = file.getFileName().toString();
      if (rest.startsWith(name) && OF_TARGET.matcher(rest.substring(name.length())).matches()) {
        own.add(file);
      } else {
        output().warn("sbom.attest.other", "path", file.toString(), "name", name);
      }
    }
    return own;
  }

  private List<Path> written(Path directory) throws CannotRun {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new CannotRun(say("sbom.attest.unreadable", "reason", FileErrors.words(e)), e);
    }
  }
}
