package io.github.goenv.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.goenv.network.TestCertificates.Issued;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A module server with one module and a checksum database of it. Below {@code /status/CODE} it
 * answers with that status, below {@code /portal} with a page to sign in.
 */
final class ModuleServer implements AutoCloseable {
  static final String MODULE = AskedModule.PATH + "@" + AskedModule.VERSION;
  private static final byte[] ZIP = zip();

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final KeyPair keys;
  final List<String> requests = new CopyOnWriteArrayList<>();

  private ModuleServer(HttpServer server, String scheme) throws Exception {
    this.server = server;
    this.scheme = scheme;
    this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    server.createContext("/", this::answer);
    server.setExecutor(pool);
    server.start();
  }

  static ModuleServer plain() throws Exception {
    return new ModuleServer(HttpServer.create(anyPort(), 0), "http");
  }

  static ModuleServer with(Issued certificate) throws Exception {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    return new ModuleServer(server, "https");
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return scheme + "://localhost:" + port();
  }

  /** GOSUMDB for its database. */
  String sumdb(String below) throws Exception {
    byte[] key = publicKey();
    int id = ByteBuffer.wrap(keyId(key)).getInt();
    return String.format("sum.test+%08x+%s ", id, Base64.getEncoder().encodeToString(key))
        + address()
        + below;
  }

  private byte[] publicKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] key = new byte[33];
    key[0] = 1;
    System.arraycopy(encoded, encoded.length - 32, key, 1, 32);
    return key;
  }

  private static byte[] keyId(byte[] key) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update("sum.test\n".getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(key), 4);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    byte[] body = null;
    int status = 200;
    try {
      if (path.startsWith("/status/")) {
        status = Integer.parseInt(path.substring(8, 11));
        body = new byte[0];
      } else if (path.startsWith("/portal")) {
        body = text("<html><form action=login></form></html>");
      } else {
        body = of(path);
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
    if (body == null) {
      status = 404;
      body = text("not found");
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private byte[] of(String path) throws Exception {
    String files = "/" + AskedModule.PATH + "/@v/" + AskedModule.VERSION;
    if (path.equals(files + ".info")) {
      return text("{\"Version\":\"" + AskedModule.VERSION + "\"}");
    }
    if (path.equals(files + ".mod")) {
      return text(AskedModule.MOD);
    }
    if (path.equals(files + ".zip")) {
      return ZIP;
    }
    String record =
        AskedModule.PATH
            + " "
            + AskedModule.VERSION
            + " "
            + sum(MODULE + "/go.mod", MODULE + "/sync.go")
            + "\n"
            + AskedModule.PATH
            + " "
            + AskedModule.VERSION
            + "/go.mod h1:RxMgew5VJxzue5/jJTE5uejpjVlOe/izrB70Jof72aM=\n";
    if (path.equals("/lookup/" + MODULE)) {
      return text("0\n" + record + "\n" + tree(record));
    }
    if (path.equals("/latest")) {
      return text(tree(record));
    }
    return path.equals("/tile/8/0/000.p/1") ? leaf(record) : null;
  }

  /** A tree with one record, as a signed note (golang.org/x/mod/sumdb/note). */
  private String tree(String record) throws Exception {
    String note =
        "go.sum database tree\n1\n" + Base64.getEncoder().encodeToString(leaf(record)) + "\n";
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(text(note));
    byte[] id = keyId(publicKey());
    byte[] signed = Arrays.copyOf(id, 4 + 64);
    System.arraycopy(signature.sign(), 0, signed, 4, 64);
    return note + "\n\u2014 sum.test " + Base64.getEncoder().encodeToString(signed) + "\n";
  }

  private static byte[] leaf(String record) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) 0);
    return digest.digest(text(record));
  }

  private static String sum(String... names) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      byte[] content = text(name.endsWith("go.mod") ? AskedModule.MOD : "package sync\n");
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      lines.append(String.format("%064x", new java.math.BigInteger(1, hash)));
      lines.append("  ").append(name).append('\n');
    }
    byte[] whole = MessageDigest.getInstance("SHA-256").digest(text(lines.toString()));
    return "h1:" + Base64.getEncoder().encodeToString(whole);
  }

  private static byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(MODULE + "/go.mod"));
      zip.write(text(AskedModule.MOD));
      zip.putNextEntry(new ZipEntry(MODULE + "/sync.go"));
      zip.write(text("package sync\n"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
