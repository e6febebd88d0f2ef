package io.github.goenv.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at the sources that a profile speaks of, and makes the model of both. */
public final class ReadSources {
  private final CoverProfile profile;
  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, GoSource> sources = new HashMap<>();

  private ReadSources(CoverProfile profile) {
    this.profile = profile;
  }

  /**
   * Reads the files.
   *
   * @param packages import path to directory, as {@code go list} says
   * @param directory where go ran: names that are paths are relative to it
   */
  public static ReadSources of(CoverProfile profile, Map<String, Path> packages, Path directory) {
    ReadSources read = new ReadSources(profile);
    for (Map.Entry<String, List<Block>> file : profile.files().entrySet()) {
      read.read(file.getKey(), file.getValue(), packages, directory);
    }
    return read;
  }

  private void read(String name, List<Block> blocks, Map<String, Path> packages, Path directory) {
    Path path = path(name, packages, directory);
    if (path == null) {
      return;
    }
    paths.put(name, path);
    try {
      GoSource source = GoSource.of(Files.readAllBytes(path));
      int last = 0;
      for (Block block : blocks) {
        last = Math.max(last, block.endLine());
      }
      if (last <= source.lines()) {
        sources.put(name, source);
      }
    } catch (IOException e) {
      return; // it has vanished, or may not be read; fits is false
    }
  }

  private static @Nullable Path path(String name, Map<String, Path> packages, Path directory) {
    try {
      Path of = packages.get(CoverProfile.packageOf(name));
      if (of != null) {
        return of.resolve(CoverProfile.nameOf(name));
      }
      // As in findFile of cmd/cover: where go knew no package the name is the file's path.
      Path path = Path.of(name);
      boolean isPath = path.isAbsolute() || name.startsWith("./") || name.startsWith("../");
      return isPath ? directory.resolve(path).normalize() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The part of the profile whose files are here as they were; go refuses to look at others. */
  public CoverProfile readable() {
    return profile.only(sources::containsKey);
  }

  /**
   * The model.
   *
   * @param functions what go said of {@link #readable}; null when it did not answer
   */
  public ModuleCoverage with(@Nullable FunctionLines functions) {
    Map<String, List<FileCoverage>> packages = new TreeMap<>();
    for (Map.Entry<String, List<Block>> file : profile.files().entrySet()) {
      packages
          .computeIfAbsent(CoverProfile.packageOf(file.getKey()), each -> new ArrayList<>())
          .add(file(file.getKey(), file.getValue(), functions));
    }
    List<PackageCoverage> all = new ArrayList<>();
    for (Map.Entry<String, List<FileCoverage>> each : packages.entrySet()) {
      Path first = each.getValue().get(0).path();
      all.add(
          new PackageCoverage(
              each.getKey(), first == null ? null : first.getParent(), each.getValue()));
    }
    boolean whole = functions != null && sources.size() == profile.files().size();
    return new ModuleCoverage(
        profile.mode(),
        Collections.unmodifiableList(all),
        whole && functions != null ? functions.total() : null);
  }

  private FileCoverage file(String name, List<Block> blocks, @Nullable FunctionLines functions) {
    GoSource source = sources.get(name);
    List<FunctionCoverage> found = null;
    if (source != null && functions != null && functions.total() != null) {
      found =
          functions(functions.files().getOrDefault(name, List.of()), source.functions(), blocks);
    }
    return new FileCoverage(
        name, paths.get(name), source != null, blocks, LineHits.of(blocks, source), found);
  }

  /** Ends are known where go's list and the source's tokens have the same functions. */
  private static List<FunctionCoverage> functions(
      List<FunctionLines.Function> said, List<Declared> seen, List<Block> blocks) {
    boolean same = said.size() == seen.size();
    for (int i = 0; same && i < said.size(); i++) {
      same =
          said.get(i).line() == seen.get(i).startLine()
              && said.get(i).name().equals(seen.get(i).name());
    }
    List<FunctionCoverage> all = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      FunctionLines.Function function = said.get(i);
      Declared extent = same ? seen.get(i) : null;
      Counts counts = extent == null ? null : extent.counts(blocks);
      if (extent == null || counts == null || !Percent.of(counts).equals(function.percent())) {
        all.add(
            new FunctionCoverage(
                function.name(), function.line(), function.percent(), null, null, null));
        continue;
      }
      all.add(
          new FunctionCoverage(
              extent.fullName(),
              function.line(),
              function.percent(),
              extent,
              counts,
              entered(extent, blocks)));
    }
    return all;
  }

  /** The first block of a function is what runs when it is called. */
  private static @Nullable Long entered(Declared extent, List<Block> blocks) {
    for (Block block : blocks) {
      if (extent.has(block)) {
        return block.count();
      }
    }
    return null;
  }
}
