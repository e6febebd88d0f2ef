package io.github.goenv.app.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A checksum database of two records in a directory, as a server of static files has it. What Go's
 * own package makes is in ChecksumDatabaseAgainstGoTest.
 */
public final class SignedRecords {
  private final Path directory;
  private final String name;
  private final KeyPair pair;
  private final byte[] key;

  SignedRecords(Path directory) throws Exception {
    this(directory, "sum.goenv.invalid");
  }

  /**
   * In an empty directory.
   *
   * @param name of the database
   */
  public SignedRecords(Path directory, String name) throws Exception {
    this.directory = directory;
    this.name = name;
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    key = ByteBuffer.allocate(33).put((byte) 1).put(encoded, encoded.length - 32, 32).array();
  }

  /** GOSUMDB. */
  public String setting() throws Exception {
    String hash = String.format("%08x", ByteBuffer.wrap(hash()).getInt());
    String encoded = Base64.getEncoder().encodeToString(key);
    return name + "+" + hash + "+" + encoded + " " + directory.toUri();
  }

  private byte[] hash() throws Exception {
    byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(sha256(line, key), 4);
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** Writes the tree with a record for a module, after that of another one. */
  public void publish(String module, String version, String sum) throws Exception {
    String record =
        module + " " + version + " " + sum + "\n" + module + " " + version + "/go.mod h1:x=\n";
    byte[] leaf = record.getBytes(StandardCharsets.UTF_8);
    byte[] first = sha256(new byte[1], "first\n".getBytes(StandardCharsets.UTF_8));
    byte[] second = sha256(new byte[1], leaf);
    byte[] root = sha256(new byte[] {1}, first, second);
    String text = "go.sum database tree\n2\n" + Base64.getEncoder().encodeToString(root) + "\n";
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(hash());
    signed.writeBytes(signature.sign());
    String line =
        "\u2014 " + name + " " + Base64.getEncoder().encodeToString(signed.toByteArray()) + "\n";
    write("lookup/" + module + "@" + version, ("1\n" + record + "\n" + text + "\n" + line));
    Path tile = directory.resolve("tile/8/0/000.p/2");
    Files.createDirectories(tile.getParent());
    Files.write(tile, ByteBuffer.allocate(64).put(first).put(second).array());
  }

  private void write(String path, String text) throws Exception {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
