package io.github.goenv.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made for a test, as an authority would make them (RFC 5280). */
public final class TestCertificates {
  /** One moment for all of a run. */
  @SuppressWarnings("TimeInStaticInitializer")
  static final Instant NOW = Instant.now();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static long serial = 1000;

  private TestCertificates() {}

  /** A certificate with its key; its issuers follow it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Issued(String name, byte[] der, KeyPair keys, List<byte[]> issuers) {
    String pem() {
      return TestCertificates.pem("CERTIFICATE", der);
    }

    /** What a server needs to show it, with those between it and its authority. */
    public SSLContext server() throws Exception {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      Certificate[] chain = new Certificate[1 + issuers.size()];
      chain[0] = factory.generateCertificate(new ByteArrayInputStream(der));
      for (int i = 0; i < issuers.size(); i++) {
        chain[i + 1] = factory.generateCertificate(new ByteArrayInputStream(issuers.get(i)));
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", keys.getPrivate(), new char[0], chain);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    }
  }

  static String pem(String type, byte[] der) {
    return "-----BEGIN "
        + type
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + type
        + "-----\n";
  }

  /** An authority that has signed itself. */
  public static Issued authority(String name) throws Exception {
    return issue(name, null, true, days(-10), days(10));
  }

  /** Of a server, for {@code localhost}, 127.0.0.1 and {@code modules.example}. */
  public static Issued server(Issued by) throws Exception {
    return issue("localhost", by, false, days(-1), days(1), "localhost", "modules.example");
  }

  static Instant days(int count) {
    return NOW.plusSeconds(86_400L * count);
  }

  /**
   * Any.
   *
   * @param by null when it signs itself
   * @param hosts the names it is for; 127.0.0.1 is among them when there are any
   */
  static synchronized Issued issue(
      String name, Issued by, boolean authority, Instant from, Instant to, String... hosts)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair keys = generator.generateKeyPair();
    byte[] algorithm = of(0x30, oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
    byte[] extensions =
        of(
            0x30,
            oid(0x55, 0x1D, 0x13),
            of(1, new byte[] {(byte) 0xFF}),
            of(4, of(0x30, authority ? of(1, new byte[] {(byte) 0xFF}) : new byte[0])));
    if (hosts.length > 0) {
      byte[] names = of(0x87, new byte[] {127, 0, 0, 1});
      for (String host : hosts) {
        names = join(names, of(0x82, host.getBytes(StandardCharsets.US_ASCII)));
      }
      extensions = join(extensions, of(0x30, oid(0x55, 0x1D, 0x11), of(4, of(0x30, names))));
    }
    byte[] tbs =
        of(
            0x30,
            of(0xA0, of(2, new byte[] {2})),
            of(2, BigInteger.valueOf(serial++).toByteArray()),
            algorithm,
            name(by == null ? name : by.name()),
            of(0x30, time(from), time(to)),
            name(name),
            keys.getPublic().getEncoded(),
            of(0xA3, of(0x30, extensions)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign((by == null ? keys : by.keys()).getPrivate());
    signature.update(tbs);
    byte[] der = of(0x30, tbs, algorithm, of(3, join(new byte[] {0}, signature.sign())));
    List<byte[]> issuers =
        by == null
            ? List.of()
            : java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(by.der()), by.issuers().stream())
                .toList();
    return new Issued(name, der, keys, issuers);
  }

  private static byte[] name(String common) {
    return of(
        0x30,
        of(0x31, of(0x30, oid(0x55, 4, 3), of(0x0C, common.getBytes(StandardCharsets.UTF_8)))));
  }

  private static byte[] time(Instant at) {
    String text = TIME.format(at);
    return at.isBefore(Instant.parse("2050-01-01T00:00:00Z"))
        ? of(0x17, text.substring(2).getBytes(StandardCharsets.US_ASCII))
        : of(0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return of(6, content);
  }

  private static byte[] of(int tag, byte[]... parts) {
    byte[] content = join(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else if (content.length < 0x100) {
      out.write(0x81);
      out.write(content.length);
    } else {
      out.write(0x82);
      out.write(content.length >> 8);
      out.write(content.length);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
