package io.github.goenv.fleet;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.json.JsonText;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Standing;
import io.github.goenv.text.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an earlier run wrote as {@code fleet.json}: its machines and when it was; fields that
 * this version does not know are skipped.
 */
public final class FleetReader {
  /** Deeper than any version nests. */
  private static final int DEEPEST = 32;

  private final JsonText source;
  private final JsonReader json;

  private FleetReader(Reader in) {
    source = new JsonText(in);
    json = source.reader();
    json.setNestingLimit(DEEPEST);
  }

  /**
   * An earlier run.
   *
   * @param createdAt when it was
   */
  public record Earlier(String createdAt, List<Machine> machines) {}

  /**
   * Reads one.
   *
   * @throws UnreadableFile when it is none that this version reads
   */
  public static Earlier read(Reader in) throws IOException {
    FleetReader reader = new FleetReader(in);
    try {
      return reader.all();
    } catch (EOFException
        | MalformedJsonException
        | IllegalStateException
        | IllegalArgumentException e) {
      throw reader.source.unreadable(e, "fleet.no-fleet");
    }
  }

  private Earlier all() throws IOException {
    String version = null;
    String createdAt = "";
    List<Machine> machines = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "schemaVersion" -> {
          version = json.nextString();
          if (!version.startsWith("1.")) {
            throw new UnreadableFile(Text.of("saved.newer", "version", version), null);
          }
        }
        case "createdAt" -> createdAt = json.nextString();
        case "machines" -> machines = machines();
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IllegalStateException("more than one value");
    }
    if (version == null || machines == null) {
      throw new IllegalStateException("no fleet");
    }
    return new Earlier(createdAt, machines);
  }

  private List<Machine> machines() throws IOException {
    List<Machine> machines = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      machines.add(machine());
    }
    json.endArray();
    return machines;
  }

  private Machine machine() throws IOException {
    String name = null;
    String from = "report";
    String takenAt = "";
    String toolVersion = "";
    String os = "";
    String arch = "";
    String osVersion = "";
    String ci = null;
    String goVersion = null;
    List<Found> findings = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "name" -> name = json.nextString();
        case "from" -> from = json.nextString();
        case "takenAt" -> takenAt = json.nextString();
        case "toolVersion" -> toolVersion = json.nextString();
        case "os" -> os = json.nextString();
        case "arch" -> arch = json.nextString();
        case "osVersion" -> osVersion = json.nextString();
        case "ci" -> ci = orNull();
        case "goVersion" -> goVersion = orNull();
        case "findings" -> findings(findings);
        default -> json.skipValue();
      }
    }
    if (name == null) {
      throw new IllegalStateException("a machine without a name");
    }
    json.endObject();
    return new Machine(
        name, from, takenAt, toolVersion, os, arch, osVersion, ci, goVersion, findings);
  }

  private void findings(List<Found> into) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      String id = "";
      Standing standing = null;
      String subject = "";
      String message = "";
      String fingerprint = "";
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "id" -> id = json.nextString();
          case "standing" -> standing = Standing.of(json.nextString());
          case "subject" -> subject = json.nextString();
          case "message" -> message = json.nextString();
          case "fingerprint" -> fingerprint = json.nextString();
          default -> json.skipValue();
        }
      }
      json.endObject();
      if (standing != null) {
        into.add(new Found(id, standing, subject, message, fingerprint));
      }
    }
    json.endArray();
  }

  private @Nullable String orNull() throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    return json.nextString();
  }
}
