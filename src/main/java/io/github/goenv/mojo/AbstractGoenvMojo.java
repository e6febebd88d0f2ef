package io.github.goenv.mojo;

import io.github.goenv.report.Line;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has: skipping, language and form of its output. */
abstract class AbstractGoenvMojo extends AbstractMojo {

  /** The build this runs in. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  @SuppressWarnings("NullAway.Init")
  MavenSession session;

  /** This execution, which knows the plugin's version. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  @SuppressWarnings("NullAway.Init")
  MojoExecution execution;

  /**
   * Skips every goal of this plugin. Example: {@code -Dgoenv.skip}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.skip", defaultValue = "false")
  boolean skip;

  /**
   * Language of messages: {@code auto} (the language of Maven's JVM when there is a translation,
   * else English), {@code en} or {@code zh-CN}. Ids, commands and names are never translated.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lang", defaultValue = "auto")
  String lang = "auto";

  /**
   * Form of the output: {@code auto} (symbols when the console can show them), {@code unicode},
   * {@code ascii}, or {@code plain} (whole sentences, no symbols and columns, for screen readers).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.format", defaultValue = "auto")
  String format = "auto";

  private @Nullable Messages messages;

  /** The version of this plugin. */
  final String version() {
    return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
  }

  /** Texts in the language asked for. */
  final Messages texts() throws MojoExecutionException {
    Messages found = messages;
    if (found == null) {
      found = Messages.in(Choice.language(lang));
      messages = found;
    }
    return found;
  }

  /** A sentence in the language asked for. */
  final String say(String key, String... namesAndValues) throws MojoExecutionException {
    return Text.of(key, namesAndValues).in(texts());
  }

  /** The style of the console. */
  final Style style() throws MojoExecutionException {
    return ConsoleStyle.of(format, session.getRequest().isInteractiveMode(), session);
  }

  /** Whether {@code skip} or {@code -Dgoenv.GOAL.skip} is set; says so. */
  final boolean skipped(boolean goalSkip, String goal) throws MojoExecutionException {
    if (skip || goalSkip) {
      getLog().info(say("skipped", "property", skip ? "goenv.skip" : "goenv." + goal + ".skip"));
      return true;
    }
    return false;
  }

  /** Hands lines to Maven's log, each at its level. */
  final void log(List<Line> lines) {
    for (Line line : lines) {
      switch (line.severity()) {
        case ERROR -> getLog().error(line.text());
        case WARNING -> getLog().warn(line.text());
        case INFO -> getLog().info(line.text());
      }
    }
  }
}
