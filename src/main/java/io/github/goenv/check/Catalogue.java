package io.github.goenv.check;

import static io.github.goenv.report.Severity.ERROR;

import io.github.goenv.check.antivirus.AntivirusChecks;
import io.github.goenv.check.artifact.ArtifactChecks;
import io.github.goenv.check.cgo.CgoChecks;
import io.github.goenv.check.cloud.CloudChecks;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Entries;
import io.github.goenv.check.core.Entries.Entry;
import io.github.goenv.check.env.EnvChecks;
import io.github.goenv.check.expect.ExpectChecks;
import io.github.goenv.check.go.GoChecks;
import io.github.goenv.check.network.NetworkChecks;
import io.github.goenv.check.path.PathChecks;
import io.github.goenv.check.place.PlaceChecks;
import io.github.goenv.check.service.ServiceChecks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every check there is, in the order of reports. Ids are never reused. */
public final class Catalogue {
  private Catalogue() {}

  /** The definitions, in the order of reports. */
  public static List<CheckDefinition> definitions() {
    List<CheckDefinition> definitions = new ArrayList<>();
    for (Entry entry : entries(false)) {
      definitions.add(entry.definition());
    }
    return definitions;
  }

  /** The definition of {@code id}, or null when there is none. */
  public static @Nullable CheckDefinition find(String id) {
    for (CheckDefinition definition : definitions()) {
      if (definition.id().equalsIgnoreCase(id)) {
        return definition;
      }
    }
    return null;
  }

  /**
   * All checks.
   *
   * @param windows whether they are for a Windows machine; else those of Windows are not made
   */
  public static List<Entry> entries(boolean windows) {
    Entries all = new Entries(windows);
    PathChecks.go(all);
    GoChecks.command(all);
    all.any("go.refuses", ERROR, ERROR, new GoRefuses());
    GoChecks.add(all);
    PathChecks.executables(all);
    EnvChecks.add(all);
    PathChecks.order(all);
    PlaceChecks.add(all);
    CloudChecks.add(all);
    PlaceChecks.caches(all);
    CgoChecks.add(all);
    AntivirusChecks.add(all);
    ExpectChecks.add(all);
    ArtifactChecks.add(all);
    NetworkChecks.add(all);
    ServiceChecks.add(all);
    return all.list();
  }

  /** The checks of what was built; the classes of the others are not even loaded. */
  static List<Entry> built(boolean windows) {
    Entries built = new Entries(windows);
    ArtifactChecks.add(built);
    return built.list();
  }
}
