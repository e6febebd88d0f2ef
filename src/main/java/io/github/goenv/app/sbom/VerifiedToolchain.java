package io.github.goenv.app.sbom;

import io.github.goenv.attestation.StrictJson;
import io.github.goenv.attestation.ToolchainIdentity;
import io.github.goenv.go.GoTarget;
import io.github.goenv.signature.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code goenv:verify} said of a toolchain in this run of Maven, by its {@code verify.json};
 * what an earlier run wrote does not count.
 *
 * @param files where it may be; those that are not there are skipped
 * @param since when this run of Maven began
 */
public record VerifiedToolchain(List<Path> files, Instant since) {

  /** Keeps its own copy of the list. */
  public VerifiedToolchain {
    files = List.copyOf(files);
  }

  /** The toolchain of this version, for the system that go runs on. */
  ToolchainIdentity of(String version, GoTarget host) throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)
          || Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
        continue;
      }
      try {
        Map<String, @Nullable Object> report = StrictJson.object(Files.readAllBytes(file));
        for (Map<String, @Nullable Object> each : StrictJson.objects(report, "toolchains")) {
          if (version.equals(each.get("version"))
              && host.os().equals(each.get("goos"))
              && host.arch().equals(each.get("goarch"))) {
            String outcome = String.valueOf(each.get("outcome"));
            String reason = StrictJson.text(each, "reason");
            return new ToolchainIdentity(
                version,
                StrictJson.text(each, "h1"),
                ToolchainIdentity.VERIFY
                    + outcome
                    + ("lock".equals(each.get("against")) ? ToolchainIdentity.AGAINST : "")
                    + (reason == null ? "" : ": " + reason));
          }
        }
      } catch (Refused e) {
        // It says nothing that can be relied on.
      }
    }
    return ToolchainIdentity.unverified(version);
  }
}
