package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.docs.Descriptor.Goal;
import io.github.goenv.docs.Descriptor.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/parameters.md} is made from the plugin descriptor. */
class ParametersPageTest {

  @Test
  void everyParameterOfEveryGoal() {
    List<Goal> goals = Descriptor.goals();
    goals.removeIf(goal -> goal.name().equals("help")); // made by Maven, and says it by itself
    StringBuilder page = new StringBuilder();
    for (Map.Entry<List<String>, List<Parameter>> section : sections(goals).entrySet()) {
      page.append("\n### ").append(heading(section.getKey(), goals.size())).append("\n\n");
      page.append("| property | in the pom | default | what |\n");
      page.append("| --- | --- | --- | --- |\n");
      section.getValue().stream()
          .sorted(Comparator.comparing(ParametersPageTest::place))
          .forEach(parameter -> page.append(row(parameter)));
    }
    Page.of(Path.of("docs/parameters.md"))
        .checkGenerated("parameters", page.append('\n').toString());
  }

  /**
   * Parameters by the goals that have them with the same meaning; those of the most goals first.
   */
  private static Map<List<String>, List<Parameter>> sections(List<Goal> goals) {
    Map<Parameter, List<String>> users = new LinkedHashMap<>();
    for (Goal goal : goals) {
      for (Parameter parameter : goal.parameters()) {
        users.computeIfAbsent(parameter, unused -> new ArrayList<>()).add(goal.name());
      }
    }
    Map<List<String>, List<Parameter>> sections = new LinkedHashMap<>();
    for (int size = goals.size(); size > 0; size--) {
      for (Map.Entry<Parameter, List<String>> entry : users.entrySet()) {
        if (entry.getValue().size() == size) {
          sections
              .computeIfAbsent(entry.getValue(), unused -> new ArrayList<>())
              .add(entry.getKey());
        }
      }
    }
    return sections;
  }

  /** By property; what only a pom can set comes last. */
  private static String place(Parameter parameter) {
    return parameter.property() == null ? "~" + parameter.name() : parameter.property();
  }

  private static String heading(List<String> goals, int all) {
    if (goals.size() == all) {
      return "Of every goal";
    }
    String last = goals.get(goals.size() - 1);
    return goals.size() == 1
        ? "Of " + last
        : "Of " + String.join(", ", goals.subList(0, goals.size() - 1)) + " and " + last;
  }

  private static String row(Parameter parameter) {
    return "| "
        + (parameter.property() == null ? "–" : code(parameter.property()))
        + " | "
        + code("<" + parameter.name() + ">")
        + " | "
        + (parameter.value() == null ? "–" : code(parameter.value()))
        + " | "
        + markdown(parameter.description())
        + " |\n";
  }

  /** XHTML in one line of Markdown; examples of several lines stand elsewhere on the page. */
  private static String markdown(String xhtml) {
    StringBuilder line = new StringBuilder();
    boolean code = false;
    for (String part : xhtml.replaceAll("(?s)<pre>.*?</pre>", "").split("</?code>", -1)) {
      // Javadoc ends {@code ${name}} at its first brace: write <code>${name}</code>.
      assertThat(part.chars().filter(c -> c == '{').count())
          .as(part)
          .isEqualTo(part.chars().filter(c -> c == '}').count());
      String text = part.replaceAll("<[^>]*>", " ").replace("|", "\\|");
      line.append(code ? code(plain(text).strip()) : text);
      code = !code;
    }
    return line.toString().replaceAll("\\s+", " ").strip();
  }

  /** Between back quotes entities are shown as they stand, elsewhere they are needed. */
  private static String plain(String xhtml) {
    return xhtml.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
