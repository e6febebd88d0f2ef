package io.github.goenv.gobuild.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import io.github.goenv.gobuild.exact.CommandLineLimit.Files;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineLimitTest {
  private static final String TOOLS = "/usr/local/go/pkg/tool/linux_amd64/";

  /** A command line that go recorded, with the files in it. */
  private record Recorded(String tool, int length, Files files, int work) {}

  @ParameterizedTest
  @CsvSource({
    "go1.21-hello-cold", "go1.22-hello-cold", "go1.23-hello-cold", "go1.24-hello-cold",
    "go1.25-hello-cold", "go1.26-hello-cold", "go1.27-hello-cold", "go1.21-cgo-cold",
    "go1.22-cgo-cold", "go1.23-cgo-cold", "go1.24-cgo-cold", "go1.25-cgo-cold",
    "go1.26-cgo-cold", "go1.27-cgo-cold"
  })
  void isNeverLessAndSeldomMuchMoreThanWhatGoStarted(String name) throws Exception {
    int seen = 0;
    for (Recorded recorded : recorded(name)) {
      CommandLineLimit limit = new CommandLineLimit(TOOLS.length() + 11, recorded.work(), 0);
      int estimate =
          switch (recorded.tool()) {
            case "compile" -> limit.compile(recorded.files());
            case "asm" -> limit.asm(recorded.files());
            case "cgo" -> limit.cgo(recorded.files());
            default -> limit.link();
          };
      assertThat(estimate)
          .as(recorded.toString())
          .isBetween(recorded.length(), recorded.length() * 5 / 4 + 2_400);
      seen++;
    }
    assertThat(seen).isGreaterThan(5);
  }

  @Test
  void growsWithFilesAndFlags() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      names.add("generated_file_of_a_service_" + i + ".go");
    }
    Files large = files("C:\\Users\\dev\\go\\pkg\\mod\\example.com\\sdk@v1.2.3\\core", names);
    Files small = files("C:\\src\\app", List.of("main.go"));
    CommandLineLimit limit = new CommandLineLimit(80, 60, 0);
    assertThat(limit.estimate(large)).isGreaterThanOrEqualTo(CommandLineLimit.WINDOWS - 3000);
    assertThat(limit.estimate(small)).isLessThan(4000);
    assertThat(new CommandLineLimit(80, 60, 40_000).estimate(small))
        .isGreaterThan(CommandLineLimit.WINDOWS);
  }

  @Test
  void countsTheFlagsOfCgo() {
    CommandLineLimit limit = new CommandLineLimit(80, 60, 0);
    Files plain = cgo(List.of(), false);
    assertThat(limit.cgo(cgo(List.of("-I/usr/include", "-O2"), false)))
        .isGreaterThan(limit.cgo(plain) + "-I/usr/include -O2".length());
    assertThat(limit.cgo(cgo(List.of(), true))).isGreaterThan(limit.cgo(plain) + 1000);
    assertThat(limit.cgo(files("/a", List.of("a.go")))).isZero();
  }

  private static Files cgo(List<String> flags, boolean pkgConfig) {
    List<String> names = List.of("a.go");
    return new Files("example.com/a", "/a", false, names, names, List.of(), flags, pkgConfig);
  }

  private static Files files(String dir, List<String> names) {
    return new Files("example.com/a", dir, false, names, List.of(), List.of(), List.of(), false);
  }

  /** What go started of its own tools; the files are told from the command lines themselves. */
  private static List<Recorded> recorded(String name) throws IOException {
    List<Recorded> all = new ArrayList<>();
    try (JsonReader json =
        new JsonReader(
            new InputStreamReader(
                new GZIPInputStream(
                    CommandLineLimitTest.class.getResourceAsStream(
                        "/io/github/goenv/timing/" + name + ".json.gz")),
                StandardCharsets.UTF_8))) {
      json.beginArray();
      while (json.hasNext()) {
        String importPath = "";
        List<String> commands = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
          switch (json.nextName()) {
            case "Package" -> importPath = json.nextString();
            case "Cmd" -> {
              if (json.peek() == com.google.gson.stream.JsonToken.NULL) {
                json.nextNull();
                break;
              }
              json.beginArray();
              while (json.hasNext()) {
                commands.add(json.nextString());
              }
              json.endArray();
            }
            default -> json.skipValue();
          }
        }
        json.endObject();
        for (String command : commands) {
          if (command.startsWith(TOOLS) && !command.contains(" -dynimport ")) {
            all.add(recorded(importPath, command));
          }
        }
      }
      json.endArray();
    }
    return all;
  }

  private static Recorded recorded(String importPath, String command) {
    String tool = command.substring(TOOLS.length(), command.indexOf(' '));
    List<String> goFiles = new ArrayList<>();
    List<String> sFiles = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    String dir = "";
    int work = 0;
    boolean cgo = tool.equals("cgo");
    for (String word : command.split(" ", -1)) {
      int slash = word.lastIndexOf('/');
      if (word.startsWith("/tmp/go-build")) {
        work = Math.max(work, word.indexOf('/', "/tmp/go-build".length()) + "/b123/".length());
        cgo |= word.endsWith("_cgo_gotypes.go");
      } else if (word.endsWith(".go") || word.endsWith(".s")) {
        dir = word.substring(0, slash);
        (word.endsWith(".s") ? sFiles : goFiles).add(word.substring(slash + 1));
      } else if (word.startsWith("-")) {
        flags.add(word);
      }
      if (word.endsWith(".cgo1.go")) {
        goFiles.add(word.substring(slash + 1).replace(".cgo1", ""));
      }
    }
    Files files =
        new Files(
            importPath,
            dir,
            false,
            goFiles,
            cgo ? goFiles : List.of(),
            sFiles,
            cgo ? flags : List.of(),
            false);
    return new Recorded(tool, command.length(), files, work);
  }
}
