package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Has a release of Go on this machine: when the go to use has another version, fetches the
 * toolchain through GOPROXY, proves it by Go's public, signed checksum database, and unpacks it to
 * a place of its own, where other goals find it. Nothing else of the machine is changed. Goals that
 * use go do the same by themselves; this one is for images of agents, which are to have it before
 * they are offline. With {@code -o} only what is there counts. Needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "provision",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class ProvisionMojo extends AbstractGoMojo {
  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provision.skip", defaultValue = "false")
  boolean provisionSkip;

  @Override
  String goal() {
    return "provision";
  }

  @Override
  boolean skipsGoal() {
    return provisionSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    String version = wanted(go, goVersion);
    if (version == null) {
      throw new CannotRun(say("provision.no-wish"));
    }
    String path = String.valueOf(executable());
    String number = version.startsWith("go") ? version.substring(2) : version;
    getLog().info(say("provision.present", "version", number, "path", path));
  }
}
