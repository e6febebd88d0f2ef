package io.github.goenv.docs;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.text.Messages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} is made from the catalogue. */
class ChecksPageTest {
  private static final String PAGES = "checks/";

  private final Messages texts = Messages.in("en");

  @Test
  void everyCheckByArea() {
    StringBuilder page = new StringBuilder();
    for (String area :
        Catalogue.definitions().stream().map(CheckDefinition::area).distinct().toList()) {
      page.append("\n### ").append(heading(area)).append("\n\n");
      page.append("| check | default | strict | where | what, and why it matters |\n");
      page.append("| --- | --- | --- | --- | --- |\n");
      for (CheckDefinition check : Catalogue.definitions()) {
        if (check.area().equals(area)) {
          page.append(row(check));
        }
      }
    }
    Page.of(Path.of("docs/checks.md")).checkGenerated("checks", page.append('\n').toString());
  }

  /** The name of an area for people, and the one for {@code goenv.only} where it is another. */
  private String heading(String area) {
    String name = String.valueOf(texts.find("area." + area));
    return name.equalsIgnoreCase(area) ? name : name + " (`" + area + "`)";
  }

  private String row(CheckDefinition check) {
    String id = check.id();
    String what = "**" + texts.find(id + ".title") + ".** " + texts.find(id + ".why");
    return "| "
        + String.join(
            " | ",
            "[`" + id + "`](" + PAGES + id + ".md) ([中文](" + PAGES + "zh-CN/" + id + ".md))",
            check.severity().word(),
            check.strict().word(),
            where(check.scope()),
            what)
        + " |\n";
  }

  private static String where(CheckDefinition.Scope scope) {
    return switch (scope) {
      case ANY -> "everywhere";
      case WINDOWS -> "Windows";
      case BUILD -> "after a build";
    };
  }
}
