package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.LockRequest;
import io.github.goenv.app.verify.WriteLock;
import io.github.goenv.mojo.session.Expect;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which Go the team has, in {@code goenv.lock}: version, hash of all files, a node for
 * each directory, for this system in place of what was there; other systems' stay. {@code
 * goenv:verify} compares with it, without the network. With a key it is signed (Ed25519). Runs once
 * in a build; needs no pom and starts no go.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", requiresProject = false, aggregator = true, threadSafe = true)
public final class LockMojo extends AbstractToolchainMojo {
  private static final Object DONE = LockMojo.class.getName() + ".done";

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lock.skip", defaultValue = "false")
  boolean lockSkip;

  /**
   * What is expected of each machine, as {@code goenv:check} takes it: where the pom of a build
   * says nothing about it, the lock decides. Default: what the lock has.
   *
   * <pre>{@code
   * <expect>
   *   <version>[1.24,1.27)</version>
   *   <env><CGO_ENABLED>0</CGO_ENABLED></env>
   * </expect>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Expect expect;

  /**
   * The file with the private key to sign with: PKCS#8 as PEM, without password, Ed25519. Nothing
   * of it is shown or written. Default: the environment variable that {@code
   * goenv.signingKeyVariable} names; where that is not set either, nothing is signed. Example:
   * {@code /run/secrets/lock.pem}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.signingKey")
  @Nullable String signingKey;

  /**
   * The environment variable that has the text of the private key. Example: {@code LOCK_KEY_PEM}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.signingKeyVariable", defaultValue = "GOENV_SIGNING_KEY")
  String signingKeyVariable = "GOENV_SIGNING_KEY";

  /**
   * Writes the hashes of the toolchain's programs as a list that Microsoft Defender for Endpoint
   * imports as indicators to allow: {@code json} ({@code indicators.json}, for its API), {@code
   * csv} ({@code indicators.csv}, for its portal). Default: neither. Example: {@code
   * -Dgoenv.lock.export=json,csv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lock.export")
  @Nullable List<@Nullable String> lockExport;

  @Override
  String goal() {
    return "lock";
  }

  @Override
  boolean skipsGoal() {
    return lockSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (again(DONE)) {
      getLog().debug(say("session.done"));
      return;
    }
    new WriteLock(
            new LockRequest(
                places(),
                System.getenv(),
                cache(),
                lock(),
                expect == null ? null : expect.locked(),
                Values.list(publicKeys),
                typed("goenv.signingKey", signingKey),
                signingKeyVariable,
                Values.list(lockExport),
                reports()),
            output())
        .run();
  }
}
