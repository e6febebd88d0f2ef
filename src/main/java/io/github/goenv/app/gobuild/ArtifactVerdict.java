package io.github.goenv.app.gobuild;

import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.ProgramFacts;
import io.github.goenv.probe.HostProbe;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.GoSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what was built by the checks of artifacts, under the policy of the pom. */
final class ArtifactVerdict {
  private final Policy policy;
  private final Output output;

  ArtifactVerdict(Policy policy, Output output) {
    this.policy = policy;
    this.output = output;
  }

  /** What counts. */
  Policy policy() {
    return policy;
  }

  /**
   * Looks at every program.
   *
   * @param machine the machine as it was checked before; null when it was not
   * @return the word of these results in the file {@code outcome}
   * @throws Rejected for the first finding that is an error
   */
  String judge(
      List<BuildResult> results,
      @Nullable String buildmode,
      GoSettings settings,
      @Nullable Snapshot machine,
      String version)
      throws Rejected {
    Snapshot read =
        machine == null
            ? Snapshot.unread(version, HostProbe.plain(), Text.of("build.artifact.not-checked"))
            : machine;
    Snapshot built = read.with(ProgramFacts.of(results, buildmode, settings));
    String error = null;
    List<Result> found = Judgement.ofBuilt(built, policy);
    for (Result result : found) {
      if (result.outcome() == Outcome.UNKNOWN || result.outcome() == Outcome.CRASHED) {
        output.console().warn(sentence(result));
      } else if (result.outcome() == Outcome.FAIL) {
        String sentence = sentence(result);
        Acceptance accepted = result.accepted();
        if (accepted != null && result.isAccepted()) {
          output.console().info(sentence);
          output.info("build.artifact.accepted", "reason", accepted.reason());
          if (result.ending() != null) {
            output.console().info(accepted.ends(result.id()).in(output.texts()));
          }
        } else if (result.severity() == Severity.ERROR) {
          error = error == null ? sentence : error;
        } else if (result.severity() == Severity.WARNING) {
          output.console().warn(sentence);
        } else {
          output.console().info(sentence);
        }
      }
    }
    if (error != null) {
      throw new Rejected(error);
    }
    return Summary.of(found).word();
  }

  private String sentence(Result result) {
    Acceptance expired = result.expired();
    return result.message().in(output.texts())
        + output.say("build.artifact.more", "id", result.id())
        + (expired == null ? "" : "; " + expired.expired().in(output.texts()));
  }
}
