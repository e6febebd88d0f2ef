package io.github.goenv.attestation;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.go.GoTarget;
import io.github.goenv.sbom.ModuleSum;
import io.github.goenv.sbom.Purl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes statements (in-toto Statement v1); the same statement gives the same text. */
public final class StatementWriter {
  /** Of a statement. */
  static final String TYPE = "https://in-toto.io/Statement/v1";

  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);

  private StatementWriter() {
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.setSerializeNulls(false);
  }

  /** That these files were built so. */
  public static String provenance(List<Subject> subjects, Provenance provenance) {
    return new StatementWriter()
        .statement(subjects, Provenance.TYPE, w -> w.provenance(provenance));
  }

  /** That the machine on which these files were built was checked with this outcome. */
  public static String machineCheck(List<Subject> subjects, MachineCheck check) {
    return new StatementWriter().statement(subjects, MachineCheck.TYPE, w -> w.check(check));
  }

  private interface Predicate {
    void write(StatementWriter writer) throws IOException;
  }

  private String statement(List<Subject> subjects, String type, Predicate predicate) {
    try {
      json.beginObject();
      json.name("_type").value(TYPE);
      json.name("subject").beginArray();
      for (Subject each : subjects) {
        file(each, null);
      }
      json.endArray();
      json.name("predicateType").value(type);
      json.name("predicate").beginObject();
      predicate.write(this);
      json.endObject();
      json.endObject();
      return text.append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void provenance(Provenance built) throws IOException {
    json.name("buildDefinition").beginObject();
    json.name("buildType").value(Provenance.BUILD_TYPE);
    json.name("externalParameters").beginObject();
    json.name("target");
    target(built.target());
    json.name("commands").beginArray();
    for (Provenance.Command command : built.commands()) {
      command(command);
    }
    json.endArray();
    json.endObject();
    json.name("internalParameters").beginObject();
    json.name("host");
    target(built.host());
    json.name("unknown").beginArray();
    for (String each : built.unknown()) {
      json.value(each);
    }
    json.endArray();
    json.endObject();
    json.name("resolvedDependencies").beginArray();
    dependencies(built);
    json.endArray();
    json.endObject();
    runDetails(built);
  }

  private void command(Provenance.Command command) throws IOException {
    json.beginObject();
    json.name("words").beginArray();
    for (String word : command.words()) {
      json.value(word);
    }
    json.endArray();
    json.name("directory").value(command.directory());
    json.name("environment").beginObject();
    for (Map.Entry<String, String> variable : command.environment().entrySet()) {
      json.name(variable.getKey()).value(variable.getValue());
    }
    json.endObject();
    json.endObject();
  }

  private void dependencies(Provenance built) throws IOException {
    toolchain(built.toolchain(), built.host());
    Provenance.Commit source = built.source();
    if (source != null) {
      json.beginObject();
      json.name("name").value("source");
      json.name("digest").beginObject();
      json.name("gitCommit").value(source.revision());
      json.endObject();
      if (source.modified() != null) {
        json.name("annotations").beginObject();
        json.name("modified").value(source.modified().booleanValue());
        json.endObject();
      }
      json.endObject();
    }
    for (Subject each : built.files()) {
      file(each, null);
    }
    for (Module each : built.modules()) {
      module(each);
    }
  }

  private void toolchain(ToolchainIdentity toolchain, GoTarget host) throws IOException {
    String version = "v0.0.1-" + toolchain.version() + "." + host.os() + "-" + host.arch();
    json.beginObject();
    json.name("name").value("go");
    json.name("uri").value(Purl.of("golang.org/toolchain", version));
    digest(ModuleSum.hex(toolchain.sum()));
    json.name("annotations").beginObject();
    json.name("version").value(toolchain.version());
    json.name("verification").value(toolchain.how());
    json.endObject();
    json.endObject();
  }

  private void module(Module module) throws IOException {
    NamedModule named = NamedModule.of(module);
    json.beginObject();
    json.name("name").value(named.name());
    json.name("uri").value(named.uri());
    digest(named.dirHash());
    json.endObject();
  }

  private void digest(@Nullable String dirHash) throws IOException {
    if (dirHash != null) {
      json.name("digest").beginObject();
      json.name("dirHash").value(dirHash);
      json.endObject();
    }
  }

  private void runDetails(Provenance built) throws IOException {
    Provenance.Builder builder = built.builder();
    json.name("runDetails").beginObject();
    json.name("builder").beginObject();
    json.name("id").value(builder.id());
    json.name("version").beginObject();
    json.name("goenv-maven-plugin").value(builder.plugin());
    json.name("maven").value(builder.maven());
    json.endObject();
    json.endObject();
    Provenance.Times times = built.times();
    if (builder.invocation() != null || times != null) {
      json.name("metadata").beginObject();
      json.name("invocationId").value(builder.invocation());
      if (times != null) {
        json.name("startedOn").value(times.started());
        json.name("finishedOn").value(times.finished());
      }
      json.endObject();
    }
    json.name("byproducts").beginArray();
    for (Subject each : built.bills()) {
      file(each, "application/vnd.cyclonedx+json");
    }
    json.endArray();
    json.endObject();
  }

  private void file(Subject file, @Nullable String mediaType) throws IOException {
    json.beginObject();
    json.name("name").value(file.name());
    json.name("digest").beginObject();
    json.name("sha256").value(file.sha256());
    json.endObject();
    json.name("mediaType").value(mediaType);
    json.endObject();
  }

  private void target(GoTarget target) throws IOException {
    json.beginObject();
    json.name("GOOS").value(target.os());
    json.name("GOARCH").value(target.arch());
    json.endObject();
  }

  private void check(MachineCheck check) throws IOException {
    json.name("outcome").value(check.outcome());
    json.name("reason").value(check.reason());
    json.name("version").value(check.plugin());
    if (check.os() != null) {
      json.name("machine").beginObject();
      json.name("os").value(check.os());
      json.name("arch").value(check.arch());
      json.endObject();
    }
    json.name("findings").beginArray();
    for (MachineCheck.Finding finding : check.findings()) {
      json.beginObject();
      json.name("id").value(finding.id());
      json.name("severity").value(finding.severity());
      json.name("accepted").value(finding.accepted());
      json.endObject();
    }
    json.endArray();
    json.name("unknown").beginArray();
    for (String id : check.undetermined()) {
      json.value(id);
    }
    json.endArray();
    if (check.reportSha256() != null) {
      json.name("report");
      file(new Subject("report.json", check.reportSha256()), null);
    }
  }
}
