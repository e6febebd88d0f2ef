package io.github.goenv.dirhash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.files.FileErrors;
import io.github.goenv.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of a zip that is cut off, changed, empty or none: by words of ours, in Chinese too.
 */
class DamagedZipTest {
  @TempDir Path directory;

  @Test
  void isToldInWords() throws Exception {
    byte[] whole = zip();
    Map<String, Integer> told = new TreeMap<>();
    tell(new byte[0], told);
    tell("<html>502 Bad Gateway</html>".getBytes(StandardCharsets.UTF_8), told);
    Random random = new Random(20);
    for (int i = 0; i < 300; i++) {
      tell(Arrays.copyOf(whole, random.nextInt(whole.length)), told);
      byte[] changed = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      tell(changed, told);
    }
    assertThat(told.keySet()).contains("it is truncated, damaged or no zip file");
    Messages chinese = Messages.in("zh-CN");
    for (String reason : told.keySet()) {
      assertThat(
              chinese
                  .text("fleet.no-zip", Map.of("detail", reason))
                  .replace(" zip ", "")
                  .replace("Go", ""))
          .as(reason)
          .doesNotContainPattern("[A-Za-z]");
    }
  }

  private void tell(byte[] bytes, Map<String, Integer> told) throws IOException {
    Path file = Files.write(directory.resolve("a.zip"), bytes);
    for (String reason : new @Nullable String[] {byGo(file), byJava(file)}) {
      if (reason != null) {
        told.merge(reason, 1, Integer::sum);
      }
    }
  }

  private static @Nullable String byGo(Path file) {
    try (ZipFiles zip = ZipFiles.open(file)) {
      ModuleHash.list(zip, 1 << 20);
      return null;
    } catch (NewlineInName e) {
      return null;
    } catch (IOException e) {
      return FileErrors.reason(e);
    }
  }

  private static @Nullable String byJava(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        zip.getInputStream(all.nextElement()).readAllBytes();
      }
      return null;
    } catch (IOException e) {
      return FileErrors.reason(e);
    } catch (RuntimeException e) {
      return null; // of the JDK; whoever opens one tells it apart
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Random random = new Random(1);
      for (int i = 0; i < 3; i++) {
        zip.putNextEntry(new ZipEntry("example.com/m@v1.0.0/f" + i + ".go"));
        for (int line = 0; line < 40; line++) {
          zip.write(
              ("x" + random.nextInt(1000) + " := " + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
