package io.github.goenv.docs;

import io.github.goenv.go.words.KnownText;
import io.github.goenv.go.words.KnownTexts;
import io.github.goenv.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/go-errors.md} is made from the table. */
class GoErrorsPageTest {
  private static final List<String> HEADINGS =
      List.of("The project", "Modules", "Downloads", "The machine", "Compilers");

  private static final String PAGES = "checks/";

  private final Messages texts = Messages.in("en");

  @Test
  void everyTextWithItsMeaning() {
    StringBuilder page = new StringBuilder();
    List<List<KnownText>> tables = KnownTexts.tables();
    for (int i = 0; i < tables.size(); i++) {
      page.append("\n## ").append(HEADINGS.get(i)).append("\n\n");
      page.append("| text | what it means | checks |\n| --- | --- | --- |\n");
      Map<String, List<KnownText>> byName = new LinkedHashMap<>();
      for (KnownText row : tables.get(i)) {
        byName.computeIfAbsent(row.name(), any -> new ArrayList<>()).add(row);
      }
      for (Map.Entry<String, List<KnownText>> entry : byName.entrySet()) {
        page.append(row(entry.getKey(), entry.getValue()));
      }
    }
    Page.of(Path.of("docs/go-errors.md")).checkGenerated("go-errors", page.append('\n').toString());
  }

  /** As {@code goenv:build} takes it. */
  private static String flag(String name) {
    String flag = name.equals("memory") ? "-p=2" : "-buildvcs=false";
    return "<argument>" + flag + "</argument>";
  }

  private String row(String name, List<KnownText> rows) {
    List<String> words = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (KnownText row : rows) {
      String also = row.also() == null ? "" : " … " + row.also().strip();
      words.add("`` " + row.needle().strip() + also + " ``");
      for (String id : row.ids()) {
        ids.add("[`" + id + "`](" + PAGES + id + ".md)");
      }
    }
    String meaning =
        texts
            .find("said." + name)
            .replace("({file} has such a line)", "(shown where a file has such a line)")
            .replace("{flag}", flag(name))
            .replaceAll("(<[^>]*>\\$?\\S*</[^>]*>|<[^>]*>)", "`$1`");
    return "| "
        + String.join(" <br> ", words)
        + " | "
        + meaning
        + " | "
        + String.join(" ", ids)
        + " |\n";
  }
}
