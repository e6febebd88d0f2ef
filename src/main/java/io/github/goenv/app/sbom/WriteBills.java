package io.github.goenv.app.sbom;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.archive.OutputTime;
import io.github.goenv.app.archive.Packable;
import io.github.goenv.archive.Checksums;
import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.NoBuildInfo;
import io.github.goenv.buildinfo.ProgramInfo;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.sbom.Bill;
import io.github.goenv.sbom.BillWriter;
import io.github.goenv.sbom.Bills;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the bill of materials of each program. */
public final class WriteBills {
  private final Output output;
  private final WriterSource writers;

  /** Speaks to {@code output}. */
  public WriteBills(Output output, WriterSource writers) {
    this.output = output;
    this.writers = writers;
  }

  /** A program with the target it was built for. */
  private record Named(Path program, BuildInfo info, GoTarget target) {}

  /**
   * Writes them.
   *
   * @return one for each program
   * @throws CannotRun when a program says nothing of how it was built, or a file cannot be read or
   *     written
   */
  public List<BillFile> run(BillsRequest request) throws CannotRun {
    Instant time;
    try {
      time = OutputTime.said(request.time(), request.environment());
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(output.texts()), e);
    }
    List<Named> programs = programs(request);
    if (programs.isEmpty()) {
      output.info("sbom.nothing");
      return List.of();
    }
    BillWriter writer = writers.get();
    List<BillFile> bills = new ArrayList<>(programs.size());
    Map<GoTarget, Integer> several = new HashMap<>();
    for (Named each : programs) {
      several.merge(each.target(), 1, Integer::sum);
    }
    Set<String> taken = new HashSet<>();
    for (Named each : programs) {
      String name = several.getOrDefault(each.target(), 0) > 1 ? plain(each.program()) + "-" : "";
      String classifier = name + each.target().os() + "-" + each.target().arch();
      if (!taken.add(classifier)) {
        throw new CannotRun(output.say("sbom.twice", "name", classifier));
      }
      Path file = request.into().resolve(request.name() + "-" + classifier + ".cdx.json");
      write(each, request, time, writer, file);
      bills.add(new BillFile(file, each.target(), classifier + "-cyclonedx"));
    }
    return bills;
  }

  private List<Named> programs(BillsRequest request) throws CannotRun {
    List<Named> programs = new ArrayList<>();
    for (Path each : request.programs()) {
      BuildInfo info = info(each);
      String os = String.valueOf(info.setting("GOOS"));
      programs.add(new Named(each, info, new GoTarget(os, String.valueOf(info.setting("GOARCH")))));
    }
    if (request.programs().isEmpty()) {
      for (Packable each : request.built()) {
        programs.add(new Named(each.file(), info(each.file()), each.target()));
      }
    }
    return programs;
  }

  private BuildInfo info(Path program) throws CannotRun {
    try {
      return ProgramInfo.read(program);
    } catch (NoBuildInfo e) {
      String reason = e.reason().in(output.texts());
      throw new CannotRun(
          output.say("sbom.program", "path", program.toString(), "reason", reason), e);
    } catch (IOException e) {
      throw new CannotRun(output.say("sbom.unreadable", "reason", FileErrors.words(e)), e);
    }
  }

  private void write(
      Named named, BillsRequest request, @Nullable Instant time, BillWriter writer, Path file)
      throws CannotRun {
    try {
      Bill bill =
          Bills.of(
              named.program().getFileName().toString(),
              Checksums.digest(named.program()),
              named.info(),
              request.coordinates(),
              request.version(),
              time,
              request.redaction());
      String text = writer.json(bill);
      AtomicFiles.write(file, out -> out.write(text));
      String count = Integer.toString(bill.parts().size());
      output.info("sbom.written", "path", file.toString(), "count", count);
    } catch (IOException e) {
      throw new CannotRun(output.say("sbom.failed", "reason", FileErrors.words(e)), e);
    }
  }

  /** The name without the suffix of programs of Windows. */
  private static String plain(Path program) {
    String name = program.getFileName().toString();
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }
}
