package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of Go's library that are written again in Java, held against the library. */
@StartsPrograms
@Tag("go-builds")
class SameAsGoTest {
  @TempDir static Path root;
  private static GoOracle go;

  @BeforeAll
  static void build() throws Exception {
    go = new GoOracle(root);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String any(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Files put together from good blocks, broken ones and what people have between them. */
  @Test
  void certificatesInFiles() throws Exception {
    String good = TestCertificates.authority("Gut & Günstig CA").pem();
    String leaf = TestCertificates.server(TestCertificates.authority("B")).pem();
    String[] pieces = {
      good,
      leaf,
      good.replace("\n", "\r\n"),
      good.replace("-----\n", "-----  \n"),
      good.replace("MII", "M!I"),
      good.replace("-----END CERTIFICATE-----\n", ""),
      good.replace("-----BEGIN CERTIFICATE-----\n", ""),
      good.replace("-----END CERTIFICATE-----", "-----END CERTIFICATE----- x"),
      good.replace("-----\nM", "-----\nProc-Type: 4\n\nM"),
      good.replace("CERTIFICATE", "TRUSTED CERTIFICATE"),
      good.replace("CERTIFICATE", "PRIVATE KEY"),
      good.replace("\n", ""),
      good.replace("\n", "\n  "),
      good.substring(0, good.length() / 2),
      "-----BEGIN CERTIFICATE-----\n",
      "-----END CERTIFICATE-----\n",
      "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
      TestCertificates.pem("CERTIFICATE", new byte[] {0x30, 3, 1, 1, 0}),
      "subject=CN = A\nissuer=CN = B\n",
      "# comment\n",
      "\n",
      " ",
      "\u00EF\u00BB\u00BF",
      "x"
    };
    Random random = new Random(13);
    List<String> questions = new ArrayList<>();
    List<PemBlocks> own = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder file = new StringBuilder();
      for (int k = random.nextInt(6); k >= 0; k--) {
        file.append(any(random, pieces));
      }
      questions.add(GoOracle.question("pem", bytes(file.toString())));
      own.add(PemBlocks.of(bytes(file.toString()), new HashMap<>()));
    }
    List<String> answers = go.answers(Map.of(), questions);
    for (int i = 0; i < answers.size(); i++) {
      int taken = 0;
      for (byte[] der : own.get(i).certificates()) {
        taken += isCertificate(der) ? 1 : 0;
      }
      assertThat(own.get(i).certificates().size() + " " + taken)
          .as(questions.get(i))
          .isEqualTo(answers.get(i));
    }
  }

  private static boolean isCertificate(byte[] der) {
    try {
      Der.certificate(der);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The system's own, as far as there are any: as many for both. */
  @Test
  void certificatesOfTheSystem() throws Exception {
    for (String name : List.of("/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem")) {
      if (Files.isReadable(Path.of(name))) {
        byte[] content = Files.readAllBytes(Path.of(name));
        PemBlocks blocks = PemBlocks.of(content, new HashMap<>());
        assertThat(blocks.certificates()).allMatch(SameAsGoTest::isCertificate);
        int count = blocks.certificates().size();
        assertThat(go.answers(Map.of(), List.of(GoOracle.question("pem", content))))
            .containsExactly(count + " " + count);
        assertThat(blocks.begun()).isEqualTo(count);
      }
    }
  }

  /** Bytes that are no certificate any more are told, or still read; nothing else happens. */
  @Test
  void brokenCertificatesNeverBreakTheReader() throws Exception {
    byte[] good = TestCertificates.authority("A").der();
    Random random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int k = random.nextInt(3); k > 0; k--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      isCertificate(bad);
    }
    assertThatThrownBy(() -> Der.certificate(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void proxies() throws Exception {
    String[] hosts = {
      "proxy.golang.org",
      "a.example.com",
      "example.com",
      "xexample.com",
      "localhost",
      "127.0.0.1",
      "127.8.9.10",
      "[::1]",
      "[fe80::2]",
      "10.1.2.3",
      "192.168.1.1",
      "LOCALHOST",
      "a.b.example.com",
      "go.corp"
    };
    String[] rules = {
      "",
      "*",
      "example.com",
      ".example.com",
      "*.example.com",
      "EXAMPLE.com",
      "example.com:443",
      "example.com:8080",
      "10.0.0.0/8",
      "10.1.2.3",
      "10.1.2.3:80",
      "fe80::/10",
      "[fe80::2]:443",
      "fe80::2",
      "golang.org",
      ".org",
      "org",
      "corp",
      "localhost",
      ":80",
      "10.0.0.0/33",
      "*.*",
      "*example.com"
    };
    String[] proxies = {
      "http://proxy:8080",
      "proxy:8080",
      "proxy",
      "https://u:p@proxy:1",
      "socks5://proxy:9",
      "u:p@proxy:3",
      "http://",
      "10.0.0.1:3128",
      ""
    };
    Random random = new Random(13);
    for (int round = 0; round < 60; round++) {
      Map<String, String> set = new HashMap<>();
      set.put(any(random, "HTTP_PROXY", "http_proxy"), any(random, proxies));
      set.put(any(random, "HTTPS_PROXY", "https_proxy"), any(random, proxies));
      set.put(
          any(random, "NO_PROXY", "no_proxy"),
          any(random, rules) + any(random, ",", " , ") + any(random, rules));
      HttpProxies own = new HttpProxies(set, false);
      List<String> questions = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String address =
            any(random, "http://", "https://")
                + any(random, hosts)
                + any(random, "", ":8080", ":443", ":80")
                + "/x";
        questions.add(GoOracle.question("proxy", bytes(address)));
        URI proxy = own.of(URI.create(address));
        String authority = proxy == null ? "none" : proxy.getRawAuthority();
        expected.add(authority.substring(authority.indexOf('@') + 1));
      }
      List<String> answers = go.answers(set, questions);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(expected.get(i)).as(set + " " + questions.get(i)).isEqualTo(answers.get(i));
      }
    }
  }

  @Test
  void patternsOfModules() throws Exception {
    String[] pieces = {
      "*", "?", "git", ".", "example", "com", "/", ",", "[a-z]", "corp", "\\g", "x"
    };
    String[] paths = {
      "git.example.com", "git.example.com/x", "example.com/corp/x", "golang.org/x/sync", "x", "corp"
    };
    Random random = new Random(13);
    List<String> questions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      StringBuilder patterns = new StringBuilder();
      for (int k = random.nextInt(7); k > 0; k--) {
        patterns.append(any(random, pieces));
      }
      String path = any(random, paths);
      questions.add(GoOracle.question("glob", bytes(patterns.toString()), bytes(path)));
      expected.add(String.valueOf(ModulePatterns.match(patterns.toString(), path)));
    }
    List<String> answers = go.answers(Map.of(), questions);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(expected.get(i)).as(questions.get(i)).isEqualTo(answers.get(i));
    }
  }
}
