package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The goals and parameters of this plugin, as {@code maven-plugin-plugin:descriptor} has read them
 * from the classes. It runs in the phase {@code process-classes}, before the tests.
 */
final class Descriptor {
  /** Beside {@code plugin.xml}, which has lost code and paragraphs of the descriptions. */
  private static final Path FILE = Build.directory().resolve("plugin-enhanced.xml");

  private Descriptor() {}

  /**
   * A goal.
   *
   * @param phase the one it binds itself to; null for none
   * @param needsPom whether it runs in a project only
   * @param parameters those that a user can set, by name
   */
  record Goal(String name, @Nullable String phase, boolean needsPom, List<Parameter> parameters) {}

  /**
   * A parameter.
   *
   * @param name of its element in a pom
   * @param property its name on the command line; null when it has none
   * @param value its default; null when it has none
   * @param description in XHTML
   */
  record Parameter(
      String name, @Nullable String property, @Nullable String value, String description) {}

  static List<Goal> goals() {
    assertThat(FILE).as("missing: mvn process-classes writes it").exists();
    List<Goal> goals = new ArrayList<>();
    Element root = root();
    for (Element mojo : children(Objects.requireNonNull(child(root, "mojos")))) {
      goals.add(
          new Goal(
              Objects.requireNonNull(text(mojo, "goal")),
              text(mojo, "phase"),
              "true".equals(text(mojo, "requiresProject")),
              parameters(mojo)));
    }
    assertThat(goals).isNotEmpty();
    return goals;
  }

  private static List<Parameter> parameters(Element mojo) {
    List<Parameter> parameters = new ArrayList<>();
    Element values = child(mojo, "configuration");
    for (Element parameter : children(Objects.requireNonNull(child(mojo, "parameters")))) {
      if ("true".equals(text(parameter, "editable"))) {
        String name = Objects.requireNonNull(text(parameter, "name"));
        Element value = values == null ? null : child(values, name);
        parameters.add(
            new Parameter(
                name,
                value == null ? null : property(value.getTextContent()),
                value == null || !value.hasAttribute("default-value")
                    ? null
                    : value.getAttribute("default-value"),
                Objects.requireNonNull(text(parameter, "description"))));
      }
    }
    return parameters;
  }

  private static @Nullable String property(String expression) {
    return expression.startsWith("${") ? expression.substring(2, expression.length() - 1) : null;
  }

  private static Element root() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(FILE.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(FILE.toString(), e);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Element element : children(parent)) {
      if (element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static @Nullable String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? null : found.getTextContent();
  }
}
