package io.github.goenv.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.lock.Expected;
import io.github.goenv.lock.Lock;
import io.github.goenv.lock.LockNote;
import io.github.goenv.lock.LockText;
import io.github.goenv.report.Style;
import io.github.goenv.signature.Keys;
import io.github.goenv.signature.VerificationKey;
import io.github.goenv.sumdb.NoteKey;
import io.github.goenv.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that writes locks is killed at random moments: there is always a whole one. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS) // the toolchain is one of Unix
class LockKillsTest {
  private static final int ROUNDS = 30;

  @TempDir Path work;

  /** Writes a lock, then another one, and so on; is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] words) throws Exception {
      Path work = Path.of(words[0]);
      for (int i = 0; ; i++) {
        Expected expected = new Expected("1." + i, Map.of(), List.of(), List.of());
        new WriteLock(
                new LockRequest(
                    new VerifyRequest.Places(
                        List.of(work.resolve("go").toString()), null, false, work),
                    Map.of("GOENV", "off"),
                    work.resolve("cache"),
                    work.resolve("goenv.lock"),
                    expected,
                    List.of(),
                    work.resolve("key.pem"),
                    "KEY",
                    List.of(),
                    null),
                new Output(
                    Console.SILENT,
                    Messages.in("en"),
                    new Style(Style.Form.PLAIN, false),
                    Output.Level.ERROR,
                    new HashSet<>()))
            .run();
      }
    }
  }

  @Test
  void thereIsAlwaysAWholeLock() throws Exception {
    SmallToolchain.distribution(work.resolve("go"));
    KeyPair pair = Keys.pair("Ed25519");
    Files.writeString(work.resolve("key.pem"), Keys.privatePem(pair));
    NoteKey key = LockNote.key(VerificationKey.read(Keys.publicPem(pair)));
    assertThat(key).isNotNull();
    Path lock = work.resolve("goenv.lock");
    Random random = new Random(7);
    Set<String> seen = new HashSet<>();
    String last = "";
    for (int round = 0; round < ROUNDS; round++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xshare:auto",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  work.toString())
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("said").toFile())
              .start();
      try {
        while (writer.isAlive() && (!Files.exists(lock) || Files.readString(lock).equals(last))) {
          Thread.sleep(1);
        }
        Thread.sleep(0, random.nextInt(20) * 50_000);
        Thread.sleep(random.nextInt(20));
      } finally {
        writer.destroyForcibly();
        writer.waitFor();
      }
      last = Files.readString(lock);
      LockNote note = new LockNote(last);
      assertThat(note.verify(List.of(key))).isEqualTo(key);
      Lock read = LockText.read(note.text());
      assertThat(read.toolchains()).hasSize(1);
      seen.add(String.valueOf(read.expected().version()));
      assertThat(Files.readString(work.resolve("said"))).isEmpty();
    }
    assertThat(seen).as("it was killed at different moments").hasSizeGreaterThan(1);
  }
}
