package io.github.goenv.telemetry.http;

import io.github.goenv.telemetry.http.OtlpSettings.Signal;
import io.github.goenv.telemetry.http.OtlpSettings.Unusable;
import io.github.goenv.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Posts OTLP/JSON to a collector; once, without retries, and never longer than it may take. */
public final class OtlpClient {
  /** Of an answer no more is read. */
  private static final int MOST = 1 << 16;

  private final OtlpSettings settings;
  private @Nullable HttpClient client;

  /** A client for the collector of {@code settings}. */
  public OtlpClient(OtlpSettings settings) {
    this.settings = settings;
  }

  /**
   * Posts one request.
   *
   * @param most the longest that it may take, whatever the settings say
   * @return why it did not arrive; null when it did
   */
  public @Nullable Text post(Signal signal, String json, Duration most)
      throws InterruptedException {
    try {
      URI endpoint = settings.endpoint(signal);
      Duration asked = settings.timeout(signal);
      Duration timeout = asked.compareTo(most) < 0 ? asked : most;
      HttpRequest.Builder request =
          HttpRequest.newBuilder(endpoint)
              .timeout(timeout)
              .header("Content-Type", "application/json");
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      if (settings.gzip(signal)) {
        body = compressed(body);
        request.header("Content-Encoding", "gzip");
      }
      for (Map.Entry<String, String> header : settings.headers(signal).entrySet()) {
        request.setHeader(header.getKey(), header.getValue());
      }
      request.POST(HttpRequest.BodyPublishers.ofByteArray(body));
      return sent(client(signal, timeout), request.build(), timeout);
    } catch (Unusable e) {
      return e.problem();
    } catch (IllegalArgumentException e) {
      return Text.of("export.header"); // its message may have the header's value
    } catch (IOException | GeneralSecurityException e) {
      return Text.of("export.certificate", "error", words(e));
    }
  }

  private static @Nullable Text sent(HttpClient client, HttpRequest request, Duration timeout)
      throws InterruptedException {
    String endpoint = request.uri().toString();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> sending =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.ofByteArrayConsumer(
                part -> part.ifPresent(bytes -> keep(bytes, read))));
    try {
      // The client's own limit ends with the headers of the answer.
      int status = sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status / 100 != 2) {
        return Text.of("export.status", "endpoint", endpoint, "status", Integer.toString(status));
      }
      return PartialSuccess.of(endpoint, read.toString(StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      sending.cancel(true);
      return slow(endpoint, timeout);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof java.net.http.HttpTimeoutException) {
        return slow(endpoint, timeout);
      }
      return cause instanceof ConnectException
          ? Text.of("export.closed", "endpoint", endpoint)
          : Text.of("export.failed", "endpoint", endpoint, "error", words(cause));
    }
  }

  private static Text slow(String endpoint, Duration timeout) {
    return Text.of(
        "export.slow", "endpoint", endpoint, "millis", Long.toString(timeout.toMillis()));
  }

  private static void keep(byte[] bytes, ByteArrayOutputStream read) {
    read.write(bytes, 0, Math.min(bytes.length, MOST - Math.min(MOST, read.size())));
  }

  private static String words(@Nullable Throwable error) {
    if (error == null) {
      return "";
    }
    String message = error.getMessage();
    return error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private HttpClient client(Signal signal, Duration timeout)
      throws IOException, GeneralSecurityException {
    HttpClient made = client;
    if (made == null) {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(timeout);
      String file = settings.certificate(signal);
      if (file != null) {
        builder.sslContext(trusting(file));
      }
      made = builder.build();
      client = made;
    }
    return made;
  }

  private static SSLContext trusting(String file) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      int i = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry(Integer.toString(i++), each);
      }
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }
}
