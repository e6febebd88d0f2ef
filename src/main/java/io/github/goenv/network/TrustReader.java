package io.github.goenv.network;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.snapshot.network.CertificateBundle;
import io.github.goenv.snapshot.network.CertificateBundle.Kind;
import io.github.goenv.snapshot.network.Trust;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the certificates that variables name, and looks whether go finds any besides, in its usual
 * files (crypto/x509, {@code loadSystemRoots}; root_linux.go, root_bsd.go, root_solaris.go,
 * root_aix.go).
 */
public final class TrustReader {
  private static final Map<String, List<String>> FILES =
      Map.of(
          "linux",
          List.of(
              "/etc/ssl/certs/ca-certificates.crt",
              "/etc/pki/tls/certs/ca-bundle.crt",
              "/etc/ssl/ca-bundle.pem",
              "/etc/pki/tls/cacert.pem",
              "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
              "/etc/ssl/cert.pem"));

  private static final Map<String, List<String>> DIRECTORIES =
      Map.of("linux", List.of("/etc/ssl/certs", "/etc/pki/tls/certs"));

  private final Map<String, String> environment;
  private final Path directory;
  private final String now;
  private final List<String> files;
  private final List<String> directories;
  private final boolean windows;
  private final Map<Path, PemBlocks> read = new HashMap<>();
  private final Map<String, Optional<byte[]>> decoded = new HashMap<>();
  private final IdentityHashMap<byte[], Optional<Certificate>> parsed = new IdentityHashMap<>();

  /**
   * A reader.
   *
   * @param environment this process's variables
   * @param directory where go will run
   * @param os Go's name of the system; on others than Linux go's own files are not looked for
   * @param now ISO-8601 in UTC to the second
   */
  public TrustReader(Map<String, String> environment, Path directory, String os, String now) {
    this(
        environment,
        directory,
        now,
        FILES.getOrDefault(os, List.of()),
        DIRECTORIES.getOrDefault(os, List.of()),
        os.equals("windows"));
  }

  TrustReader(
      Map<String, String> environment,
      Path directory,
      String now,
      List<String> files,
      List<String> directories,
      boolean windows) {
    this.environment = environment;
    this.directory = directory;
    this.now = now;
    this.files = files;
    this.directories = directories;
    this.windows = windows;
  }

  /** Reads them; of a machine that has no such variable no certificate is read. */
  public Trust read() {
    String file = environment.getOrDefault("SSL_CERT_FILE", "");
    String list = environment.getOrDefault("SSL_CERT_DIR", "");
    String ofGit = environment.getOrDefault("GIT_SSL_CAINFO", "");
    List<CertificateBundle> bundles = new ArrayList<>();
    if (!file.isEmpty()) {
      bundles.add(bundle("SSL_CERT_FILE", file));
    }
    if (!list.isEmpty()) {
      // A colon, as OpenSSL has it (golang/go#35325); on Windows it is that of a drive.
      for (String each : windows ? new String[] {list} : list.split(":", -1)) {
        bundles.add(bundle("SSL_CERT_DIR", each));
      }
    }
    if (!ofGit.isEmpty()) {
      bundles.add(bundle("GIT_SSL_CAINFO", ofGit));
    }
    String found = file.isEmpty() ? first(files) : null;
    if (found == null && list.isEmpty()) {
      found = first(directories);
    }
    return new Trust(
        found == null
            ? Fact.absent(Source.of(Source.Kind.FILE_SYSTEM, ""))
            : Fact.known(found, Source.file(found)),
        bundles);
  }

  /** Of go's files the first that can be read counts, whatever is in it. */
  private @Nullable String first(List<String> places) {
    for (String place : places) {
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        if (hasCertificate(path)) {
          return place;
        }
      } else if (Files.isReadable(path)) {
        return place;
      }
    }
    return null;
  }

  private boolean hasCertificate(Path path) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry) && !blocks(entry).certificates().isEmpty()) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Go skips what it cannot read.
    }
    return false;
  }

  /** What is in a file; the variables often name the same one. */
  private PemBlocks blocks(Path file) throws IOException {
    Path real = file.toRealPath();
    PemBlocks known = read.get(real);
    if (known == null) {
      known = PemBlocks.of(Files.readAllBytes(real), decoded);
      read.put(real, known);
    }
    return known;
  }

  /** A certificate; empty when it is broken. */
  private static Optional<Certificate> certificate(byte[] der) {
    try {
      return Optional.of(Der.certificate(der));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private CertificateBundle bundle(String variable, String named) {
    Counted counted = new Counted();
    Kind kind;
    String problem = "";
    try {
      Path path = directory.resolve(named);
      if (variable.equals("SSL_CERT_DIR")) {
        kind = Kind.DIRECTORY;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
          for (Path entry : entries) {
            countIn(entry, counted);
          }
        }
      } else {
        kind = Files.isDirectory(path) ? Kind.DIRECTORY : Kind.FILE;
        if (kind == Kind.FILE) {
          counted.add(blocks(path));
        }
      }
    } catch (NoSuchFileException e) {
      kind = Kind.MISSING;
      problem = FileErrors.reason(e);
    } catch (IOException e) {
      kind = Kind.UNREADABLE;
      problem = FileErrors.reason(e);
    } catch (DirectoryIteratorException e) {
      kind = Kind.UNREADABLE;
      IOException cause = e.getCause();
      problem = cause == null ? "" : FileErrors.reason(cause);
    } catch (InvalidPathException e) {
      kind = Kind.MISSING;
      problem = e.getReason();
    }
    return new CertificateBundle(
        variable,
        named,
        kind,
        problem,
        counted.certificates,
        counted.broken,
        counted.current,
        counted.notable);
  }

  /** As go does: links within the directory are the same certificate again, what fails is not. */
  private void countIn(Path entry, Counted counted) {
    try {
      boolean again =
          Files.isSymbolicLink(entry) && Files.readSymbolicLink(entry).getNameCount() == 1;
      if (!again && Files.isRegularFile(entry)) {
        counted.add(blocks(entry));
      }
    } catch (IOException e) {
      // Go skips it, too.
    }
  }

  /** What is in one bundle. */
  private final class Counted {
    private int certificates;
    private int broken;
    private int current;
    private final List<Certificate> notable = new ArrayList<>();

    void add(PemBlocks blocks) {
      int good = 0;
      for (byte[] der : blocks.certificates()) {
        Certificate certificate =
            parsed.computeIfAbsent(der, TrustReader::certificate).orElse(null);
        if (certificate == null) {
          continue; // broken, as one that PEM does not hold
        }
        good++;
        boolean holds = certificate.holdsAt(now);
        current += holds ? 1 : 0;
        if (!(holds && certificate.signs()) && notable.size() < CertificateBundle.MOST) {
          notable.add(certificate);
        }
      }
      certificates += good;
      broken += blocks.begun() - good;
    }
  }
}
