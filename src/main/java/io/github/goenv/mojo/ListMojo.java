package io.github.goenv.mojo;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.CheckDefinition;
import io.github.goenv.report.TableLines;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists every check: id, default and strict severity, the systems it applies to, what it needs, and
 * its title. Needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public class ListMojo extends AbstractGoenvMojo {

  @Override
  public void execute() throws MojoExecutionException {
    if (skipped(false, "list")) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(say("list.head").split("\\|")));
    for (CheckDefinition check : Catalogue.definitions()) {
      rows.add(
          List.of(
              check.id(),
              check.severity().word(),
              check.strict().word(),
              check.scope().word(),
              say("needs." + check.needs().word()),
              say(check.id() + ".title")));
    }
    for (String line : TableLines.of(rows)) {
      getLog().info(line);
    }
    getLog().info("");
    getLog().info(say("list.foot", "count", String.valueOf(rows.size() - 1)));
  }
}
