package io.github.goenv.app.sbom;

import io.github.goenv.attestation.StrictJson;
import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.sbom.Bill;
import io.github.goenv.sbom.Bill.Part;
import io.github.goenv.sbom.Bills;
import io.github.goenv.signature.Refused;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares an SBOM with its program: it has to list what the program says it is made of. */
final class CheckBill {
  private CheckBill() {}

  /**
   * Compares them.
   *
   * @return the program
   * @throws Refused when the SBOM is none, is of no program that is here, or lists something else
   */
  static Path check(byte[] text, Artifacts artifacts) throws Refused, IOException {
    Map<String, @Nullable Object> bom = StrictJson.object(text);
    if (!"CycloneDX".equals(bom.get("bomFormat")) || !"1.6".equals(bom.get("specVersion"))) {
      throw new Refused("sbom.refused.bom");
    }
    Map<String, @Nullable Object> metadata = StrictJson.object(bom, "metadata");
    Map<String, @Nullable Object> program = StrictJson.object(metadata, "component");
    String digest = sha256(program);
    Path file = artifacts.program(String.valueOf(digest), property(metadata));
    BuildInfo info = file == null ? null : Artifacts.info(file);
    if (file == null || info == null) {
      throw new Refused("sbom.refused.program", "digest", String.valueOf(digest));
    }
    String name = file.getFileName().toString();
    Bill expected =
        Bills.of(name, String.valueOf(digest), info, null, "", null, Redaction.CREDENTIALS_ONLY);
    compare(program, expected.program());
    components(StrictJson.objects(bom, "components"), expected.parts());
    return file;
  }

  private static void components(List<Map<String, @Nullable Object>> has, List<Part> parts)
      throws Refused {
    List<Part> rest = new ArrayList<>(parts);
    for (Map<String, @Nullable Object> each : has) {
      String name = String.valueOf(each.get("name"));
      String ref = String.valueOf(each.get("bom-ref"));
      Part part = null;
      for (Part candidate : rest) {
        if (candidate.name().equals(name) && (part == null || candidate.ref().equals(ref))) {
          part = candidate;
        }
      }
      if (part == null) {
        throw new Refused("sbom.refused.components", "name", name);
      }
      compare(each, part);
      rest.remove(part);
    }
    if (!rest.isEmpty()) {
      throw new Refused("sbom.refused.components", "name", rest.get(0).name());
    }
  }

  private static void compare(Map<String, @Nullable Object> has, Part part) throws Refused {
    same(part.name(), "name", part.name(), StrictJson.text(has, "name"));
    same(part.name(), "version", part.version(), StrictJson.text(has, "version"));
    same(part.name(), "purl", part.purl(), StrictJson.text(has, "purl"));
    same(part.name(), "SHA-256", part.sha256(), sha256(has));
  }

  private static void same(
      String name, String what, @Nullable String expected, @Nullable String actual) throws Refused {
    if (!Objects.equals(expected, actual)) {
      throw new Refused(
          "sbom.refused.component",
          "name",
          name,
          "what",
          what,
          "expected",
          String.valueOf(expected),
          "actual",
          String.valueOf(actual));
    }
  }

  private static @Nullable String sha256(Map<String, @Nullable Object> component) throws Refused {
    List<Map<String, @Nullable Object>> hashes = StrictJson.objects(component, "hashes");
    for (Map<String, @Nullable Object> hash : hashes) {
      if ("SHA-256".equals(hash.get("alg"))) {
        return StrictJson.text(hash, "content");
      }
    }
    if (!hashes.isEmpty()) {
      throw new Refused(
          "sbom.refused.algorithm",
          "name",
          String.valueOf(component.get("name")),
          "algorithms",
          String.valueOf(hashes.get(0).get("alg")));
    }
    return null;
  }

  private static @Nullable String property(Map<String, @Nullable Object> metadata) {
    for (Map<String, @Nullable Object> each : StrictJson.objects(metadata, "properties")) {
      if ("cdx:gomod:binary:name".equals(each.get("name"))) {
        return StrictJson.text(each, "value");
      }
    }
    return null;
  }
}
