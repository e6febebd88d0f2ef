package io.github.goenv.gobuild;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildPlanner;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.Targets;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.Toolchain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plans a request for each of its targets. */
final class PlannedTargets {
  private PlannedTargets() {}

  /**
   * A plan for each target.
   *
   * @param work for files that live during the build
   * @throws BadCommand when a parameter makes no sense
   */
  static List<BuildPlan> of(BuildRequest request, Toolchain toolchain, Path work)
      throws BadCommand, InterruptedException {
    if (!Files.isDirectory(request.directory())) {
      throw new BadCommand(
          Text.of("build.workingDirectory", "directory", request.directory().toString()));
    }
    GoTarget host = toolchain.host();
    List<GoTarget> targets = Targets.read(request.targets(), host);
    List<BuildPlan> plans = BuildPlanner.plan(request, targets, host, work);
    if (targets.size() > 1 || !targets.get(0).equals(host)) {
      DistList known = toolchain.targets();
      // Where go gives no list the build itself will tell which target it does not know.
      if (known instanceof DistList.Answer answer) {
        Targets.check(targets, answer.targets());
      }
    }
    return plans;
  }
}
