package io.github.goenv.lock;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.dirhash.FileName;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.filetree.Kind;
import io.github.goenv.filetree.TreeEntry;
import io.github.goenv.verify.ModuleFile;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The programs of toolchains as a list of hashes that Microsoft Defender for Endpoint is to allow,
 * in the two forms that it imports: JSON for its API ("Import Indicators API"), CSV for its portal
 * ("Manage indicators"). The fields are those of "Indicator resource type"; the columns those of
 * the portal's sample. At most {@value #MOST} go into one import, 15,000 into a tenant ("Import
 * Indicators API", limitations). On Windows only portable executables count ("Create indicators for
 * files"): {@code .exe} and {@code .dll}.
 */
public final class Indicators {
  /** Indicators of one import. */
  public static final int MOST = 500;

  private static final String COLUMNS =
      "IndicatorType,IndicatorValue,ExpirationTime,Action,Severity,Title,Description,"
          + "RecommendedActions,RbacGroups,Category,MitreTechniques,GenerateAlert";

  private final Map<String, Program> byHash = new LinkedHashMap<>();

  /** Where a program is. */
  private record Program(String title, String description) {}

  /** Adds the programs of a toolchain. */
  public void add(ToolchainId id, FileTree tree) {
    boolean windows = id.os().equals("windows");
    for (Map.Entry<FileName, TreeEntry> each : tree.entries().entrySet()) {
      String name = each.getKey().toString();
      String lower = name.toLowerCase(Locale.ROOT);
      boolean program =
          windows
              ? each.getValue().kind().file() && (lower.endsWith(".exe") || lower.endsWith(".dll"))
              : each.getValue().kind() == Kind.EXECUTABLE && ModuleFile.program(name);
      if (program) {
        String title = id.version() + " " + id.os() + "/" + id.arch() + " " + name;
        byHash.putIfAbsent(
            HexFormat.of().formatHex(each.getValue().sha256()),
            new Program(title, "Program of the Go toolchain, locked by goenv.lock: " + title));
      }
    }
  }

  /** How many there are. */
  public int size() {
    return byHash.size();
  }

  /** For the API. */
  public void json(Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    json.beginObject().name("Indicators").beginArray();
    for (Map.Entry<String, Program> each : byHash.entrySet()) {
      json.beginObject();
      json.name("indicatorValue").value(each.getKey());
      json.name("indicatorType").value("FileSha256");
      json.name("action").value("Allowed");
      json.name("title").value(each.getValue().title());
      json.name("description").value(each.getValue().description());
      json.name("severity").value("Informational");
      json.name("generateAlert").value(false);
      json.endObject();
    }
    json.endArray().endObject().flush();
    out.write('\n');
  }

  /** For the portal (RFC 4180). */
  public void csv(Writer out) throws IOException {
    out.write(COLUMNS + "\r\n");
    for (Map.Entry<String, Program> each : byHash.entrySet()) {
      out.write("FileSha256," + each.getKey() + ",,Allowed,Informational,");
      out.write(quoted(each.getValue().title()) + "," + quoted(each.getValue().description()));
      out.write(",,,,,False\r\n");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
