package io.github.goenv.app;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.go.Nearest;
import io.github.goenv.report.AcceptXml;
import io.github.goenv.report.PageLines;
import io.github.goenv.report.Pages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the page of one check. */
public final class ExplainCheck {
  private final Output output;

  /** Speaks to {@code output}. */
  public ExplainCheck(Output output) {
    this.output = output;
  }

  /**
   * Prints it.
   *
   * @param id as typed
   * @param language tag of the page's language
   * @param until the last day of the acceptance that is shown, ISO-8601
   * @throws CannotRun when there is no such check; names the nearest
   */
  public void run(@Nullable String id, String language, String until) throws CannotRun {
    if (id == null || id.isBlank()) {
      throw new CannotRun(output.say("explain.none"));
    }
    CheckDefinition check = Catalogue.find(id.strip());
    String page = check == null ? null : Pages.find(check.id(), language);
    if (check == null || page == null) {
      throw new CannotRun(unknownId(id.strip()));
    }
    String subtitle =
        output.say(
            "explain.severity",
            "severity",
            check.severity().word(),
            "strict",
            check.strict().word(),
            "scope",
            output.say("explain.scope." + check.scope().word()));
    if (!Pages.has(check.id(), language)) {
      output.info("explain.english");
    }
    for (String line : new PageLines(output.style()).of(page, subtitle)) {
      output.console().info(output.texts().called(line));
    }
    output.console().info("");
    output.info("explain.accept");
    for (String line : AcceptXml.of(check.id(), null, until)) {
      output.console().info("    " + line);
    }
  }

  private String unknownId(String typed) {
    List<String> ids = new ArrayList<>();
    for (CheckDefinition check : Catalogue.definitions()) {
      ids.add(check.id());
    }
    String nearest = Nearest.of(typed, ids).orElse(null);
    return output.say(
        nearest == null ? "bad.id.none" : "bad.id",
        "parameter",
        "goenv.id",
        "value",
        typed,
        "nearest",
        String.valueOf(nearest));
  }
}
