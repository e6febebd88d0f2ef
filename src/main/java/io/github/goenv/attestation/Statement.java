package io.github.goenv.attestation;

import io.github.goenv.signature.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was read.
 *
 * @param type of the predicate, one of those that are known here
 * @param subjects the files it is about, one at least
 * @param predicate as StrictJson has it
 */
public record Statement(
    String type, List<Subject> subjects, Map<String, @Nullable Object> predicate) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Keeps its own copy of the list. */
  public Statement {
    subjects = List.copyOf(subjects);
  }

  /**
   * Reads one.
   *
   * @param bytes the text, UTF-8
   * @throws Refused when it is none, or not of a kind that is known here
   */
  public static Statement read(byte[] bytes) throws Refused {
    Map<String, @Nullable Object> json = StrictJson.object(bytes);
    if (!StatementWriter.TYPE.equals(json.get("_type"))) {
      throw new Refused("sbom.refused.statement", "type", String.valueOf(json.get("_type")));
    }
    String type = String.valueOf(json.get("predicateType"));
    if (!type.equals(Provenance.TYPE) && !type.equals(MachineCheck.TYPE)) {
      throw new Refused("sbom.refused.predicate", "type", type);
    }
    List<Subject> subjects = subjects(json, "subject");
    if (subjects.isEmpty()) {
      throw new Refused("sbom.refused.subjects");
    }
    if (!(json.get("predicate") instanceof Map<?, ?>)) {
      throw new Refused("sbom.refused.json");
    }
    return new Statement(type, subjects, StrictJson.object(json, "predicate"));
  }

  private static List<Subject> subjects(Map<String, @Nullable Object> in, String name)
      throws Refused {
    List<Subject> subjects = new ArrayList<>();
    for (Map<String, @Nullable Object> each : StrictJson.objects(in, name)) {
      String file = String.valueOf(each.get("name"));
      Map<String, @Nullable Object> digest = StrictJson.object(each, "digest");
      String sha256 = StrictJson.text(digest, "sha256");
      if (sha256 == null) {
        throw new Refused(
            "sbom.refused.algorithm",
            "name",
            file,
            "algorithms",
            String.join(", ", digest.keySet()));
      }
      if (!SHA256.matcher(sha256).matches()) {
        throw new Refused("sbom.refused.digest", "name", file, "digest", sha256);
      }
      subjects.add(new Subject(file, sha256));
    }
    return subjects;
  }

  /** Whether it says how something was built. */
  public boolean isProvenance() {
    return type.equals(Provenance.TYPE);
  }

  /** The SBOMs that it names. */
  public List<Subject> bills() throws Refused {
    return subjects(StrictJson.object(predicate, "runDetails"), "byproducts");
  }

  /** The builder that it names; empty for none. */
  public String builder() {
    Map<String, @Nullable Object> run = StrictJson.object(predicate, "runDetails");
    String id = StrictJson.text(StrictJson.object(run, "builder"), "id");
    return id == null ? "" : id;
  }

  /** What the check of the machine came to; {@code unknown} where it does not say. */
  public String outcome() {
    String outcome = StrictJson.text(predicate, "outcome");
    return outcome == null ? "unknown" : outcome;
  }

  /** The modules that it names, of all its programs. */
  public List<NamedModule> modules() {
    List<NamedModule> modules = new ArrayList<>();
    for (Map<String, @Nullable Object> each : dependencies()) {
      String uri = StrictJson.text(each, "uri");
      if (uri != null && !"go".equals(each.get("name"))) {
        modules.add(
            new NamedModule(
                String.valueOf(each.get("name")),
                uri,
                StrictJson.text(StrictJson.object(each, "digest"), "dirHash")));
      }
    }
    return modules;
  }

  /** What it says of the Go that built: version, and how that was verified. */
  public ToolchainIdentity toolchain() {
    for (Map<String, @Nullable Object> each : dependencies()) {
      if ("go".equals(each.get("name"))) {
        Map<String, @Nullable Object> said = StrictJson.object(each, "annotations");
        return new ToolchainIdentity(
            String.valueOf(said.get("version")), null, String.valueOf(said.get("verification")));
      }
    }
    return ToolchainIdentity.unverified("?");
  }

  private List<Map<String, @Nullable Object>> dependencies() {
    Map<String, @Nullable Object> definition = StrictJson.object(predicate, "buildDefinition");
    return StrictJson.objects(definition, "resolvedDependencies");
  }
}
