package io.github.goenv.telemetry.http;

import io.github.goenv.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where telemetry goes, by the variables of the OpenTelemetry specification ("OpenTelemetry
 * Protocol Exporter", "Environment Variable Specification").
 */
public final class OtlpSettings {
  private static final String PREFIX = "OTEL_EXPORTER_OTLP_";
  private static final String LOCAL = "http://localhost:4318";

  /** How long a request may take where nobody says, in milliseconds. */
  private static final long USUAL = 10_000;

  private final Map<String, String> environment;

  /** The settings of {@code environment}. */
  public OtlpSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A kind of signals. */
  public enum Signal {
    TRACES,
    LOGS,
    METRICS;

    String path() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A value that cannot be used; its message has what, where and what to do. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text problem;

    Unusable(Text problem) {
      super(problem.key());
      this.problem = problem;
    }

    /** What is wrong. */
    public Text problem() {
      return problem;
    }
  }

  /** Whether {@code OTEL_SDK_DISABLED} switches telemetry off. */
  public boolean disabled() {
    return "true".equalsIgnoreCase(value("OTEL_SDK_DISABLED"));
  }

  /** The address that a kind of signals is posted to. */
  URI endpoint(Signal signal) throws Unusable {
    String protocol = either(signal, "PROTOCOL");
    if (protocol != null && !protocol.startsWith("http/")) {
      throw new Unusable(
          Text.of("export.protocol", "name", name(signal, "PROTOCOL"), "value", protocol));
    }
    String own = value(PREFIX + signal + "_ENDPOINT");
    String common = value(PREFIX + "ENDPOINT");
    String name = own != null ? PREFIX + signal + "_ENDPOINT" : PREFIX + "ENDPOINT";
    String typed = own != null ? own : common != null ? common : LOCAL;
    try {
      URI uri = new URI(typed);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getUserInfo() == null) {
        return own != null ? uri : new URI(withoutSlash(typed) + "/v1/" + signal.path());
      }
    } catch (URISyntaxException e) {
      // said below, without the value where it may hold a password
    }
    throw new Unusable(
        Text.of("export.endpoint", "name", name, "value", typed.contains("@") ? "…" : typed));
  }

  /** Headers of requests, decoded; they may be secret. */
  Map<String, String> headers(Signal signal) throws Unusable {
    return pairs(name(signal, "HEADERS"), either(signal, "HEADERS"));
  }

  /** How long a request may take. */
  Duration timeout(Signal signal) throws Unusable {
    String typed = either(signal, "TIMEOUT");
    if (typed == null) {
      return Duration.ofMillis(USUAL);
    }
    try {
      long millis = Long.parseLong(typed);
      if (millis > 0) {
        return Duration.ofMillis(millis);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Unusable(Text.of("export.timeout", "name", name(signal, "TIMEOUT"), "value", typed));
  }

  /** Whether bodies are compressed. */
  boolean gzip(Signal signal) {
    return "gzip".equals(either(signal, "COMPRESSION"));
  }

  /** The file with the certificates to trust; null for those of Java. */
  @Nullable String certificate(Signal signal) {
    return either(signal, "CERTIFICATE");
  }

  /** What {@code OTEL_RESOURCE_ATTRIBUTES} and {@code OTEL_SERVICE_NAME} say. */
  public Map<String, String> resource() throws Unusable {
    Map<String, String> given =
        pairs("OTEL_RESOURCE_ATTRIBUTES", value("OTEL_RESOURCE_ATTRIBUTES"));
    String service = value("OTEL_SERVICE_NAME");
    if (service != null) {
      given.put("service.name", service);
    }
    return given;
  }

  private static Map<String, String> pairs(String name, @Nullable String typed) throws Unusable {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (typed != null) {
      for (String each : typed.split(",")) {
        int equals = each.indexOf('=');
        if (each.isBlank()) {
          continue;
        }
        if (equals < 1) {
          throw new Unusable(Text.of("export.pairs", "name", name));
        }
        try {
          // A plus is itself there, unlike in forms.
          String value = each.substring(equals + 1).strip().replace("+", "%2B");
          pairs.put(
              each.substring(0, equals).strip(), URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          throw new Unusable(Text.of("export.pairs", "name", name));
        }
      }
    }
    return pairs;
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private @Nullable String either(Signal signal, String what) {
    String own = value(PREFIX + signal + "_" + what);
    return own == null ? value(PREFIX + what) : own;
  }

  private String name(Signal signal, String what) {
    String own = PREFIX + signal + "_" + what;
    return value(own) == null ? PREFIX + what : own;
  }

  /** An empty value is none, as the specification has it. */
  private @Nullable String value(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
