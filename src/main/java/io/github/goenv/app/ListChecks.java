package io.github.goenv.app;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.TableLines;
import java.util.ArrayList;
import java.util.List;

/** Prints the catalogue. */
public final class ListChecks {
  private final Output output;

  /** Speaks to {@code output}. */
  public ListChecks(Output output) {
    this.output = output;
  }

  /** Prints it. */
  public void run() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(output.say("list.head").split("\\|")));
    for (CheckDefinition check : Catalogue.definitions()) {
      rows.add(
          List.of(
              check.id(),
              check.severity().word(),
              check.strict().word(),
              check.scope().word(),
              output.say("needs." + check.needs().word()),
              output.say(check.id() + ".title")));
    }
    for (String line : TableLines.of(rows)) {
      output.console().info(line);
    }
    output.console().info("");
    output.info("list.foot", "count", String.valueOf(rows.size() - 1));
  }
}
