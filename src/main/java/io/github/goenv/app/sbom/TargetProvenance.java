package io.github.goenv.app.sbom;

import io.github.goenv.archive.Checksums;
import io.github.goenv.attestation.NamedModule;
import io.github.goenv.attestation.Provenance;
import io.github.goenv.attestation.Subject;
import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.buildinfo.NoBuildInfo;
import io.github.goenv.buildinfo.ProgramInfo;
import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the programs of one target were built, as far as runs, programs and the project tell. */
final class TargetProvenance {
  private final ProvenanceRequest request;
  private final VerifiedToolchain.Said verified;
  private final Map<NamedModule, Module> modules = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private @Nullable String goVersion;
  private Provenance.@Nullable Commit source;

  TargetProvenance(ProvenanceRequest request, VerifiedToolchain.Said verified) {
    this.request = request;
    this.verified = verified;
  }

  Provenance of(GoTarget target, List<BuiltRun> runs) throws IOException {
    List<Provenance.Command> commands = new ArrayList<>(runs.size());
    Map<String, Path> files = new TreeMap<>();
    for (BuiltRun run : runs) {
      commands.add(command(run));
      files(run.directory(), files);
      for (Path program : run.files()) {
        read(program);
      }
    }
    List<Subject> digests = new ArrayList<>(files.size());
    for (Map.Entry<String, Path> each : files.entrySet()) {
      digests.add(new Subject(text(each.getKey()), Checksums.digest(each.getValue())));
    }
    BuiltRun first = runs.get(0);
    return new Provenance(
        commands,
        target,
        source,
        verified.of(goVersion == null ? "unknown" : goVersion, first.host()),
        first.host(),
        digests,
        List.copyOf(modules.values()),
        request.builder(),
        bills(target),
        unknown,
        request.times() ? times(runs) : null);
  }

  private Provenance.Command command(BuiltRun run) {
    List<String> words = new ArrayList<>();
    words.add("go");
    for (String word : run.words()) {
      words.add(text(word));
    }
    Map<String, String> environment = new TreeMap<>();
    for (Map.Entry<String, String> each : run.environment().entrySet()) {
      // With its name before it, by which a credential is known.
      String pair = text(each.getKey() + "=" + each.getValue());
      int equals = pair.indexOf('=');
      environment.put(each.getKey(), equals < 0 ? pair : pair.substring(equals + 1));
    }
    return new Provenance.Command(words, environment, text(run.directory().toString()));
  }

  /** Without the project's place, so that it is the same in every clone, and without persons. */
  private String text(String text) {
    String project = request.project().toString();
    return request.redaction().apply(text.replace(project, "<project>"));
  }

  private void read(Path program) throws IOException {
    try {
      BuildInfo info = ProgramInfo.read(program);
      for (Module module : info.dependencies()) {
        modules.putIfAbsent(NamedModule.of(module), module);
      }
      goVersion = goVersion == null ? info.goVersion() : goVersion;
      source = source == null ? commit(info) : source;
    } catch (NoBuildInfo e) {
      String name = relative(request.build(), program);
      unknown.add(text("modules of " + name + ": " + e.reason().in(Messages.in("en"))));
    }
  }

  private static Provenance.@Nullable Commit commit(BuildInfo info) {
    String revision = info.setting("vcs.revision");
    if (revision == null || !"git".equals(info.setting("vcs"))) {
      return null;
    }
    String modified = info.setting("vcs.modified");
    return new Provenance.Commit(
        revision, modified == null ? null : Boolean.valueOf(modified.equals("true")));
  }

  /** go.mod and go.sum of the module, and go.work where one is above. */
  private void files(Path directory, Map<String, Path> files) {
    boolean module = false;
    boolean workspace = false;
    Path absolute = directory.toAbsolutePath().normalize();
    for (Path each = absolute; each != null; each = each.getParent()) {
      if (!module && Files.isRegularFile(each.resolve("go.mod"))) {
        module = true;
        add(each, List.of("go.mod", "go.sum"), files);
      }
      if (!workspace && Files.isRegularFile(each.resolve("go.work"))) {
        workspace = true;
        add(each, List.of("go.work", "go.work.sum"), files);
      }
    }
  }

  private void add(Path directory, List<String> names, Map<String, Path> files) {
    for (String name : names) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(relative(request.project(), file), file);
      }
    }
  }

  private List<Subject> bills(GoTarget target) throws IOException {
    List<Subject> bills = new ArrayList<>();
    for (BillFile bill : request.bills()) {
      if (bill.target().equals(target)) {
        String name = bill.file().getFileName().toString();
        bills.add(new Subject(text(name), Checksums.digest(bill.file())));
      }
    }
    return bills;
  }

  private static Provenance.Times times(List<BuiltRun> runs) {
    return new Provenance.Times(
        runs.get(0).started().truncatedTo(ChronoUnit.SECONDS).toString(),
        runs.get(runs.size() - 1).finished().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** With slashes; the whole path of a file on another drive. */
  static String relative(Path directory, Path file) {
    Path from = directory.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    Path name =
        from.getRoot() != null && from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
    return name.toString().replace(name.getFileSystem().getSeparator(), "/");
  }
}
