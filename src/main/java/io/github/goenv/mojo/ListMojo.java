package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.ListChecks;
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
  String goal() {
    return "list";
  }

  @Override
  void run() throws CannotRun {
    new ListChecks(output()).run();
  }
}
