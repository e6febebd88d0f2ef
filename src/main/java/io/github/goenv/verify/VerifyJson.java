package io.github.goenv.verify;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes {@code verify.json}; its form is a contract ({@code verify.schema.json}). */
public final class VerifyJson {
  /** Version of the form. */
  public static final String SCHEMA_VERSION = "1.0";

  private final JsonWriter json;
  private final UnaryOperator<String> redact;
  private final Texts texts;

  private VerifyJson(JsonWriter json, UnaryOperator<String> redact, Texts texts) {
    this.json = json;
    this.redact = redact;
    this.texts = texts;
  }

  /**
   * Writes what was verified.
   *
   * @param version of this plugin
   * @param createdAt when, ISO 8601
   * @param database the name of the checksum database; null when it is none
   * @param redact takes personal data out of every text
   * @param texts English
   */
  public static void write(
      List<Checked> toolchains,
      String version,
      String createdAt,
      @Nullable String database,
      UnaryOperator<String> redact,
      Texts texts,
      Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    json.setSerializeNulls(true);
    VerifyJson writer = new VerifyJson(json, redact, texts);
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("goenv-maven-plugin");
    json.name("version").value(version).endObject();
    json.name("createdAt").value(createdAt);
    json.name("database").value(database == null ? null : redact.apply(database));
    json.name("toolchains").beginArray();
    for (Checked each : toolchains) {
      writer.toolchain(each);
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private void lock(Checked.@Nullable Locked locked) throws IOException {
    json.name("lock");
    if (locked == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("file").value(redact.apply(locked.file()));
    json.name("signature").value(locked.signature().word());
    json.name("key").value(locked.key());
    json.name("h1").value(locked.sum());
    json.name("root").value(locked.root());
    json.name("filesRead").value(locked.read());
    json.endObject();
  }

  private void toolchain(Checked checked) throws IOException {
    ToolchainId id = checked.id();
    json.beginObject();
    json.name("root").value(redact.apply(checked.root()));
    json.name("version").value(id == null ? null : id.version());
    json.name("goos").value(id == null ? null : id.os());
    json.name("goarch").value(id == null ? null : id.arch());
    json.name("module").value(id == null ? null : id.prefix());
    json.name("against").value(checked.locked() == null ? "database" : "lock");
    json.name("outcome").value(checked.outcome().word());
    json.name("reason")
        .value(checked.reason() == null ? null : redact.apply(checked.reason().in(texts)));
    json.name("failedProof")
        .value(checked.failed() == null ? null : VerifyLines.word(checked.failed()));
    json.name("h1").value(checked.sum());
    json.name("files").value(checked.files());
    json.name("bytes").value(checked.bytes());
    Published published = checked.published();
    json.name("published");
    if (published == null) {
      json.nullValue();
    } else {
      json.beginObject();
      json.name("h1").value(published.sum());
      json.name("record").value(published.record());
      json.name("treeSize").value(published.treeSize());
      json.name("treeHash").value(published.treeHash()).endObject();
    }
    lock(checked.locked());
    json.name("comparedWith").value(checked.compared().word());
    json.name("differences").beginArray();
    for (Difference each : checked.differences()) {
      json.beginObject();
      json.name("path").value(redact.apply(each.path()));
      json.name("change").value(each.change().word());
      json.name("kind").value(each.kind().word());
      json.name("harmless").value(each.kind().harmless()).endObject();
    }
    json.endArray();
    json.name("settings").beginArray();
    for (String line : checked.settings()) {
      json.value(redact.apply(line));
    }
    json.endArray();
    json.endObject();
  }
}
