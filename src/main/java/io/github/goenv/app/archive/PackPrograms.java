package io.github.goenv.app.archive;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.archive.ArchiveEntry;
import io.github.goenv.archive.Checksums;
import io.github.goenv.archive.TarGz;
import io.github.goenv.archive.Zip;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Archives what was built, one archive for each target, and writes their checksums. */
public final class PackPrograms {
  private final Output output;

  /** Speaks to {@code output}. */
  public PackPrograms(Output output) {
    this.output = output;
  }

  /**
   * Archives them.
   *
   * @throws CannotRun when a parameter makes no sense, or a file cannot be read or written
   */
  public Packed run(PackRequest request) throws CannotRun {
    try {
      return packed(request);
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(output.texts()), e);
    } catch (IOException e) {
      throw new CannotRun(output.say("pack.failed", "reason", FileErrors.words(e)), e);
    }
  }

  private Packed packed(PackRequest request) throws BadCommand, IOException {
    Instant time = OutputTime.of(request.time(), request.environment());
    if (request.built().isEmpty()) {
      output.info("pack.nothing");
      return new Packed(List.of(), null, null);
    }
    ArchiveContent content = ArchiveContent.of(request.project(), request.files());
    Map<String, String> digests = new TreeMap<>();
    List<Packed.Archive> archives = new ArrayList<>();
    Path main = null;
    for (Map.Entry<GoTarget, List<Path>> target : targets(request).entrySet()) {
      String classifier = target.getKey().os() + "-" + target.getKey().arch();
      String top = request.name() + "-" + classifier;
      String type = target.getKey().os().equals("windows") ? "zip" : "tar.gz";
      Path file = request.into().resolve(top + "." + type);
      write(content.with(target.getValue(), top), time, file);
      archives.add(new Packed.Archive(file, target.getKey(), type, classifier));
      digest(file, request.into(), digests);
      if (request.main() && target.getKey().equals(request.host())) {
        main = request.into().resolve(request.name() + ".zip");
        write(content.with(target.getValue(), request.name()), time, main);
        digest(main, request.into(), digests);
      }
    }
    for (Packable each : request.built()) {
      if (each.attached()) {
        digest(each.file(), request.into(), digests);
      }
    }
    Path checksums = request.into().resolve(Checksums.NAME);
    AtomicFiles.write(checksums, writer -> writer.write(Checksums.lines(digests)));
    String count = Integer.toString(digests.size());
    output.info("pack.checksums", "path", checksums.toString(), "count", count);
    return new Packed(archives, main, checksums);
  }

  /** The files of each target, in the order of the names of the targets; each file once. */
  private static Map<GoTarget, List<Path>> targets(PackRequest request) {
    Map<GoTarget, List<Path>> targets = new TreeMap<>();
    for (Packable each : request.built()) {
      List<Path> files = targets.computeIfAbsent(each.target(), target -> new ArrayList<>());
      if (!files.contains(each.file())) {
        files.add(each.file());
      }
    }
    return targets;
  }

  private void write(List<ArchiveEntry> entries, Instant time, Path file) throws IOException {
    AtomicFiles.writeBytes(
        file,
        out -> {
          if (file.toString().endsWith(".zip")) {
            Zip.write(entries, time, out);
          } else {
            TarGz.write(entries, time, out);
          }
        });
    output.info(
        "pack.archive",
        "path",
        file.toString(),
        "size",
        Amounts.size(Files.size(file)),
        "count",
        Integer.toString(entries.size()));
  }

  /** Names are relative to the file of checksums, so that they are checked from there. */
  private static void digest(Path file, Path into, Map<String, String> digests) throws IOException {
    Path name = file;
    if (file.isAbsolute() == into.isAbsolute()
        && file.getRoot() != null
        && file.getRoot().equals(into.getRoot())) {
      name = into.relativize(file);
    }
    String separator = file.getFileSystem().getSeparator();
    digests.put(name.toString().replace(separator, "/"), Checksums.digest(file));
  }
}
