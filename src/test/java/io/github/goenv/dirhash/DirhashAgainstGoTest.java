package io.github.goenv.dirhash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Hashes of directories and zips, sound and damaged, are those of Go, or neither has one. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class DirhashAgainstGoTest {
  /** Names that order otherwise by characters than by bytes, or that need care. */
  private static final List<String> NAMES =
      List.of(
          "go.mod",
          "a/b.go",
          "a.go",
          "a-b/c.go",
          "größe.txt",
          "世界/文件.go",
          "\uFF1A.go",
          "\uD83D\uDE00.go",
          "with space.txt",
          "per%20cent.txt",
          "question?.txt",
          "Upper.go",
          "upper.go",
          ".hidden/x",
          "deep/er/and/deeper/x.go");

  @TempDir static Path root;
  private static GoHashes go;

  @BeforeAll
  static void build() throws Exception {
    go = new GoHashes(Files.createDirectory(root.resolve("go")));
  }

  @Test
  void directories() throws Exception {
    Random random = new Random(1);
    List<String> questions = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    List<String> side = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Path directory = root.resolve("d" + i + (i % 3 == 0 ? " größe" : ""));
      Files.createDirectories(directory);
      for (String name : some(random)) {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content(random));
      }
      String prefix = i % 4 == 0 ? "" : "example.com/Größe@v1.0." + i;
      questions.add("dir\t" + directory + "\t" + prefix);
      ours.add(DirectoryFiles.below(directory).sum(prefix));
      side.add(sideBySide(directory, prefix, 1 + i % 3));
    }
    assertThat(ours).isEqualTo(go.of(questions)).doesNotContain("error");
    assertThat(side).isEqualTo(ours);
  }

  @Test
  void aNameWithALineBreakHasNoHash() throws Exception {
    Path directory = Files.createDirectory(root.resolve("break"));
    Files.writeString(directory.resolve("a\nb"), "");

    assertThat(go.of(List.of("dir\t" + directory + "\tp"))).containsExactly("error");
    assertThat(directory(directory)).isEqualTo("error");
  }

  @Test
  void zipsWhateverHappensToThem() throws Exception {
    Random random = new Random(2);
    List<String> questions = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    int sound = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bytes = i % 2 == 0 ? deflated(random) : raw(random);
      byte[] damaged = i % 5 == 0 ? bytes : damage(bytes, random);
      Path file = Files.write(root.resolve("z" + i + ".zip"), damaged);
      questions.add("zip\t" + file);
      ours.add(zip(file));
      sound += ours.get(i).equals("error") ? 0 : 1;
    }
    List<String> theirs = go.of(questions);
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        differ.add(questions.get(i) + " " + ours.get(i) + " " + theirs.get(i));
      }
    }
    assertThat(differ).isEmpty();
    assertThat(sound).isBetween(90, 350);
  }

  /** The same by several threads, and by the list that is the text of the hash. */
  private static String sideBySide(Path directory, String prefix, int threads) throws Exception {
    FileName before = FileName.of(prefix.isEmpty() ? "" : prefix + "/");
    Hash1 hash = new Hash1();
    for (HashedFile file : HashedDirectory.below(directory, Set.of(), threads).files()) {
      hash.add(file.found().name().in(before), file.sha256());
    }
    return new HashList(hash.list().text()).sum();
  }

  @Test
  void someDirectoriesAreExcludedAndOneThatIsMissingIsAnError() throws Exception {
    Path directory = Files.createDirectory(root.resolve("gone"));
    for (int i = 0; i < 200; i++) {
      Files.createDirectories(directory.resolve("d" + i % 7));
      Files.writeString(directory.resolve("d" + i % 7 + "/f" + i), "x");
    }
    HashedDirectory all = HashedDirectory.below(directory, Set.of("d1"), 2);
    assertThat(all.files()).hasSize(200 - 29).isSorted();

    Path none = root.resolve("none");
    assertThatThrownBy(() -> HashedDirectory.below(none, Set.of(), 3))
        .isInstanceOf(IOException.class);
  }

  private static String zip(Path file) {
    try (ZipFiles zip = ZipFiles.open(file)) {
      return ModuleHash.of(zip, "p/", null).sum();
    } catch (IOException e) {
      return "error";
    }
  }

  private static String directory(Path directory) throws IOException {
    try {
      return DirectoryFiles.below(directory).sum("p");
    } catch (NewlineInName e) {
      return "error";
    }
  }

  private static List<String> some(Random random) {
    List<String> names = new ArrayList<>();
    for (String name : NAMES) {
      if (random.nextInt(3) > 0) {
        names.add(name);
      }
    }
    return names;
  }

  private static byte[] content(Random random) {
    byte[] bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(9_000) : random.nextInt(90)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(256) : 'a');
    }
    return bytes;
  }

  private static byte[] deflated(Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      if (random.nextInt(4) == 0) {
        zip.setComment("a comment PK\5\6 ".repeat(random.nextInt(100)));
      }
      for (String name : some(random)) {
        zip.putNextEntry(new java.util.zip.ZipEntry("p/" + name));
        zip.write(content(random));
        zip.closeEntry();
      }
      zip.putNextEntry(new java.util.zip.ZipEntry("p/"));
    }
    return out.toByteArray();
  }

  /** Not compressed, with names that stand twice, without checksums, behind other bytes. */
  private static byte[] raw(Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    int before = random.nextInt(5) == 0 ? random.nextInt(50) : 0;
    out.writeBytes(new byte[before]);
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      byte[] name = ("p/" + NAMES.get(random.nextInt(4))).getBytes(StandardCharsets.UTF_8);
      byte[] content = content(random);
      CRC32 crc = new CRC32();
      crc.update(content);
      int sum = random.nextInt(6) == 0 ? 0 : (int) crc.getValue();
      int offset = out.size() - before;
      boolean large = random.nextInt(4) == 0;
      numbers(
          out,
          4,
          0x04034b50,
          2,
          20,
          2,
          0,
          2,
          0,
          4,
          0,
          4,
          sum,
          4,
          content.length,
          4,
          content.length,
          2,
          name.length,
          2,
          0);
      out.writeBytes(name);
      out.writeBytes(content);
      numbers(
          list,
          4,
          0x02014b50,
          2,
          20,
          2,
          20,
          2,
          0,
          2,
          0,
          4,
          0,
          4,
          sum,
          4,
          large ? -1 : content.length,
          4,
          large ? -1 : content.length,
          2,
          name.length,
          2,
          large ? 20 : 0,
          2,
          0,
          2,
          0,
          2,
          0,
          4,
          0,
          4,
          offset);
      list.writeBytes(name);
      if (large) {
        numbers(list, 2, 1, 2, 16, 4, content.length, 4, 0, 4, content.length, 4, 0);
      }
    }
    int start = out.size() - before;
    out.writeBytes(list.toByteArray());
    numbers(out, 4, 0x06054b50, 2, 0, 2, 0, 2, count, 2, count, 4, list.size(), 4, start, 2, 0);
    return out.toByteArray();
  }

  /** Little endian: width, value, width, value, … */
  private static void numbers(ByteArrayOutputStream out, int... widthsAndValues) {
    for (int i = 0; i < widthsAndValues.length; i += 2) {
      for (int b = 0; b < widthsAndValues[i]; b++) {
        out.write(widthsAndValues[i + 1] >> 8 * b);
      }
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      // The end, where the structure is.
      case 2 -> {
        int at = Math.max(0, bytes.length - 1 - random.nextInt(160));
        damaged[at] = (byte) random.nextInt(256);
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        Arrays.fill(damaged, from, to, (byte) 0);
      }
    }
    return damaged;
  }
}
