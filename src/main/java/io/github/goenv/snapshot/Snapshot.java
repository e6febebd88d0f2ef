package io.github.goenv.snapshot;

import io.github.goenv.snapshot.windows.WindowsFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one machine at one moment. Reading and judging meet only here.
 *
 * @param schemaVersion version of the file form, {@link #SCHEMA_VERSION}
 * @param toolVersion version of the plugin that read it
 * @param takenAt when, ISO-8601 in UTC
 * @param offline whether Maven ran offline
 * @param host the machine
 * @param variables environment variables in every scope
 * @param go the go command
 * @param path PATH and what it finds
 * @param places directories a build uses
 * @param project the project
 * @param compilers C compilers cgo would use; absent when the project does not use cgo
 * @param windows what Windows' own functions tell; absent on other systems
 */
public record Snapshot(
    String schemaVersion,
    String toolVersion,
    String takenAt,
    boolean offline,
    Host host,
    Fact<Variables> variables,
    Fact<GoCommand> go,
    Fact<SearchPath> path,
    Fact<List<Place>> places,
    Fact<Project> project,
    Fact<List<Compiler>> compilers,
    Fact<WindowsFacts> windows) {

  /** The version of the file form this plugin writes. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The place called {@code name}, or null when it was not read. */
  public @Nullable Place place(String name) {
    List<Place> all = places.orNull();
    if (all != null) {
      for (Place place : all) {
        if (place.name().equals(name)) {
          return place;
        }
      }
    }
    return null;
  }
}
