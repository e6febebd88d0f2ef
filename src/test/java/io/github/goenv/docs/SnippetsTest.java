package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.docs.Descriptor.Goal;
import io.github.goenv.docs.Descriptor.Parameter;
import io.github.goenv.docs.Page.Block;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Parts of poms in the documentation are XML and name what exists; those that are marked {@code
 * it:NAME} are run by cases in {@code src/it}.
 */
class SnippetsTest {
  private static final PathMatcher SCRIPTS =
      FileSystems.getDefault().getPathMatcher("glob:{prepare.groovy,snippets.xml}");
  private static final Pattern RUN =
      Pattern.compile("<!-- snippet ([a-z-]+) -->|snippet\\([^,]*, '([a-z-]+)'\\)");

  static Stream<Block> snippets() {
    return Page.all()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals("xml"));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void goalsParametersAndVersionExist(Block block) throws Exception {
    Set<String> goals = new HashSet<>();
    Set<String> parameters = new HashSet<>();
    for (Goal goal : Descriptor.goals()) {
      goals.add(goal.name());
      for (Parameter parameter : goal.parameters()) {
        parameters.add(parameter.name());
      }
    }
    Document part = Poms.part(block.text());
    assertThat(names(Poms.all(part, "//configuration/*"))).isSubsetOf(parameters);
    assertThat(texts(Poms.all(part, "//goal"))).isSubsetOf(goals);
    NodeList plugins = Poms.all(part, "//*[artifactId='goenv-maven-plugin']");
    for (int i = 0; i < plugins.getLength(); i++) {
      String plugin = "(//*[artifactId='goenv-maven-plugin'])[" + (i + 1) + "]";
      assertThat(Poms.text(part, plugin + "/groupId")).isEqualTo("io.github.goenv");
      assertThat(Poms.text(part, plugin + "/version"))
          .isEqualTo(Poms.text(Poms.read(Path.of("pom.xml")), "/project/version"));
    }
  }

  /** What is marked is run, and nothing else is asked for. */
  @Test
  void markedSnippetsAreRun() throws Exception {
    Set<String> marked = new TreeSet<>();
    snippets()
        .filter(block -> block.mark().startsWith("it:"))
        .forEach(
            block -> assertThat(marked.add(block.mark().substring(3))).as(block.mark()).isTrue());
    Set<String> run = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
      for (Path file : files.filter(each -> SCRIPTS.matches(each.getFileName())).toList()) {
        Matcher place = RUN.matcher(Files.readString(file));
        while (place.find()) {
          run.add(place.group(1) == null ? place.group(2) : place.group(1));
        }
      }
    }
    assertThat(run).isEqualTo(marked).contains("pom", "accept", "expect", "defines");
  }

  @Test
  void parametersThatOnlyAPomCanSetHaveAnExample() {
    Set<String> shown = new HashSet<>();
    Page.of(Path.of("docs/parameters.md"))
        .blocks()
        .forEach(block -> shown.addAll(elements(block.text())));
    Set<String> parameters = new TreeSet<>();
    for (Goal goal : Descriptor.goals()) {
      for (Parameter parameter : goal.parameters()) {
        if (parameter.property() == null) {
          parameters.add(parameter.name());
        }
      }
    }
    assertThat(shown).containsAll(parameters);
  }

  private static Set<String> elements(String xml) {
    Set<String> names = new HashSet<>();
    Matcher element = Pattern.compile("<([a-zA-Z]+)>").matcher(xml);
    while (element.find()) {
      names.add(element.group(1));
    }
    return names;
  }

  private static List<String> names(NodeList nodes) {
    return nodes(nodes, true);
  }

  private static List<String> texts(NodeList nodes) {
    return nodes(nodes, false);
  }

  private static List<String> nodes(NodeList nodes, boolean names) {
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
        .map(nodes::item)
        .map(node -> names ? node.getNodeName() : node.getTextContent().strip())
        .toList();
  }
}
