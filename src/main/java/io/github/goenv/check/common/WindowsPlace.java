package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory of the build together with what Windows says of it.
 *
 * @param name as in {@link Place#name}
 * @param path as configured
 * @param source where that comes from
 * @param lookedAt the path, or its nearest existing ancestor
 * @param real where the files are once links are followed; null when that is not known
 * @param file what Windows says; null when it was not asked about this place
 */
public record WindowsPlace(
    String name,
    String path,
    Source source,
    String lookedAt,
    @Nullable String real,
    @Nullable WindowsFile file) {

  /** Every place, in the order of the snapshot; empty when no place was read. */
  public static List<WindowsPlace> all(Snapshot machine) {
    List<WindowsPlace> all = new ArrayList<>();
    List<Place> places = machine.places().orNull();
    if (places != null) {
      for (Place place : places) {
        all.add(of(place, file(machine, place.name())));
      }
      return all;
    }
    for (WindowsFile file : files(machine)) {
      if (!file.name().equals("PATH") && !file.name().equals("candidate")) {
        Source source = Source.file(file.path());
        String real = real(file.path(), file.lookedAt(), file, null);
        all.add(new WindowsPlace(file.name(), file.path(), source, file.lookedAt(), real, file));
      }
    }
    return all;
  }

  /** The place called {@code name}, or null. */
  public static @Nullable WindowsPlace named(Snapshot machine, String name) {
    for (WindowsPlace place : all(machine)) {
      if (place.name.equals(name)) {
        return place;
      }
    }
    return null;
  }

  private static WindowsPlace of(Place place, @Nullable WindowsFile file) {
    String real = real(place.path(), place.lookedAt(), file, place.realPath().orNull());
    return new WindowsPlace(
        place.name(), place.path(), place.source(), place.lookedAt(), real, file);
  }

  private static List<WindowsFile> files(Snapshot machine) {
    WindowsFacts facts = machine.windows().orNull();
    List<WindowsFile> files = facts == null ? null : facts.files().orNull();
    return files == null ? List.of() : files;
  }

  private static @Nullable WindowsFile file(Snapshot machine, String name) {
    for (WindowsFile file : files(machine)) {
      if (file.name().equals(name)) {
        return file;
      }
    }
    return null;
  }

  /**
   * GetFinalPathNameByHandle first; then what Java found; and a path without links is its own. What
   * does not exist yet will be made where the existing part really is.
   */
  private static @Nullable String real(
      String path, String lookedAt, @Nullable WindowsFile file, @Nullable String java) {
    String start = file == null ? lookedAt : file.lookedAt();
    String real = file == null ? null : file.finalPath().orNull();
    if (real == null) {
      start = lookedAt;
      real = java;
    }
    if (real == null && file != null && file.links() instanceof Fact.Known<List<ReparsePoint>> k) {
      start = file.lookedAt();
      real = leads(k.value()).isEmpty() ? start : null;
    }
    if (real == null) {
      return null;
    }
    List<String> whole = WindowsPaths.names(path);
    List<String> existing = WindowsPaths.names(start);
    List<String> names = new ArrayList<>(WindowsPaths.names(real));
    if (WindowsPaths.under(whole, existing)) {
      names.addAll(whole.subList(existing.size(), whole.size()));
    }
    return WindowsPaths.join(names);
  }

  /** Those of {@code points} that lead elsewhere: symbolic links, junctions, volume mounts. */
  public static List<ReparsePoint> leads(List<ReparsePoint> points) {
    List<ReparsePoint> leads = new ArrayList<>();
    for (ReparsePoint point : points) {
      if (point.kind().equals("symlink") || point.kind().equals("mount-point")) {
        leads.add(point);
      }
    }
    return leads;
  }

  /** The links on the way; null when that is not known. */
  public @Nullable List<ReparsePoint> links() {
    return file == null ? null : file.links().orNull();
  }

  /** The volume; null when it is not known. */
  public @Nullable Volume volume() {
    return file == null ? null : file.volume().orNull();
  }

  /** Where it is, as far as that is known. */
  public String realOrPath() {
    return real == null ? path : real;
  }

  public Evidence evidence() {
    return new Evidence(name, path, source);
  }
}
