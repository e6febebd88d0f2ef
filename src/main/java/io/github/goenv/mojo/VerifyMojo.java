package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.VerifyRequest;
import io.github.goenv.app.verify.VerifyToolchains;
import io.github.goenv.mojo.session.MavenProxies;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies that the Go toolchain is the one that the Go team has published: hashes its files and
 * looks the hash up in Go's public, signed checksum database, whose answer has to be proved. Where
 * the project has a {@code goenv.lock}, that it is the one in there. No go is started. Fails when a
 * program or a source differs, or a proof or signature fails; what cannot be determined is unknown,
 * with the reason. The database is asked by the network; with {@code -o} only what is known from
 * before counts. Runs once in a build; needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends AbstractToolchainMojo {
  private static final Object DONE = VerifyMojo.class.getName() + ".done";

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.skip", defaultValue = "false")
  boolean verifySkip;

  /**
   * What toolchains are compared with: {@code database} (Go's checksum database), {@code lock} (the
   * team's {@code goenv.lock}, without the network), {@code both}, or {@code auto}: the lock where
   * the project has one, else the database.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.against", defaultValue = "auto")
  String verifyAgainst = "auto";

  /**
   * How files are read to be compared with a lock: {@code incremental} (only those that have
   * changed since the last time, by size, times and file number) or {@code full} (all of them). For
   * the database all are read always. Example: {@code -Dgoenv.verify=full}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify", defaultValue = "incremental")
  String verifyReading = "incremental";

  /**
   * Where files differ and it is unknown which, fetches the published zip through GOPROXY (about 70
   * MB), verifies it too, and compares file by file. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.download", defaultValue = "false")
  boolean download;

  /**
   * The severity that fails the build: {@code error} (programs or sources differ, or a proof
   * failed), {@code warning} (also harmless differences) or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * What an unknown result counts as: {@code report} (it is shown, no more), {@code warning} or
   * {@code error}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.unknown", defaultValue = "report")
  String unknown = "report";

  /**
   * Seconds that an answer of the database may take, and that a download may pause, 1 to 3600.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.timeout", defaultValue = "20")
  int timeout = 20;

  /**
   * Removes home directory, user and host names from files. Credentials are always removed, from
   * the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Override
  String goal() {
    return "verify";
  }

  @Override
  boolean skipsGoal() {
    return verifySkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (timeout < 1 || timeout > 3600) {
      throw new CannotRun(say("verify.bad-timeout", "value", String.valueOf(timeout)));
    }
    if (again(DONE)) {
      getLog().debug(say("session.done"));
      return;
    }
    List<String> ways = List.of("incremental", "full");
    boolean full = Choice.of("goenv.verify", verifyReading, ways, texts()).equals("full");
    new VerifyToolchains(
            new VerifyRequest(
                version(),
                places(),
                System.getenv(),
                session.isOffline()
                    ? null
                    : new VerifyRequest.Online(
                        new MavenProxies(session.getRepositorySession()),
                        Duration.ofSeconds(timeout)),
                download,
                cache(),
                failOn,
                unknown,
                reports(),
                redact,
                outcome(),
                new VerifyRequest.Against(verifyAgainst, lock(), Values.list(publicKeys), full)),
            output())
        .run();
  }
}
