package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.gocommand.Explanations;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * Says below go's words what they usually mean.
 *
 * @param request what was run
 * @param output takes the lines
 */
record Meanings(CommandRequest request, Output output) {
  /** Where go was asked and said why it does not answer. */
  void of(Text problem) throws CannotRun {
    String said = problem.key().equals("build.go.exited") ? problem.args().get("detail") : null;
    if (said != null) {
      of(said.lines().toList());
    }
  }

  void of(List<String> said) throws CannotRun {
    Explanations explanations =
        Explanations.here(
            output,
            request.goal(),
            request.machine(),
            new PolicyFactory(output.texts()).policy(PolicyRequest.STANDARD),
            request.proxy(),
            List.of(request.environment(), request.variables()));
    for (String line : explanations.of(said, request.directory())) {
      output.console().error(line);
    }
  }
}
