package io.github.goenv.app.sbom;

import io.github.goenv.archive.Checksums;
import io.github.goenv.attestation.NamedModule;
import io.github.goenv.attestation.Statement;
import io.github.goenv.attestation.Subject;
import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.buildinfo.NoBuildInfo;
import io.github.goenv.buildinfo.ProgramInfo;
import io.github.goenv.signature.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that statements and SBOMs are about, and whether they are what these say. */
final class Artifacts {
  /** How far below the build directory a program is looked for by its name. */
  private static final int DEPTH = 4;

  private final List<Path> explicit;
  private final Path build;
  private final Map<Path, String> digests = new HashMap<>();

  /** Those that a statement of how they were built names. */
  private final Set<Path> named = new HashSet<>();

  Artifacts(List<Path> explicit, Path build) {
    this.explicit = explicit;
    this.build = build;
  }

  /**
   * Compares files and modules with what a statement says.
   *
   * @throws Refused when they differ, or a file is not there
   */
  void check(Statement statement) throws Refused, IOException {
    List<Path> found = new ArrayList<>();
    for (Subject subject : statement.subjects()) {
      Path file = file(subject);
      if (file != null) {
        compare(subject, file);
        found.add(file);
        if (statement.isProvenance()) {
          named.add(file);
        }
      }
    }
    if (statement.isProvenance()) {
      modules(statement, found, found.size() == statement.subjects().size());
    }
  }

  /** Null where it is none of the files that were asked for. */
  private @Nullable Path file(Subject subject) throws Refused, IOException {
    String name = subject.name();
    if (!explicit.isEmpty()) {
      Path alike = null;
      for (Path each : explicit) {
        if (digest(each).equals(subject.sha256())) {
          return each;
        }
        alike = each.getFileName().toString().equals(last(name)) ? each : alike;
      }
      return alike;
    }
    Path file;
    try {
      file = build.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new Refused("sbom.refused.missing", "name", name, "path", String.valueOf(e.getInput()));
    }
    if (!Files.isRegularFile(file)) {
      throw new Refused("sbom.refused.missing", "name", name, "path", file.toString());
    }
    return file;
  }

  private void compare(Subject subject, Path file) throws Refused, IOException {
    String actual = digest(file);
    if (!actual.equals(subject.sha256())) {
      throw new Refused(
          "sbom.refused.file",
          "name",
          subject.name(),
          "actual",
          actual,
          "expected",
          subject.sha256());
    }
  }

  /** Every module of a program is named, and, if all its files are there, no other. */
  private static void modules(Statement statement, List<Path> files, boolean all)
      throws Refused, IOException {
    Set<NamedModule> said = new LinkedHashSet<>(statement.modules());
    Set<NamedModule> rest = new LinkedHashSet<>(said);
    String name = "";
    boolean read = false;
    for (Path file : files) {
      BuildInfo info = info(file);
      if (info == null) {
        continue;
      }
      read = true;
      name = file.getFileName().toString();
      for (Module module : info.dependencies()) {
        NamedModule built = NamedModule.of(module);
        if (!said.contains(built)) {
          throw differs(name, built);
        }
        rest.remove(built);
      }
    }
    if (all && read && !rest.isEmpty()) {
      throw differs(name, rest.iterator().next());
    }
  }

  private static Refused differs(String name, NamedModule module) {
    return new Refused("sbom.refused.modules", "name", name, "module", module.name());
  }

  /** Null for an archive, and for a file that does not say how it was built. */
  static @Nullable BuildInfo info(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".zip") || name.endsWith(".tar.gz")) {
      return null;
    }
    try {
      return ProgramInfo.read(file);
    } catch (NoBuildInfo e) {
      return null;
    }
  }

  /** The files that no statement of how they were built names. */
  List<Path> unnamed() {
    List<Path> unnamed = new ArrayList<>(explicit);
    unnamed.removeAll(named);
    return unnamed;
  }

  /**
   * The program with this content; null for none.
   *
   * @param name its name, by which it is looked for where nobody named it
   */
  @Nullable Path program(String sha256, @Nullable String name) throws IOException {
    Set<Path> candidates = new LinkedHashSet<>(explicit);
    candidates.addAll(named);
    if (explicit.isEmpty() && name != null && Files.isDirectory(build)) {
      try (Stream<Path> files = Files.walk(build, DEPTH)) {
        files
            .filter(file -> file.getFileName().toString().equals(name))
            .filter(Files::isRegularFile)
            .forEach(candidates::add);
      }
    }
    for (Path each : candidates) {
      if (digest(each).equals(sha256)) {
        return each;
      }
    }
    return null;
  }

  private String digest(Path file) throws IOException {
    String known = digests.get(file);
    if (known == null) {
      known = Checksums.digest(file);
      digests.put(file, known);
    }
    return known;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
