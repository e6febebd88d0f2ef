package io.github.goenv.mojo;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.CheckDefinition;
import io.github.goenv.go.Nearest;
import io.github.goenv.report.PageLines;
import io.github.goenv.report.Pages;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains one check: what it looks at, why it matters, common misconceptions, the fix, and when to
 * suppress it. Works offline and without a pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public class ExplainMojo extends AbstractGoenvMojo {

  /**
   * The check's id. Example: {@code -Dgoenv.id=goroot.mismatch}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.id")
  @Nullable String id;

  @Override
  public void execute() throws MojoExecutionException {
    if (skipped(false, "explain")) {
      return;
    }
    if (id == null || id.isBlank()) {
      throw new MojoExecutionException(say("explain.none"));
    }
    CheckDefinition check = Catalogue.find(id.strip());
    String page = check == null ? null : Pages.find(check.id(), Choice.language(lang));
    if (check == null || page == null) {
      throw new MojoExecutionException(unknownId(id.strip()));
    }
    String subtitle =
        say(
            "explain.severity",
            "severity",
            check.severity().word(),
            "strict",
            check.strict().word(),
            "scope",
            say("explain.scope." + check.scope().word()));
    for (String line : new PageLines(style()).of(page, subtitle)) {
      getLog().info(line);
    }
  }

  private String unknownId(String typed) throws MojoExecutionException {
    List<String> ids = new ArrayList<>();
    for (CheckDefinition check : Catalogue.definitions()) {
      ids.add(check.id());
    }
    String nearest = Nearest.of(typed, ids).orElse(null);
    return say(
        nearest == null ? "bad.id.none" : "bad.id",
        "parameter",
        "goenv.id",
        "value",
        typed,
        "nearest",
        String.valueOf(nearest));
  }
}
