package io.github.goenv.telemetry;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes signals in the JSON encoding of OTLP (opentelemetry-proto 1.x, "JSON Protobuf Encoding"):
 * ids are hexadecimal, 64-bit numbers are texts, enumerations are numbers.
 */
public final class OtlpJson {
  /** Upper ends of the buckets of durations, in seconds. */
  private static final double[] BOUNDS = {
    0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600
  };

  private static final int INTERNAL = 1;
  private static final int ERROR = 2;
  private static final int DELTA = 1;

  private final Attributes resource;
  private final String version;
  private final Trace trace;

  /**
   * A writer.
   *
   * @param resource what the signals are of
   * @param version of this plugin
   */
  public OtlpJson(Attributes resource, String version, Trace trace) {
    this.resource = resource;
    this.version = version;
    this.trace = trace;
  }

  /** Writes one kind of signals into the array of its scope. */
  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  /** The body for {@code /v1/traces}. */
  public String spans(List<Signals.Span> spans) {
    return request(
        "Spans",
        "spans",
        json -> {
          for (Signals.Span span : spans) {
            span(json, span);
          }
        });
  }

  /** The body for {@code /v1/logs}. */
  public String logs(List<Signals.LogRecord> logs) {
    return request(
        "Logs",
        "logRecords",
        json -> {
          for (Signals.LogRecord log : logs) {
            log(json, log);
          }
        });
  }

  /** The body for {@code /v1/metrics}. */
  public String metrics(List<Signals.Histogram> metrics) {
    return request(
        "Metrics",
        "metrics",
        json -> {
          Map<String, List<Signals.Histogram>> named = new LinkedHashMap<>();
          for (Signals.Histogram each : metrics) {
            named.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each);
          }
          for (List<Signals.Histogram> points : named.values()) {
            metric(json, points);
          }
        });
  }

  private String request(String kind, String list, Content content) {
    StringWriter out = new StringWriter();
    try {
      JsonWriter json = new JsonWriter(out);
      json.beginObject().name("resource" + kind).beginArray().beginObject();
      json.name("resource").beginObject();
      attributes(json, resource);
      json.endObject();
      json.name("scope" + kind).beginArray().beginObject();
      json.name("scope").beginObject();
      json.name("name").value("io.github.goenv");
      json.name("version").value(version).endObject();
      json.name(list).beginArray();
      content.write(json);
      json.endArray().endObject().endArray().endObject().endArray().endObject();
      json.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing is written to but memory
    }
    return out.toString();
  }

  private void span(JsonWriter json, Signals.Span span) throws IOException {
    json.beginObject();
    json.name("traceId").value(trace.id());
    json.name("spanId").value(span.id());
    if (span.parent() != null) {
      json.name("parentSpanId").value(span.parent());
    }
    json.name("name").value(span.name());
    json.name("kind").value(INTERNAL);
    json.name("startTimeUnixNano").value(Long.toString(span.startNs()));
    json.name("endTimeUnixNano").value(Long.toString(span.endNs()));
    attributes(json, span.attributes());
    json.name("status").beginObject();
    if (span.error() != null) {
      json.name("code").value(ERROR);
      json.name("message").value(span.error());
    }
    json.endObject();
    json.endObject();
  }

  private void log(JsonWriter json, Signals.LogRecord log) throws IOException {
    json.beginObject();
    json.name("timeUnixNano").value(Long.toString(log.timeNs()));
    json.name("observedTimeUnixNano").value(Long.toString(log.timeNs()));
    json.name("severityNumber").value(log.severity());
    json.name("severityText").value(log.word());
    json.name("eventName").value("goenv.finding");
    json.name("body").beginObject().name("stringValue").value(log.body()).endObject();
    attributes(json, log.attributes());
    json.name("traceId").value(trace.id());
    json.name("spanId").value(log.span());
    json.endObject();
  }

  private static void metric(JsonWriter json, List<Signals.Histogram> points) throws IOException {
    json.beginObject();
    json.name("name").value(points.get(0).name());
    json.name("description").value(points.get(0).description());
    json.name("unit").value("s");
    json.name("histogram").beginObject();
    json.name("aggregationTemporality").value(DELTA);
    json.name("dataPoints").beginArray();
    for (Signals.Histogram point : points) {
      point(json, point);
    }
    json.endArray().endObject().endObject();
  }

  private static void point(JsonWriter json, Signals.Histogram metric) throws IOException {
    json.beginObject();
    attributes(json, metric.attributes());
    json.name("startTimeUnixNano").value(Long.toString(metric.startNs()));
    json.name("timeUnixNano").value(Long.toString(metric.endNs()));
    long[] counts = new long[BOUNDS.length + 1];
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double seconds : metric.seconds()) {
      int bucket = 0;
      while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
        bucket++;
      }
      counts[bucket]++;
      sum += seconds;
      least = Math.min(least, seconds);
      most = Math.max(most, seconds);
    }
    json.name("count").value(Integer.toString(metric.seconds().size()));
    json.name("sum").value(sum);
    if (!metric.seconds().isEmpty()) {
      json.name("min").value(least);
      json.name("max").value(most);
    }
    json.name("bucketCounts").beginArray();
    for (long count : counts) {
      json.value(Long.toString(count));
    }
    json.endArray();
    json.name("explicitBounds").beginArray();
    for (double bound : BOUNDS) {
      json.value(bound);
    }
    json.endArray();
    json.endObject();
  }

  private static void attributes(JsonWriter json, Attributes attributes) throws IOException {
    json.name("attributes").beginArray();
    for (Map.Entry<String, Object> each : attributes.values().entrySet()) {
      json.beginObject().name("key").value(each.getKey());
      json.name("value").beginObject();
      value(json, each.getValue());
      json.endObject().endObject();
    }
    json.endArray();
  }

  private static void value(JsonWriter json, Object value) throws IOException {
    if (value instanceof Long number) {
      json.name("intValue").value(number.toString());
    } else if (value instanceof Boolean truth) {
      json.name("boolValue").value(truth);
    } else if (value instanceof List<?> texts) {
      json.name("arrayValue").beginObject().name("values").beginArray();
      for (Object text : texts) {
        json.beginObject().name("stringValue").value(text.toString()).endObject();
      }
      json.endArray().endObject();
    } else {
      json.name("stringValue").value(value.toString());
    }
  }
}
