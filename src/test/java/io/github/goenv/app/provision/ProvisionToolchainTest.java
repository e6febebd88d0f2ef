package io.github.goenv.app.provision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.SignedRecords;
import io.github.goenv.app.verify.VerifyRequest;
import io.github.goenv.app.verify.VerifyToolchains;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.go.GoTarget;
import io.github.goenv.probe.HostProbe;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A small toolchain, published in a database and a module proxy of files, is fetched. */
@DisabledOnOs(OS.WINDOWS) // paths and permissions are those of Unix
class ProvisionToolchainTest {
  private static final GoTarget HOST = HostProbe.machine();
  private static final String VERSION = "v0.0.1-go1.26.8." + HOST.os() + "-" + HOST.arch();
  private static final String PREFIX = "golang.org/toolchain@" + VERSION + "/";
  private static final String TOOLS = "pkg/tool/" + HOST.os() + "_" + HOST.arch();

  @TempDir Path work;
  private Path proxy;
  private Path toolchains;
  private Path root;
  private Path zip;
  private SignedRecords database;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private final StringBuilder told = new StringBuilder();
  private boolean online = true;
  private boolean fetch = true;
  private @Nullable String go;

  @BeforeEach
  void publish() throws Exception {
    database =
        new SignedRecords(Files.createDirectory(work.resolve("database")), "sum.goenv.invalid");
    proxy = work.resolve("proxy/golang.org/toolchain/@v");
    Files.createDirectories(proxy);
    zip = proxy.resolve(VERSION + ".zip");
    toolchains = work.resolve("toolchains");
    root = toolchains.resolve("go1.26.8." + HOST.os() + "-" + HOST.arch());
    files.put("VERSION", "go1.26.8\ntime 2026-08-28T16:20:06Z\n");
    files.put("bin/go", "go");
    files.put("bin/gofmt", "gofmt");
    files.put("go.env", "GOTOOLCHAIN=auto\n");
    files.put("lib/wasm/go_js_wasm_exec", "node");
    files.put("lib/time/zoneinfo.zip", "zones");
    files.put(TOOLS + "/compile", "compile");
    files.put("src/_go.mod", "module std\n");
    files.put("src/cmd/_go.mod", "module cmd\n");
    files.put("src/fmt/print.go", "package fmt\n");
    put(files, true);
    environment.put("GOSUMDB", database.setting());
    environment.put("GOPROXY", work.resolve("proxy").toUri().toString());
    environment.put("GOPATH", work.resolve("gopath").toString());
    environment.put("GOENV", "off");
    environment.put("PATH", "");
  }

  /** Writes the zip that GOPROXY has, and the record of it if it is to be the published one. */
  private void put(Map<String, String> content, boolean published) throws Exception {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream all = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : content.entrySet()) {
        all.putNextEntry(new ZipEntry(PREFIX + file.getKey()));
        all.write(file.getValue().getBytes(UTF_8));
      }
    }
    if (published) {
      if (Files.exists(work.resolve("checksums"))) {
        delete(work.resolve("checksums")); // it has another history now
      }
      try (ZipFiles read = ZipFiles.open(zip)) {
        String sum = ModuleHash.list(read, 1 << 20).sum();
        database.publish("golang.org/toolchain", VERSION, sum);
      }
    }
  }

  private ProvisionRequest request(String version) {
    return new ProvisionRequest(
        version,
        go,
        work,
        environment,
        online ? new VerifyRequest.Online(address -> null, Duration.ofSeconds(5)) : null,
        toolchains,
        work.resolve("checksums"),
        fetch);
  }

  /** What is told, and how it ends. */
  private List<String> lines(String language, String version) throws Exception {
    List<String> lines = new ArrayList<>();
    try {
      Path found = new ProvisionToolchain(request(version), output(lines, language)).run();
      lines.add("-> " + found);
    } catch (CannotRun e) {
      lines.add("CANNOT " + e.getMessage());
    } catch (Rejected e) {
      lines.add("FAILS " + e.getMessage());
    }
    lines.replaceAll(
        line ->
            line.replace(work.toString(), "/work")
                .replace(HOST.os() + "/" + HOST.arch(), "OS/ARCH")
                .replace(HOST.os() + "-" + HOST.arch(), "OS-ARCH")
                .replaceAll("h1:[^ 。，）)]+", "h1:SUM"));
    return lines;
  }

  private Output output(List<String> lines, String language) {
    Console console =
        new Console() {
          @Override
          public void info(String line) {
            lines.add("INFO  " + line);
          }

          @Override
          public void warn(String line) {
            lines.add("WARN  " + line);
          }

          @Override
          public void error(String line) {
            lines.add("ERROR " + line);
          }
        };
    Style style = new Style(Style.Form.ASCII, false);
    return new Output(console, Messages.in(language), style, Output.Level.INFO, said);
  }

  private void tell(String title, String language, String version) throws Exception {
    told.append("== ").append(title).append('\n');
    for (String line : lines(language, version)) {
      told.append(line).append('\n');
    }
    told.append('\n');
  }

  /** What is in the directory of toolchains, but for the files that are locked. */
  private List<String> left() throws IOException {
    if (!Files.isDirectory(toolchains)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(toolchains)) {
      return all.map(each -> each.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  private Path installed(String name, String version) throws IOException {
    Path tools = Files.createDirectories(work.resolve(name).resolve(TOOLS));
    Files.writeString(tools.resolve("compile"), "");
    Files.writeString(work.resolve(name).resolve("VERSION"), version + "\ntime 2026\n");
    Path bin = Files.createDirectories(work.resolve(name).resolve("bin"));
    Path program = Files.writeString(bin.resolve("go"), "#!/bin/sh\nexit 1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  private void cases(String language) throws Exception {
    for (String typed :
        List.of(
            "v1.26.8",
            "1.26",
            "1.20.14",
            "1.9",
            "go1.26",
            "1.26.x",
            "1.26+",
            "[1.24,1.27)",
            "latest",
            "1.26.8-1",
            "1.26.08",
            "2.0.1",
            "1.26.8rc1",
            "1.26.99999999999",
            "go 1.26.8")) {
      tell("typed " + typed, language, typed);
    }
    environment.put("GOTOOLCHAIN", "go1.25.0+auto");
    tell("a variable names another version", language, "1.26.8");
    environment.remove("GOTOOLCHAIN");
    fetch = false;
    tell("not to be fetched", language, "1.26.8");
    fetch = true;
    online = false;
    tell("offline", language, "1.26.8");
    go = Files.writeString(work.resolve("ls"), "ls").toString();
    assertThat(work.resolve("ls").toFile().setExecutable(true)).isTrue();
    String path = environment.put("PATH", installed("sdk", "go1.26.8").toString());
    tell("offline, and another program is named", language, "1.26.8");
    fetch = false;
    tell("not to be fetched, and another program is named", language, "1.26.8");
    fetch = true;
    go = null;
    environment.put("PATH", path);
    online = true;
    tell("never published", language, "1.26.9");
    String setting = environment.put("GOSUMDB", "off");
    tell("no database", language, "1.26.8");
    environment.put("GOSUMDB", setting);
    environment.put("GONOSUMDB", "golang.org/*");
    tell("exempt", language, "1.26.8");
    environment.remove("GONOSUMDB");
    String goproxy = environment.put("GOPROXY", "off");
    tell("no proxy", language, "1.26.8");
    environment.put("GOPROXY", work.resolve("nowhere").toUri().toString());
    tell("the proxy does not have it", language, "1.26.8");
    environment.put("GOPROXY", goproxy);
    Map<String, String> other = new LinkedHashMap<>(files);
    other.put("bin/go", "evil");
    put(other, false);
    tell("another zip", language, "1.26.8");
    Files.write(zip, new byte[1000]);
    tell("no zip", language, "1.26.8");
    put(files, true);
    byte[] bytes = Files.readAllBytes(zip);
    bytes[30 + (PREFIX + "VERSION").length() + 5] ^= 1; // where the first content is
    Files.write(zip, bytes);
    tell("a bit is wrong", language, "1.26.8");
    other.put("bin/go", "go");
    other.put("../../evil", "evil");
    put(other, true);
    tell("a published name leads elsewhere", language, "1.26.8");
    assertThat(left()).isEmpty();
    put(files, true);
    Files.writeString(work.resolve("file"), "");
    Path before = toolchains;
    toolchains = work.resolve("file/toolchains");
    tell("no directory", language, "1.26.8");
    toolchains = before;
    tell("fetched for the first time", language, "go1.26.8");
    delete(root);
    said.clear();
    online = false;
    tell("offline, and the database's answer is known", language, "1.26.8");
    online = true;
    tell("fetched", language, "go1.26.8");
    online = false;
    tell("fetched before", language, "1.26.8");
    said.clear();
    tell("fetched before, in another build", language, " 1.26.8 ");
    assertThat(left()).containsExactly(root.getFileName().toString());
  }

  @Test
  void whatIsSaid() throws Exception {
    cases("en");
    Golden.check("provision/cases.txt", told.toString());
  }

  @Test
  void whatIsSaidInChinese() throws Exception {
    cases("zh-CN");
    Golden.check("provision/cases.zh-CN.txt", told.toString());
  }

  @Test
  void programsMayBeStartedAndModulesHaveTheirFiles() throws Exception {
    lines("en", "1.26.8");

    for (String each : List.of("bin/go", "bin/gofmt", TOOLS + "/compile")) {
      assertThat(root.resolve(each)).isExecutable();
    }
    assertThat(root.resolve("lib/wasm/go_js_wasm_exec")).isExecutable();
    assertThat(root.resolve("lib/time/zoneinfo.zip").toFile().canExecute()).isFalse();
    for (String each : List.of("src", "src/cmd")) {
      assertThat(root.resolve(each + "/go.mod"))
          .hasSameTextualContentAs(root.resolve(each + "/_go.mod"));
    }
  }

  @Test
  void itIsVerifiedAsItLies() throws Exception {
    lines("en", "1.26.8");

    List<String> lines = new ArrayList<>();
    new VerifyToolchains(
            new VerifyRequest(
                "0.1.0",
                new VerifyRequest.Places(List.of(root.toString()), null, false, work),
                environment,
                null,
                false,
                work.resolve("checksums"),
                "warning",
                "error",
                null,
                true,
                new OutcomeFile(),
                new VerifyRequest.Against(
                    "database", work.resolve("goenv.lock"), List.of(), false)),
            output(lines, "en"))
        .run();
    assertThat(lines.get(0)).contains("is go1.26.8", "as the Go team published it (12 files");
  }

  @Test
  void aGoOfThatVersionIsUsed() throws Exception {
    environment.put("PATH", installed("sdk", "go1.26.8").toString());
    online = false;
    assertThat(lines("en", "1.26.8")).containsExactly("-> /work/sdk/bin/go");

    go = "other/bin/go";
    assertThat(lines("en", "1.26.8")).singleElement().asString().startsWith("CANNOT ");
    installed("other", "go1.26.8-vendor");
    assertThat(lines("en", "1.26.8")).singleElement().asString().contains("Maven is offline");
    installed("other", "go1.26.8");
    assertThat(lines("en", "1.26.8")).containsExactly("-> /work/other/bin/go");
  }

  @Test
  void whatAKilledProcessHasLeftIsDeletedAndWhatIsDamagedReplaced() throws Exception {
    lines("en", "1.26.8");
    Files.writeString(root.resolve("VERSION"), "");
    Files.delete(root.resolve("src/fmt/print.go"));
    Path killed = toolchains.resolve("." + root.getFileName() + ".tmp-1-abc/go/bin");
    Files.createDirectories(killed);

    assertThat(lines("en", "1.26.8")).last().asString().endsWith("/bin/go");
    assertThat(root.resolve("src/fmt/print.go")).exists();
    assertThat(left()).containsExactly(root.getFileName().toString());
  }

  @Test
  void theZipThatGoHasDownloadedNeedsNoNetwork() throws Exception {
    lines("en", "1.26.8"); // keeps the answer of the database
    delete(root);
    Path cache = work.resolve("gopath/pkg/mod/cache/download/golang.org/toolchain/@v");
    Files.createDirectories(cache);
    Files.move(zip, cache.resolve(VERSION + ".zip"));
    online = false;

    assertThat(lines("en", "1.26.8"))
        .noneMatch(line -> line.contains("Fetching"))
        .last()
        .asString()
        .endsWith("/bin/go");

    delete(root);
    Files.writeString(cache.resolve(VERSION + ".zip"), "another one");
    assertThat(lines("en", "1.26.8")).last().asString().contains("Maven is offline");
  }

  @Test
  void whoComesSecondWaitsAndFetchesNothing() throws Exception {
    Files.createDirectories(toolchains);
    Path lock = toolchains.resolve("." + root.getFileName() + ".lock");
    List<String> second = new ArrayList<>();
    Thread waiting = new Thread(() -> second.addAll(quietly()));
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      Files.move(zip, work.resolve("zip"));
      installed("toolchains/" + root.getFileName(), "go1.26.8");
    }
    waiting.join();

    assertThat(second).last().asString().endsWith("/bin/go");
    assertThat(second).anyMatch(line -> line.contains("Another process is fetching go1.26.8"));
  }

  private List<String> quietly() {
    try {
      return lines("en", "1.26.8");
    } catch (Exception e) {
      return List.of(e.toString());
    }
  }
}
