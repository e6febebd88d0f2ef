package io.github.goenv.app.sbom;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.KeyTexts;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.archive.Checksums;
import io.github.goenv.attestation.Statement;
import io.github.goenv.attestation.StrictJson;
import io.github.goenv.attestation.Subject;
import io.github.goenv.attestation.ToolchainIdentity;
import io.github.goenv.files.FileErrors;
import io.github.goenv.signature.Envelope;
import io.github.goenv.signature.EnvelopeReader;
import io.github.goenv.signature.Refused;
import io.github.goenv.signature.VerificationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether statements and SBOMs are signed by the right keys and true of their files. */
public final class VerifyAttestations {
  private final Output output;
  private final List<VerificationKey> keys = new ArrayList<>();

  /** Digests of SBOMs by their names, as statements say. */
  private final Map<String, String> bills = new HashMap<>();

  private int refused;
  private boolean unchecked;

  private boolean unsigned;

  /** Speaks to {@code output}. */
  public VerifyAttestations(Output output) {
    this.output = output;
  }

  /**
   * Verifies them; says of each file what it is, or why it is refused.
   *
   * @throws CannotRun when there is nothing to verify, or a key or file cannot be read
   * @throws Rejected when one is refused, or no statement names an artifact
   */
  public void run(AttestRequest request) throws CannotRun, Rejected {
    if (request.files().isEmpty()) {
      throw new CannotRun(output.say("sbom.attest.nothing"));
    }
    keys.addAll(new KeyTexts(output).verification(request.keys(), request.base()));
    Artifacts artifacts = new Artifacts(request.artifacts(), request.build());
    try {
      boolean statements = false;
      for (Path file : request.files()) {
        if (!isBill(file)) {
          statements = true;
          statements(file, request, artifacts);
        }
      }
      for (Path file : request.files()) {
        if (isBill(file)) {
          bill(file, artifacts);
        }
      }
      if (statements) {
        for (Path file : artifacts.unnamed()) {
          String name = file.getFileName().toString();
          refuse(file, new Refused("sbom.refused.unnamed", "name", name));
        }
      }
    } catch (IOException e) {
      throw new CannotRun(output.say("sbom.attest.unreadable", "reason", FileErrors.words(e)), e);
    }
    if (unchecked) {
      output.warn("sbom.attest.unchecked");
    }
    if (unsigned) {
      output.warn("sbom.attest.unsigned");
    }
    if (refused > 0) {
      throw new Rejected(output.say("sbom.attest.rejected", "count", Integer.toString(refused)));
    }
  }

  private static boolean isBill(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".cdx.json") || name.endsWith("-cyclonedx.json");
  }

  private void refuse(Path file, Refused e) {
    refused++;
    String reason = e.reason().in(output.texts());
    output
        .console()
        .error(output.say("sbom.attest.refused", "path", file.toString(), "reason", reason));
  }

  private void statements(Path file, AttestRequest request, Artifacts artifacts)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.getFileName().toString().endsWith(".jsonl")) {
      statement(file, bytes, request, artifacts);
      return;
    }
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      if (!line.isBlank()) {
        statement(file, line.getBytes(StandardCharsets.UTF_8), request, artifacts);
      }
    }
  }

  private void statement(Path file, byte[] bytes, AttestRequest request, Artifacts artifacts)
      throws IOException {
    try {
      Statement statement = Statement.read(payload(bytes));
      artifacts.check(statement);
      String expected = request.builder();
      if (statement.isProvenance()) {
        if (expected != null && !expected.equals(statement.builder())) {
          throw new Refused(
              "sbom.refused.builder", "actual", statement.builder(), "expected", expected);
        }
        for (Subject bill : statement.bills()) {
          bills.put(bill.name(), bill.sha256());
        }
      }
      tell(file, statement);
    } catch (Refused e) {
      refuse(file, e);
    }
  }

  /** What is signed, if it is. */
  private byte[] payload(byte[] bytes) throws Refused {
    if (!StrictJson.object(bytes).containsKey("payload")) {
      if (!keys.isEmpty()) {
        throw new Refused("sbom.refused.bare");
      }
      unsigned = true;
      return bytes;
    }
    Envelope envelope = EnvelopeReader.read(new String(bytes, StandardCharsets.UTF_8));
    if (keys.isEmpty()) {
      unchecked = true;
    } else {
      envelope.verify(keys);
    }
    if (!envelope.payloadType().equals(Envelope.IN_TOTO)) {
      throw new Refused("sbom.refused.payload", "type", envelope.payloadType());
    }
    return envelope.payload();
  }

  private void tell(Path file, Statement statement) {
    String count = Integer.toString(statement.subjects().size());
    if (statement.isProvenance()) {
      ToolchainIdentity go = statement.toolchain();
      output.info(
          "sbom.attest.provenance",
          "path",
          file.toString(),
          "count",
          count,
          "version",
          go.version(),
          "verification",
          new AttestWords(output.texts()).how(go.how()));
    } else {
      output.info(
          "sbom.attest.check",
          "path",
          file.toString(),
          "count",
          count,
          "outcome",
          new AttestWords(output.texts()).outcome(statement.outcome()));
    }
  }

  private void bill(Path file, Artifacts artifacts) throws IOException {
    try {
      String said = bills.get(file.getFileName().toString());
      String actual = Checksums.digest(file);
      if (said != null && !said.equals(actual)) {
        throw new Refused(
            "sbom.refused.file",
            "name",
            file.getFileName().toString(),
            "actual",
            actual,
            "expected",
            said);
      }
      Path program = CheckBill.check(Files.readAllBytes(file), artifacts);
      output.info("sbom.attest.bill", "path", file.toString(), "program", program.toString());
    } catch (Refused e) {
      refuse(file, e);
    }
  }
}
