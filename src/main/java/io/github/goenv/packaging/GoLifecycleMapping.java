package io.github.goenv.packaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.lifecycle.mapping.Lifecycle;
import org.apache.maven.lifecycle.mapping.LifecycleMapping;
import org.apache.maven.lifecycle.mapping.LifecycleMojo;
import org.apache.maven.lifecycle.mapping.LifecyclePhase;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a module with packaging {@code go}. Its install and deploy plugins have the versions
 * that this Maven has for packaging {@code pom}: named without a version Maven would ask a
 * repository for the newest in each build, named with one it would be ours and not Maven's. Those
 * before 3 are not taken: they deploy the pom of a library twice, which a repository of releases
 * may refuse.
 *
 * <p>Named in {@code META-INF/plexus/components.xml}, as Maven before 3.9.6 does not see annotated
 * classes compiled for Java 17.
 */
public final class GoLifecycleMapping implements LifecycleMapping {
  private static final String OWN = "io.github.goenv:goenv-maven-plugin:";

  private static final String[][] PHASES = {
    {"validate", OWN + "check"},
    {"generate-sources", OWN + "generate"},
    {"compile", OWN + "build"},
    {"process-classes", OWN + "vet"},
    {"test", OWN + "test"},
    {"package", OWN + "package"},
  };

  /** For a Maven whose own are older; both work with Maven 3.6.3 and newer. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "install", "org.apache.maven.plugins:maven-install-plugin:3.1.4:install",
          "deploy", "org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy");

  /** That of packaging pom, which Maven puts here. */
  private @Nullable LifecycleMapping pom;

  @Override
  public Map<String, Lifecycle> getLifecycles() {
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.setId("default");
    lifecycle.setLifecyclePhases(phases());
    return Map.of("default", lifecycle);
  }

  private Map<String, LifecyclePhase> phases() {
    Map<String, LifecyclePhase> phases = new LinkedHashMap<>();
    for (String[] phase : PHASES) {
      phases.put(phase[0], new LifecyclePhase(phase[1]));
    }
    for (String name : List.of("install", "deploy")) {
      LifecyclePhase own = ofPom(name);
      phases.put(name, own == null ? new LifecyclePhase(OTHERS.get(name)) : own);
    }
    return phases;
  }

  private @Nullable LifecyclePhase ofPom(String phase) {
    Lifecycle lifecycle = pom == null ? null : pom.getLifecycles().get("default");
    Map<String, LifecyclePhase> phases = lifecycle == null ? null : lifecycle.getLifecyclePhases();
    LifecyclePhase found = phases == null ? null : phases.get(phase);
    return found == null || isOld(found) ? null : found;
  }

  /** Whether it names a version before 3. */
  private static boolean isOld(LifecyclePhase phase) {
    for (LifecycleMojo mojo : phase.getMojos()) {
      String[] words = mojo.getGoal().split(":");
      if (words.length == 4 && (words[2].startsWith("1.") || words[2].startsWith("2."))) {
        return true;
      }
    }
    return false;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the interface of Maven
  public @Nullable List<String> getOptionalMojos(String lifecycle) {
    return null;
  }

  @Override
  @Deprecated
  public @Nullable Map<String, String> getPhases(String lifecycle) {
    if (!lifecycle.equals("default")) {
      return null;
    }
    Map<String, String> phases = new LinkedHashMap<>();
    for (Map.Entry<String, LifecyclePhase> phase : phases().entrySet()) {
      phases.put(phase.getKey(), phase.getValue().toString());
    }
    return phases;
  }
}
