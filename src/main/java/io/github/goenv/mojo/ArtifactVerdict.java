package io.github.goenv.mojo;

import io.github.goenv.build.ArtifactCheck;
import io.github.goenv.build.BuildResult;
import io.github.goenv.build.GoSettings;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Judges what was built, with the severities and exclusions of the pom. */
final class ArtifactVerdict {
  private static final String AREA = "artifact";

  private final List<String> exclude;
  private final Map<String, String> severity;
  private final Messages texts;
  private final Log log;

  ArtifactVerdict(List<String> exclude, Map<String, String> severity, Messages texts, Log log) {
    this.exclude = exclude;
    this.severity = severity;
    this.texts = texts;
    this.log = log;
  }

  /**
   * Looks at every program.
   *
   * @throws MojoFailureException for the first that is gone or not for its target
   */
  void judge(List<BuildResult> results, @Nullable String buildmode, GoSettings settings)
      throws MojoExecutionException, MojoFailureException {
    for (BuildResult result : results) {
      ArtifactCheck found = ArtifactCheck.of(result, buildmode, settings);
      if (found != null && !exclude.contains(AREA) && !exclude.contains(found.id())) {
        say(found);
      }
    }
  }

  private void say(ArtifactCheck found) throws MojoExecutionException, MojoFailureException {
    String sentence =
        found.problem().in(texts) + Text.of("build.artifact.more", "id", found.id()).in(texts);
    String typed = severity.getOrDefault(found.id(), "error");
    switch (Choice.of("severity", typed, List.of("error", "warning", "info"), texts)) {
      case "error" -> throw new MojoFailureException(sentence);
      case "warning" -> log.warn(sentence);
      default -> log.info(sentence);
    }
  }
}
