package io.github.goenv.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.Golden;
import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.FakeProgram;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.buildinfo.ProgramInfo;
import io.github.goenv.buildinfo.Setting;
import io.github.goenv.sbom.cyclonedx.CycloneDxWriter;
import io.github.goenv.snapshot.Redaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyclonedx.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillsTest {
  private static final String SHA256 = "9499d0f35cff".repeat(5) + "abcd";
  private static final Redaction ANNA = Redaction.of("/home/anna", "anna", "pc7", false);

  @TempDir Path directory;

  private static BuildInfo info() {
    String sum = "h1:dFFMiqCbWLwqqVQ8FSiXu1I8CHSLbiYi9BYNOHdq8AU=";
    return new BuildInfo(
        "go1.26.8 X:nodwarf5",
        "example.com/app/cmd/Tool",
        new Module("example.com/app", "v1.2.3+dirty", null, null),
        List.of(
            new Module("github.com/BurntSushi/toml", "v2.0.0+incompatible", sum, null),
            new Module(
                "example.com/here",
                "v1.0.0",
                null,
                new Module("/home/anna/work/here", "(devel)", null, null)),
            new Module(
                "example.com/old",
                "v1.0.0",
                null,
                new Module("example.com/new", "v1.1.0", sum, null)),
            new Module("example.com/workspace", "(devel)", null, null),
            new Module("example.com/vendored", "v0.1.0", null, null)),
        List.of(
            new Setting("-compiler", "gc"),
            new Setting(
                "-ldflags",
                "-s -w -X main.home=/home/anna/x -X main.token=ghp_0123456789abcdefghijklmnopqrstuvwxyz"),
            new Setting("-tags", "netgo,osusergo"),
            new Setting("CGO_ENABLED", "0"),
            new Setting("GOAMD64", "v1"),
            new Setting("vcs", "git"),
            new Setting("vcs.revision", "0123456789abcdef0123456789abcdef01234567"),
            new Setting("vcs.time", "2026-11-28T10:00:00Z"),
            new Setting("vcs.modified", "true")));
  }

  private static String json(BuildInfo info, Instant time) {
    Bill bill = Bills.of("tool", SHA256, info, "com.example:app:1.0", "0.1.0", time, ANNA);
    return new CycloneDxWriter().json(bill);
  }

  @Test
  void isAsInTheFile() throws Exception {
    String json = json(info(), Instant.parse("2026-11-28T10:00:00Z"));
    Golden.check("sbom/every-kind.cdx.json", json);
    assertThat(json).doesNotContain("anna").doesNotContain("ghp_");
    valid(json);
  }

  @Test
  void sameContentIsTheSameBytesAndOtherContentHasAnotherNumber() {
    String json = json(info(), null);
    assertThat(json(info(), null)).isEqualTo(json).doesNotContain("\"timestamp\"");
    assertThat(number(json)).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(number(json(info(), Instant.EPOCH))).isNotEqualTo(number(json));
    Bill other = Bills.of("tool", SHA256, info(), null, "0.1.0", null, ANNA);
    assertThat(number(new CycloneDxWriter().json(other))).isNotEqualTo(number(json));
  }

  /** A program that is not of a module, of a Go that is under way. */
  @Test
  void aProgramOfFilesAloneHasABill() throws Exception {
    String json =
        json(
            new BuildInfo(
                "devel go1.28-abcdef", "command-line-arguments", null, List.of(), List.of()),
            null);
    valid(json);
    assertThat(json).contains("\"name\" : \"command-line-arguments\"").doesNotContain("purl");
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/BurntSushi/toml,v1.2.3,pkg:golang/github.com/burntsushi/toml@v1.2.3",
    "gopkg.in/yaml.v3,v3.0.1,pkg:golang/gopkg.in/yaml.v3@v3.0.1",
    "a.b/c,v2.0.0+incompatible,pkg:golang/a.b/c@v2.0.0%2Bincompatible",
    "a.b/~!c,,pkg:golang/a.b/~%21c",
    "std,1.26.8,pkg:golang/std@1.26.8",
  })
  void purlsAreThoseOfTheSpecification(String path, String version, String purl) throws Exception {
    assertThat(Purl.of(path, version)).isEqualTo(purl);
    assertThat(new com.github.packageurl.PackageURL(purl).canonicalize()).isEqualTo(purl);
  }

  /** Whatever stands in a program, its bill is valid and names each part once. */
  @Test
  void hostileNamesMakeAValidBill() throws Exception {
    Random random = new Random(15);
    String letters = "aB/@#?%:~!+ \"\\<>&\u00fc\u4e16\ud83d\ude00\u0001\u202e.,=-";
    for (int i = 0; i < 60; i++) {
      List<String> lines = new ArrayList<>(List.of("path\t" + text(random, letters)));
      lines.add("mod\t" + text(random, letters) + "x\t" + text(random, letters) + "\t");
      for (int j = random.nextInt(6); j >= 0; j--) {
        lines.add("dep\tx" + text(random, letters) + "\t" + text(random, letters) + "\th1:" + j);
        if (random.nextBoolean()) {
          lines.add("=>\tx" + text(random, letters) + "\t" + text(random, letters) + "\t");
        }
      }
      lines.add("dep\texample.com/twice\tv1.0.0\t");
      lines.add("dep\texample.com/twice\tv1.0.0\t");
      lines.add("build\tk" + random.nextInt(9) + "=" + "v/@#?%:~!+<>&\u0001");
      Path file = directory.resolve("program" + i);
      Files.write(file, FakeProgram.elf("go1.26.8", lines.toArray(String[]::new)));
      String json = json(ProgramInfo.read(file), null);
      valid(json);
      JsonObject bom = JsonParser.parseString(json).getAsJsonObject();
      Set<String> refs = new HashSet<>();
      for (JsonElement each : bom.getAsJsonArray("components")) {
        assertThat(refs.add(each.getAsJsonObject().get("bom-ref").getAsString())).isTrue();
      }
      assertThat(refs).hasSize((int) lines.stream().filter(l -> l.startsWith("dep\t")).count() + 1);
    }
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    // Half of a pair of surrogates is no character of UTF-8.
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String number(String json) {
    Matcher number = Pattern.compile("\"serialNumber\" : \"([^\"]+)\"").matcher(json);
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private static void valid(String json) throws Exception {
    assertThat(
            new org.cyclonedx.parsers.JsonParser()
                .validate(json.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isEmpty();
  }
}
