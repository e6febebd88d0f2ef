package io.github.goenv.app.sbom;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.KeyTexts;
import io.github.goenv.app.Output;
import io.github.goenv.archive.Checksums;
import io.github.goenv.attestation.MachineCheck;
import io.github.goenv.attestation.Provenance;
import io.github.goenv.attestation.StatementWriter;
import io.github.goenv.attestation.Subject;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.saved.SavedReports;
import io.github.goenv.signature.Envelope;
import io.github.goenv.signature.SigningKey;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes for each target how its programs were built, and what the check of the machine said. */
public final class WriteProvenance {
  private static final String NOT_CHECKED =
      "goenv:check has written no report in this run of Maven";

  private final Output output;

  /** Speaks to {@code output}. */
  public WriteProvenance(Output output) {
    this.output = output;
  }

  /**
   * Writes them.
   *
   * @return two for each target
   * @throws CannotRun when the key is none, or a file cannot be read or written
   */
  public List<StatementFile> run(ProvenanceRequest request) throws CannotRun {
    SigningKey key =
        new KeyTexts(output).signing(request.key(), request.variable(), request.environment());
    if (request.runs().isEmpty()) {
      output.info("sbom.provenance.nothing");
      return List.of();
    }
    Map<GoTarget, List<BuiltRun>> targets = new LinkedHashMap<>();
    for (BuiltRun run : request.runs()) {
      targets.computeIfAbsent(run.target(), target -> new ArrayList<>()).add(run);
    }
    try {
      MachineCheck check = check(request.report());
      VerifiedToolchain.Said verified = request.verified().read(output);
      List<StatementFile> files = new ArrayList<>();
      for (Map.Entry<GoTarget, List<BuiltRun>> each : targets.entrySet()) {
        String target = each.getKey().os() + "-" + each.getKey().arch();
        List<Subject> subjects = subjects(request, each.getKey(), each.getValue());
        Provenance built =
            new TargetProvenance(request, verified).of(each.getKey(), each.getValue());
        String text = StatementWriter.provenance(subjects, built);
        files.add(write(request, target + "-provenance", text, key));
        files.add(
            write(request, target + "-check", StatementWriter.machineCheck(subjects, check), key));
      }
      return files;
    } catch (IOException e) {
      throw new CannotRun(output.say("sbom.provenance.failed", "reason", FileErrors.words(e)), e);
    }
  }

  private static List<Subject> subjects(
      ProvenanceRequest request, GoTarget target, List<BuiltRun> runs) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (BuiltRun run : runs) {
      files.addAll(run.files());
    }
    files.addAll(request.archives().getOrDefault(target, List.of()));
    List<Subject> subjects = new ArrayList<>(files.size());
    for (Path file : files) {
      String name = TargetProvenance.relative(request.build(), file);
      subjects.add(new Subject(request.redaction().apply(name), Checksums.digest(file)));
    }
    return subjects;
  }

  private MachineCheck check(@Nullable Path report) throws IOException {
    if (report == null || !Files.isRegularFile(report)) {
      return MachineCheck.unknown(NOT_CHECKED);
    }
    String digest = Checksums.digest(report);
    try (InputStream in = Files.newInputStream(report)) {
      return MachineCheck.of(SavedReports.read(in, SavedReports.Detail.FINDINGS), digest);
    } catch (UnreadableFile e) {
      String reason = e.reason().in(output.texts());
      output.warn("sbom.provenance.check", "path", report.toString(), "reason", reason);
      return MachineCheck.unknown("report.json: " + e.reason().in(Messages.in("en")));
    }
  }

  private StatementFile write(
      ProvenanceRequest request, String classifier, String text, @Nullable SigningKey key)
      throws IOException {
    String type = key == null ? StatementFile.BARE : StatementFile.SIGNED;
    String other = key == null ? StatementFile.SIGNED : StatementFile.BARE;
    String name = request.name() + "-" + classifier + ".";
    Path file = request.into().resolve(name + type);
    String content =
        key == null
            ? text
            : Envelope.sign(Envelope.IN_TOTO, text.getBytes(StandardCharsets.UTF_8), key).line();
    AtomicFiles.write(file, out -> out.write(content));
    Files.deleteIfExists(request.into().resolve(name + other)); // of an earlier build
    output.info(
        key == null ? "sbom.provenance.bare" : "sbom.provenance.signed", "path", file.toString());
    return new StatementFile(file, type, classifier);
  }
}
