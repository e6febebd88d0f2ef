package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.record.BuildFile;
import io.github.goenv.record.RecordFiles;
import io.github.goenv.timing.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes what this plugin wrote: programs that reports of builds name, as long as they hold the
 * same bytes; archives of these; reports; records. Nothing of Go's, nothing of anybody else.
 */
public final class CleanFiles {
  /** Reports by their names, for a directory that is not the plugin's own. */
  private static final Pattern REPORT =
      Pattern.compile(
          "report(-.+)?\\.sarif|report\\.(json|html)|outcome|snapshot\\.json|TEST-goenv.*\\.xml"
              + "|gl-code-quality-report(-.+)?\\.json"
              + "|(build|test|integration-test)-[a-z0-9]+-[a-z0-9]+\\.(json|html|trace\\.json)");

  private static final Pattern BUILD = Pattern.compile("build-[a-z0-9]+-[a-z0-9]+\\.json");

  /** What was found out of programs ({@code KnownPrograms}). */
  private static final Pattern KNOWN = Pattern.compile(".+-[0-9a-f]+\\.known");

  private static final Pattern BILL = Pattern.compile(".+\\.cdx\\.json");

  private static final Pattern STATEMENT =
      Pattern.compile(".+-(provenance|check)\\.intoto\\.jsonl?");

  private static final Pattern COVERAGE =
      Pattern.compile("index\\.html|cobertura\\.xml|lcov\\.info|coverage\\.out|functions\\.txt");

  private static final Pattern PROFILE = Pattern.compile("(integration-)?test-.+-[0-9]+\\.out");

  /** What programs leave that were built with {@code -cover}. */
  private static final Pattern COUNTERS = Pattern.compile("cov(meta|counters)\\..+");

  private static final Pattern LIST = Pattern.compile("\\.goenv-.+\\.list");

  private static final Pattern TEST = Pattern.compile("TEST-[^/\\\\]+\\.xml");

  private final Output output;
  private int removed;

  /** Speaks to {@code output}. */
  public CleanFiles(Output output) {
    this.output = output;
  }

  /**
   * What is to be removed.
   *
   * @param reports where reports are
   * @param own whether that directory is the plugin's own, so that all in it is
   * @param records where records are; null where they are below the reports
   * @param tests where the goals of tests put reports among others'
   * @param build where archives are
   * @param artifact with which their names begin
   * @param helper the helper for exact times, with its directory; null to keep it
   */
  public record Request(
      Path reports,
      boolean own,
      @Nullable Path records,
      List<Path> tests,
      Path build,
      String artifact,
      @Nullable Path helper) {
    public Request {
      tests = List.copyOf(tests);
    }
  }

  /** Removes it. */
  public void run(Request request) throws CannotRun {
    try {
      programs(request.reports());
      for (Path each : PackedFiles.in(request.build(), request.artifact())) {
        file(each);
      }
      for (Path each : request.tests()) {
        tests(each);
      }
      if (request.own()) {
        tree(request.reports());
      } else {
        named(request.reports());
      }
      if (request.records() != null) {
        removed += RecordFiles.delete(request.records());
      }
      if (request.helper() != null) {
        tree(request.helper());
      }
    } catch (IOException | DirectoryIteratorException e) {
      IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
      throw new CannotRun(output.say("command.clean.failed", "reason", reason(cause)), e);
    }
    output.info(
        removed == 0 ? "command.clean.none" : "command.clean", "count", Integer.toString(removed));
  }

  private static String reason(@Nullable IOException e) {
    return e == null ? "-" : FileErrors.words(e);
  }

  /** Programs that were built, if nobody has put anything else in their place. */
  private void programs(Path reports) throws IOException {
    for (Path report : matching(reports, BUILD)) {
      for (Artifact artifact : artifacts(report)) {
        String digest = artifact.sha256();
        Path program = place(artifact.path());
        if (program != null && digest != null && digest.equals(FileDigests.of(program))) {
          file(program);
        }
      }
    }
  }

  private List<Artifact> artifacts(Path report) {
    try {
      return BuildFile.report(report).artifacts();
    } catch (IOException e) {
      output.warn("command.clean.report", "path", report.toString(), "reason", output.reason(e));
      return List.of();
    }
  }

  /** The path with what was taken out of it; the digest will tell whether it is the one. */
  private static @Nullable Path place(String path) {
    String home = System.getProperty("user.home", "");
    String full = path.replace("%USERPROFILE%", home);
    if (full.startsWith("~/")) {
      full = home + full.substring(1);
    }
    full = full.replace("<user>", System.getProperty("user.name", ""));
    try {
      Path place = Path.of(full);
      return place.isAbsolute() ? place : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Reports of tests by the lists that stand beside them. */
  private void tests(Path directory) throws IOException {
    for (Path list : matching(directory, LIST)) {
      String names;
      try {
        names = Files.readString(list);
      } catch (IOException e) {
        String reason = FileErrors.reason(e);
        output.warn("command.clean.list", "path", list.toString(), "reason", reason);
        continue;
      }
      for (String name : names.lines().toList()) {
        if (TEST.matcher(name).matches()) {
          file(directory.resolve(name));
        }
      }
      file(list);
    }
  }

  private void named(Path reports) throws IOException {
    for (Path each : matching(reports, REPORT)) {
      file(each);
    }
    removed += RecordFiles.delete(reports.resolve("records"));
    below(reports.resolve("known"), KNOWN);
    below(reports.resolve("sbom"), BILL);
    below(reports.resolve("provenance"), STATEMENT);
    coverage(reports.resolve("coverage"));
    WorkDirectory.deleteAbandoned(reports);
  }

  /** Many tools write files of these names; ours are those beside a page that names this plugin. */
  private void coverage(Path directory) throws IOException {
    Path page = directory.resolve("index.html");
    if (!Files.isRegularFile(page) || !says(page, "goenv-maven-plugin ")) {
      return;
    }
    below(directory.resolve("profiles"), PROFILE);
    below(directory.resolve("counters"), COUNTERS);
    below(directory, COVERAGE);
  }

  private static boolean says(Path page, String words) throws IOException {
    try (Stream<String> lines = Files.lines(page)) {
      return lines.anyMatch(line -> line.contains(words));
    } catch (UncheckedIOException e) { // not UTF-8, as none of ours
      return false;
    }
  }

  private void below(Path directory, Pattern name) throws IOException {
    for (Path each : matching(directory, name)) {
      file(each);
    }
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.delete(directory);
      } catch (DirectoryNotEmptyException e) {
        // What else is in it is not ours.
      }
    }
  }

  private static List<Path> matching(Path directory, Pattern name) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (name.matcher(String.valueOf(file.getFileName())).matches()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private void file(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.deleteIfExists(file)) {
      removed++;
      output.detail(file);
    }
  }

  /** All of a directory; a link to one is removed, and not what it leads to. */
  private void tree(Path directory) throws IOException {
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path each : files) {
          if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
            tree(each);
          } else {
            file(each);
          }
        }
      }
      Files.delete(directory);
    } else {
      file(directory);
    }
  }
}
