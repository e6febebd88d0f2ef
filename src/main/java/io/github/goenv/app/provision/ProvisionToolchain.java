package io.github.goenv.app.provision;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.GoVariables;
import io.github.goenv.app.verify.ToolchainServers;
import io.github.goenv.go.GoTarget;
import io.github.goenv.probe.HostProbe;
import io.github.goenv.verify.ToolchainId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Has a version of Go: the one that would be used anyhow, else one that was fetched before, else
 * one that is fetched now.
 */
public final class ProvisionToolchain {
  private final ProvisionRequest request;
  private final Output output;

  /** Has what {@code request} names, and tells {@code output} of it. */
  public ProvisionToolchain(ProvisionRequest request, Output output) {
    this.request = request;
    this.output = output;
  }

  /**
   * The go command of that version; an absolute path.
   *
   * @return null when it is not there, and is not to be fetched
   * @throws Rejected when what was fetched is not what was published
   * @throws CannotRun when no one version is named, or it cannot be had
   */
  public @Nullable Path run() throws CannotRun, Rejected, InterruptedException {
    String version = WantedVersion.of(request.version(), output.texts());
    Path directory = request.directory();
    GoVariables variables = new GoVariables(request.environment(), directory);
    PresentGo present = PresentGo.find(request, output.texts());
    if (request.fetch()) {
      undisturbed(version, variables);
    }
    if (present != null && version.equals(present.version())) {
      output.detail(version + ": " + present.go());
      return present.go();
    }
    GoTarget host = HostProbe.machine();
    ToolchainPlace place =
        new ToolchainPlace(toolchains(), new ToolchainId(version, host.os(), host.arch()));
    if (!place.whole()) {
      // Another one may be on PATH.
      Path named = present == null || request.go() == null ? null : present.go();
      if (!request.fetch()) {
        output.warn(
            named == null ? "provision.missing" : "provision.missing.named",
            "version",
            version,
            "path",
            String.valueOf(named));
        return null;
      }
      ToolchainServers servers =
          new ToolchainServers(
              request.environment(),
              variables,
              request.online(),
              request.checksums(),
              present == null ? null : present.root());
      new FetchToolchain(servers, variables, named, output).to(place);
    }
    if (output.said().add("provision.used " + version)) {
      output.info("provision.used", "version", version, "path", place.root().toString());
    }
    return place.go();
  }

  /** A variable that has any go hand over to another version makes the wish void. */
  private void undisturbed(String version, GoVariables variables) throws CannotRun {
    String set = variables.get("GOTOOLCHAIN");
    if (set == null) {
      return;
    }
    int plus = set.indexOf('+');
    String name = plus < 0 ? set : set.substring(0, plus);
    if (!name.equals(version)
        && !name.equals("local")
        && !name.equals("auto")
        && !name.equals("path")) {
      throw new CannotRun(output.say("provision.gotoolchain", "value", set, "version", version));
    }
  }

  private Path toolchains() throws CannotRun {
    Path toolchains = request.toolchains();
    if (toolchains == null) {
      throw new CannotRun(output.say("provision.nowhere"));
    }
    return toolchains;
  }
}
