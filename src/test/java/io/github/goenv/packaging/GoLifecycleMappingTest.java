package io.github.goenv.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.lifecycle.mapping.Lifecycle;
import org.apache.maven.lifecycle.mapping.LifecycleMapping;
import org.apache.maven.lifecycle.mapping.LifecyclePhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** What runs in which phase, and with which plugins of Maven. */
class GoLifecycleMappingTest {
  private static final String PLUGINS = "org.apache.maven.plugins:maven-";

  @ParameterizedTest
  @CsvSource({
    "2.4, 3.1.4", // Maven 3.6.3, whose deploy plugin sends the pom of a library twice
    "3.1.3, 3.1.3",
    "4.0.0-beta-2, 4.0.0-beta-2",
  })
  void installsWithThePluginOfMavenUnlessItIsOld(String ofMaven, String expected) throws Exception {
    Map<String, LifecyclePhase> phases = phases(mapping(pom(ofMaven)));
    assertThat(phases.get("install"))
        .hasToString(PLUGINS + "install-plugin:" + expected + ":install");
    assertThat(phases.get("deploy")).hasToString(PLUGINS + "deploy-plugin:" + expected + ":deploy");
  }

  @Test
  void worksWithoutOne() throws Exception {
    assertThat(phases(mapping(null)).get("install"))
        .hasToString(PLUGINS + "install-plugin:3.1.4:install");
  }

  @Test
  @SuppressWarnings("deprecation") // Maven 3 asks in both ways
  void saysTheSameInBothWays() throws Exception {
    LifecycleMapping mapping = mapping(pom("3.1.4"));
    Map<String, String> old = mapping.getPhases("default");
    assertThat(old).hasSameSizeAs(phases(mapping));
    assertThat(old)
        .allSatisfy((phase, goals) -> assertThat(phases(mapping).get(phase)).hasToString(goals));
    assertThat(mapping.getPhases("clean")).isNull();
  }

  /** Every goal of ours that is bound exists. */
  @Test
  void bindsGoalsThatExist() throws Exception {
    Set<String> goals = new TreeSet<>();
    for (LifecyclePhase phase : phases(mapping(pom("3.1.4"))).values()) {
      phase.getMojos().forEach(mojo -> goals.add(mojo.getGoal()));
    }
    goals.removeIf(goal -> goal.startsWith(PLUGINS));
    for (String goal : goals) {
      assertThat(goal).startsWith("io.github.goenv:goenv-maven-plugin:");
      String name = goal.substring(goal.lastIndexOf(':') + 1);
      String mojo = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Mojo";
      assertThat(getClass().getResource("/io/github/goenv/mojo/" + mojo + ".class"))
          .as(mojo)
          .isNotNull();
    }
    assertThat(goals).hasSize(6);
  }

  @Test
  void mavenFindsItByItsName() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(getClass().getResourceAsStream("/META-INF/plexus/components.xml"));
    assertThat(xml.getElementsByTagName("implementation").item(0).getTextContent())
        .isEqualTo(GoLifecycleMapping.class.getName());
    assertThat(
            GoLifecycleMapping.class.getDeclaredField(
                xml.getElementsByTagName("field-name").item(0).getTextContent()))
        .isNotNull();
  }

  private static Map<String, LifecyclePhase> phases(LifecycleMapping mapping) {
    return mapping.getLifecycles().get("default").getLifecyclePhases();
  }

  private static LifecycleMapping mapping(LifecycleMapping pom) throws Exception {
    GoLifecycleMapping mapping = new GoLifecycleMapping();
    Field field = GoLifecycleMapping.class.getDeclaredField("pom");
    field.setAccessible(true);
    field.set(mapping, pom);
    return mapping;
  }

  private static LifecycleMapping pom(String version) {
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.setLifecyclePhases(
        Map.of(
            "install", new LifecyclePhase(PLUGINS + "install-plugin:" + version + ":install"),
            "deploy", new LifecyclePhase(PLUGINS + "deploy-plugin:" + version + ":deploy")));
    return new LifecycleMapping() {
      @Override
      public Map<String, Lifecycle> getLifecycles() {
        return Map.of("default", lifecycle);
      }

      @Override
      @SuppressWarnings("deprecation") // the interface of Maven
      public List<String> getOptionalMojos(String id) {
        return null;
      }

      @Override
      @SuppressWarnings("deprecation") // the interface of Maven
      public Map<String, String> getPhases(String id) {
        return null;
      }
    };
  }
}
