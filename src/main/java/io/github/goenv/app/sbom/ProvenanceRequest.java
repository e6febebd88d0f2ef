package io.github.goenv.app.sbom;

import io.github.goenv.attestation.Provenance;
import io.github.goenv.go.GoTarget;
import io.github.goenv.snapshot.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of what statements are wanted.
 *
 * @param name of each file before its target: {@code <artifactId>-<version>}
 * @param into the directory of the statements
 * @param project the directory of the pom; paths in it are relative to it
 * @param build the directory that the names of subjects are relative to
 * @param runs in their order
 * @param archives of what was built, by target
 * @param bills SBOMs that were written
 * @param builder who builds
 * @param times whether statements say when
 * @param report {@code report.json} of the check in this run; null where there was none
 * @param verified what was verified of toolchains
 * @param key file with the private key; null for none
 * @param variable environment variable with the private key
 * @param environment of this process
 */
public record ProvenanceRequest(
    String name,
    Path into,
    Path project,
    Path build,
    List<BuiltRun> runs,
    Map<GoTarget, List<Path>> archives,
    List<BillFile> bills,
    Provenance.Builder builder,
    boolean times,
    @Nullable Path report,
    VerifiedToolchain verified,
    @Nullable Path key,
    String variable,
    Map<String, String> environment,
    Redaction redaction) {

  /** Keeps its own copies. */
  public ProvenanceRequest {
    runs = List.copyOf(runs);
    archives = Map.copyOf(archives);
    bills = List.copyOf(bills);
  }
}
