package io.github.goenv.lint;

import io.github.goenv.report.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads SARIF 2.1.0 (OASIS), as staticcheck, golangci-lint, govulncheck and gosec write it. */
public final class Sarif {
  private Sarif() {}

  /**
   * The findings; those that the tool says are suppressed, or that are none ({@code kind} other
   * than {@code fail}, {@code level} of {@code none}), are not among them.
   *
   * @throws UnreadableResults when it is no such file
   */
  public static List<SourceFinding> read(String text) throws UnreadableResults {
    List<Object> values = Json.values(text);
    Map<String, Object> log = values.size() == 1 ? Json.object(values.get(0)) : null;
    if (log == null || !(log.get("runs") instanceof List)) {
      throw new UnreadableResults("command.results.runs");
    }
    if (!Json.text(log, "version").startsWith("2.")) {
      throw new UnreadableResults("command.results.version", "version", Json.text(log, "version"));
    }
    List<SourceFinding> findings = new ArrayList<>();
    for (Object run : Json.list(log, "runs")) {
      read(run, findings);
    }
    return findings;
  }

  private static void read(Object run, List<SourceFinding> findings) throws UnreadableResults {
    Map<String, Object> object = Json.object(run);
    if (object == null || Json.isNoList(object, "results")) {
      throw new UnreadableResults("command.results.results");
    }
    Map<String, Object> driver = Json.object(run, "tool", "driver");
    String tool = Json.text(driver, "name").toLowerCase(Locale.ROOT);
    List<Object> rules = Json.list(driver, "rules");
    Map<String, Object> byId = new HashMap<>();
    for (Object rule : rules) {
      byId.put(Json.text(rule, "id"), rule);
    }
    for (Object result : Json.list(run, "results")) {
      int index = Json.number(result, "ruleIndex");
      String id = Json.text(result, "ruleId");
      if (id.isEmpty()) {
        id = Json.text(Json.object(result, "rule"), "id");
      }
      if (id.isEmpty() && result instanceof Map<?, ?> map && map.containsKey("ruleIndex")) {
        id = index < rules.size() ? Json.text(rules.get(index), "id") : "";
      }
      Severity severity = severity(result, byId.get(id));
      if (severity != null && !suppressed(result)) {
        findings.add(finding(tool, id, severity, result, run));
      }
    }
  }

  /** §3.27.9 and 3.27.10; null when nothing is wrong. */
  private static @Nullable Severity severity(Object result, @Nullable Object rule) {
    String kind = Json.text(result, "kind");
    if (!kind.isEmpty() && !kind.equals("fail")) {
      return null;
    }
    String level = Json.text(result, "level");
    if (level.isEmpty()) {
      level = Json.text(Json.object(rule, "defaultConfiguration"), "level");
    }
    return switch (level) {
      case "error" -> Severity.ERROR;
      case "note" -> Severity.INFO;
      case "none" -> null;
      default -> Severity.WARNING;
    };
  }

  /** §3.27.23: suppressed unless one of the suppressions is rejected or still under review. */
  private static boolean suppressed(Object result) {
    List<Object> all = Json.list(result, "suppressions");
    for (Object each : all) {
      String status = Json.text(each, "status");
      if (!status.isEmpty() && !status.equals("accepted")) {
        return false;
      }
    }
    return all.size() > 0;
  }

  private static SourceFinding finding(
      String tool, String id, Severity severity, Object result, Object run) {
    Map<String, Object> message = Json.object(result, "message");
    String text = Json.text(message, "text");
    if (text.isEmpty()) {
      text = Json.text(message, "markdown");
    }
    List<Object> locations = Json.list(result, "locations");
    Map<String, Object> place =
        locations.size() == 0 ? null : Json.object(locations.get(0), "physicalLocation");
    Map<String, Object> region = Json.object(place, "region");
    Map<String, Object> artifact = Json.object(place, "artifactLocation");
    return new SourceFinding(
        tool,
        id,
        severity,
        file(artifact, run),
        Json.number(region, "startLine"),
        Json.number(region, "startColumn"),
        text);
  }

  /** The file below what {@code uriBaseId} stands for; an unknown one stays in the name. */
  private static String file(@Nullable Map<String, Object> artifact, Object run) {
    String file = path(Json.text(artifact, "uri"));
    String base = Json.text(artifact, "uriBaseId");
    String root = path(Json.text(Json.object(run, "originalUriBaseIds", base), "uri"));
    if (base.isEmpty() || file.isEmpty() || absolute(file)) {
      return file;
    }
    if (!root.isEmpty()) {
      return root.endsWith("/") ? root + file : root + "/" + file;
    }
    return base.toUpperCase(Locale.ROOT).contains("SRCROOT") ? file : base + "/" + file;
  }

  private static boolean absolute(String file) {
    return file.startsWith("/") || file.length() > 1 && file.charAt(1) == ':';
  }

  /** The path of a URI: tools write {@code file:} URIs, relative ones, and plain paths. */
  private static String path(String uri) {
    String path = uri.replace('\\', '/');
    if (path.startsWith("file:")) {
      path = path.substring(5);
      while (path.startsWith("//")) {
        path = path.substring(1);
      }
      if (path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':') {
        path = path.substring(1); // file:///C:/dir
      }
    }
    return decoded(path);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
