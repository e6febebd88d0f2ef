package io.github.goenv.app.coverage;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.coverage.BadProfile;
import io.github.goenv.coverage.CoverProfile;
import io.github.goenv.coverage.FunctionLines;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.ProfileBuilder;
import io.github.goenv.coverage.ProfileReader;
import io.github.goenv.coverage.ReadSources;
import io.github.goenv.coverage.page.CoveragePage;
import io.github.goenv.coverage.page.PageTitle;
import io.github.goenv.coverage.report.CoberturaXml;
import io.github.goenv.coverage.report.Lcov;
import io.github.goenv.coverage.report.ProfileText;
import io.github.goenv.coverage.report.SourceNames;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the reports of a module's coverage, tells of it, and holds it to its minimums. */
public final class ReportCoverage {
  /** Names of the reports in their directory. */
  static final List<String> REPORTS =
      List.of("index.html", "cobertura.xml", "lcov.info", "coverage.out", "functions.txt");

  private final Output output;
  private final CoverageRequest request;
  private final AskGo go;

  private @Nullable ModuleCoverage module;
  private String reason = "";

  /** Of a request; speaks to {@code output}. */
  public ReportCoverage(Output output, CoverageRequest request) {
    this.output = output;
    this.request = request;
    go = new AskGo(request);
  }

  /** Writes the reports and tells of them; what is unknown is said, and ends nothing. */
  public void report() throws InterruptedException {
    Path work = WorkDirectory.in(request.output());
    try {
      Files.createDirectories(work);
      CoverProfile profile = profile(work);
      module = profile == null ? null : reports(profile, work);
    } catch (BadProfile e) {
      reason = e.problem().in(output.texts());
    } catch (IOException e) {
      reason = FileErrors.words(e);
    } finally {
      WorkDirectory.delete(work);
    }
    if (module == null) {
      withdraw();
      output.warn("coverage.unknown", "reason", reason);
    } else {
      new CoverageLines(output, request).tell(module);
    }
  }

  /**
   * Holds coverage to its minimums; where it is unknown none is reached.
   *
   * @throws CannotRun when it is unknown, or a pattern names no package
   * @throws Rejected when a minimum is not reached
   */
  public void hold() throws CannotRun, Rejected {
    if (!request.minimums().isAny()) {
      return;
    }
    if (module == null) {
      throw new CannotRun(output.say("coverage.unknown", "reason", reason));
    }
    new CoverageLines(output, request).hold(module);
  }

  /** Reports of an earlier run are no reports of this one. */
  private void withdraw() {
    for (String each : REPORTS) {
      try {
        Files.deleteIfExists(request.output().resolve(each));
      } catch (IOException e) {
        output.detail(e);
      }
    }
  }

  /** All that was measured; null when nothing was, with the reason. */
  private @Nullable CoverProfile profile(Path work)
      throws IOException, BadProfile, InterruptedException {
    ProfileBuilder all = new ProfileBuilder();
    int found = 0;
    for (Path each : request.profiles()) {
      if (Files.exists(each)) { // what is no file is an error that names it
        all.add(read(each));
        found++;
      }
    }
    int number = 0;
    for (Path each : request.counters()) {
      if (!isUsed(each)) {
        continue;
      }
      Path text = work.resolve("counters-" + number++);
      if (!go.profile(each, text)) {
        String words = go.problem(output.texts());
        reason = output.say("coverage.counters", "directory", each.toString(), "reason", words);
        return null;
      }
      all.add(read(text));
      found++;
    }
    if (found == 0) {
      reason = output.say("coverage.none");
      return null;
    }
    return all.build();
  }

  private static CoverProfile read(Path file) throws IOException, BadProfile {
    if (Files.isDirectory(file)) { // of which the system's words have no name
      throw new FileSystemException(file.toString(), null, "Is a directory");
    }
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return ProfileReader.read(in);
    }
  }

  /** Whether a program has left anything there. */
  private static boolean isUsed(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "covmeta.*")) {
      return files.iterator().hasNext();
    }
  }

  private ModuleCoverage reports(CoverProfile profile, Path work)
      throws IOException, InterruptedException {
    Set<String> packages = new LinkedHashSet<>();
    for (String file : profile.files().keySet()) {
      String path = CoverProfile.packageOf(file);
      if (!path.startsWith(".") && !isAbsolute(path)) {
        packages.add(path);
      }
    }
    Map<String, Path> directories = go.directories(packages);
    ReadSources sources = ReadSources.of(profile, directories, request.directory());
    Path readable = work.resolve("readable.out");
    AtomicFiles.write(readable, out -> ProfileText.write(sources.readable(), out));
    List<String> said = go.functions(readable);
    if (said == null) {
      output.warn("coverage.functions.unknown", "reason", go.problem(output.texts()));
    }
    ModuleCoverage module = sources.with(said == null ? null : FunctionLines.parse(said));
    try {
      write(module, profile, said == null ? Collections.emptyList() : said);
    } catch (IOException e) {
      output.warn(
          "coverage.unwritten",
          "directory",
          request.output().toString(),
          "reason",
          FileErrors.words(e));
    }
    return module;
  }

  private static boolean isAbsolute(String path) {
    try {
      return Path.of(path).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void write(ModuleCoverage module, CoverProfile profile, List<String> functions)
      throws IOException {
    Redaction redaction = Personal.redaction(request.redact());
    SourceNames names = new SourceNames(request.root(), redaction::apply);
    Instant now = Instant.now();
    Path to = request.output();
    AtomicFiles.write(to.resolve("coverage.out"), out -> ProfileText.write(profile, out));
    AtomicFiles.write(to.resolve("lcov.info"), out -> Lcov.write(module, names, out));
    AtomicFiles.write(
        to.resolve("cobertura.xml"),
        out -> CoberturaXml.write(module, names, request.version(), now, out));
    AtomicFiles.write(
        to.resolve("functions.txt"),
        out -> {
          for (String line : functions) {
            out.write(line + "\n");
          }
        });
    PageTitle title = new PageTitle(request.module(), request.version(), now);
    AtomicFiles.write(
        to.resolve("index.html"),
        out -> CoveragePage.write(module, title, output.texts(), redaction::apply, out));
  }
}
