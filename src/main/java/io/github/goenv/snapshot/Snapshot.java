package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
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
 * @param clouds what is synchronised or mounted on other systems; absent on Windows
 * @param programs what was built; null when this is no look at a build
 * @param examined what is read only when it is asked for; null when it was not
 * @param trust the certificates that go trusts servers by
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
    Fact<WindowsFacts> windows,
    Fact<Clouds> clouds,
    @Nullable List<BuiltProgram> programs,
    @Nullable Examined examined,
    Fact<Trust> trust) {

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

  /**
   * What {@code go env} answered with everything in force that is set.
   *
   * @param executable the go that is meant
   * @return null where another go was asked, or none, and where credentials were taken out
   */
  public @Nullable Map<String, String> answersOf(String executable) {
    GoCommand asked = go.orNull();
    Map<String, String> answers = asked == null ? null : asked.env().orNull();
    if (asked == null
        || answers == null
        || !executable.equals(asked.executable().orNull())
        || !(asked.withoutSettings() instanceof Fact.Absent)) {
      return null;
    }
    for (String value : answers.values()) {
      if (value.contains(Redaction.HIDDEN)) {
        return null;
      }
    }
    return answers;
  }

  /** This machine with what was built on it. */
  public Snapshot with(List<BuiltProgram> built) {
    return with(project, built);
  }

  /** This machine with a part of its project. */
  public Snapshot with(Project part) {
    return with(
        project instanceof Fact.Known<Project> known ? Fact.known(part, known.source()) : project,
        programs);
  }

  /** The same machine with other facts of Windows. */
  public Snapshot with(Fact<WindowsFacts> other) {
    return with(project, programs, other);
  }

  private Snapshot with(Fact<Project> other, @Nullable List<BuiltProgram> built) {
    return with(other, built, windows);
  }

  private Snapshot with(
      Fact<Project> other, @Nullable List<BuiltProgram> built, Fact<WindowsFacts> facts) {
    return new Snapshot(
        schemaVersion,
        toolVersion,
        takenAt,
        offline,
        host,
        variables,
        go,
        path,
        places,
        other,
        compilers,
        facts,
        clouds,
        built,
        examined,
        trust);
  }

  /** A machine of which nothing was read, for {@code reason}. */
  public static Snapshot unread(String toolVersion, Host host, Text reason) {
    return new Snapshot(
        SCHEMA_VERSION,
        toolVersion,
        "",
        false,
        host,
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        null,
        null,
        Fact.unknown(reason));
  }
}
