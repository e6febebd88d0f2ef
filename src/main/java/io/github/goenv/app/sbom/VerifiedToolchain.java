package io.github.goenv.app.sbom;

import io.github.goenv.app.Output;
import io.github.goenv.attestation.StrictJson;
import io.github.goenv.attestation.ToolchainIdentity;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.signature.Refused;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  /** Reads the files; says of one that is damaged what is wrong with it, and fails for none. */
  Said read(Output output) {
    List<Map<String, @Nullable Object>> toolchains = new ArrayList<>();
    boolean damaged = false;
    for (Path file : new LinkedHashSet<>(files)) {
      String reason;
      try {
        if (Files.exists(file) && !Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
          Map<String, @Nullable Object> report = StrictJson.object(Files.readAllBytes(file));
          toolchains.addAll(toolchains(report));
        }
        continue;
      } catch (Refused e) {
        reason = e.reason().in(output.texts());
      } catch (IOException e) {
        reason = FileErrors.reason(e);
      }
      damaged = true;
      output.warn("sbom.provenance.verify", "path", file.toString(), "reason", reason);
    }
    return new Said(List.copyOf(toolchains), damaged);
  }

  private static List<Map<String, @Nullable Object>> toolchains(
      Map<String, @Nullable Object> report) throws Refused {
    List<Map<String, @Nullable Object>> all = StrictJson.objects(report, "toolchains");
    boolean whole = report.get("toolchains") instanceof List<?> list && list.size() == all.size();
    for (Map<String, @Nullable Object> each : all) {
      whole &= StrictJson.text(each, "outcome") != null;
    }
    if (!whole) {
      throw new Refused("sbom.refused.json");
    }
    return all;
  }

  /**
   * What the files say.
   *
   * @param toolchains as they are in {@code verify.json}
   * @param damaged whether there was a file that cannot be read
   */
  record Said(List<Map<String, @Nullable Object>> toolchains, boolean damaged) {
    /** The toolchain of this version, for the system that go runs on. */
    ToolchainIdentity of(String version, GoTarget host) {
      for (Map<String, @Nullable Object> each : toolchains) {
        if (version.equals(each.get("version"))
            && host.os().equals(each.get("goos"))
            && host.arch().equals(each.get("goarch"))) {
          String reason = StrictJson.text(each, "reason");
          return new ToolchainIdentity(
              version,
              StrictJson.text(each, "h1"),
              ToolchainIdentity.VERIFY
                  + StrictJson.text(each, "outcome")
                  + ("lock".equals(each.get("against")) ? ToolchainIdentity.AGAINST : "")
                  + (reason == null ? "" : ": " + reason));
        }
      }
      if (damaged) {
        String why = Text.of("verify.damaged").in(Messages.in("en"));
        return new ToolchainIdentity(version, null, ToolchainIdentity.VERIFY + "unknown: " + why);
      }
      return ToolchainIdentity.unverified(version);
    }
  }
}
