package io.github.goenv.app.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.Golden;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small toolchain, published in a database and a module proxy of files, and what is told of it
 * after something happened to it.
 */
@DisabledOnOs(OS.WINDOWS) // paths and links are those of Unix
class VerifyToolchainsTest {
  private static final String VERSION = "v0.0.1-go1.26.8.linux-amd64";
  private static final String PREFIX = "golang.org/toolchain@" + VERSION + "/";

  @TempDir Path work;
  private Path goroot;
  private SignedRecords database;
  private final Map<String, String> environment = new HashMap<>();
  private boolean download;
  private boolean online = true;
  private boolean downloaded;
  private String failOn = "error";
  private String unknown = "report";
  private final StringBuilder told = new StringBuilder();

  @BeforeEach
  void publish() throws Exception {
    database = new SignedRecords(Files.createDirectory(work.resolve("database")));
    goroot = SmallToolchain.distribution(work.resolve("go"));
    Path zip = work.resolve("proxy/golang.org/toolchain/@v/" + VERSION + ".zip");
    Files.createDirectories(zip.getParent());
    zip(zip);
    try (ZipFiles files = ZipFiles.open(zip)) {
      String sum = ModuleHash.list(files, 1 << 20).sum();
      database.publish("golang.org/toolchain", VERSION, sum);
    }
    environment.put("GOSUMDB", database.setting());
    environment.put("GOPROXY", work.resolve("proxy").toUri().toString());
    environment.put("GOPATH", work.resolve("gopath").toString());
    environment.put("GOENV", "off");
  }

  private void zip(Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream files = new ZipOutputStream(out)) {
      for (Path file : SmallToolchain.files(goroot)) {
        String name = goroot.relativize(file).toString();
        if (!name.startsWith("api/") && !name.startsWith("test/")) {
          files.putNextEntry(new ZipEntry(PREFIX + name.replaceFirst("go\\.mod$", "_go.mod")));
          Files.copy(file, files);
        }
      }
    }
  }

  private VerifyRequest request(String root) {
    return new VerifyRequest(
        "0.1.0",
        new VerifyRequest.Places(
            root.isEmpty() ? List.of() : List.of(root), null, downloaded, work),
        environment,
        online ? new VerifyRequest.Online(address -> null, Duration.ofSeconds(5)) : null,
        download,
        work.resolve("cache"),
        failOn,
        unknown,
        work.resolve("out"),
        true,
        new OutcomeFile(),
        new VerifyRequest.Against("auto", work.resolve("goenv.lock"), List.of(), false));
  }

  /** What is told in a language, with the end of the build. */
  private List<String> lines(String language, String root) throws Exception {
    List<String> lines = new ArrayList<>();
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
    Output output =
        new Output(console, Messages.in(language), style, Output.Level.INFO, new HashSet<>());
    try {
      new VerifyToolchains(request(root), output).run();
    } catch (Rejected e) {
      lines.add("FAILS " + e.getMessage());
    }
    String real = work.toRealPath().toString();
    lines.replaceAll(
        line ->
            line.replace(real, "/work")
                .replace(work.toString(), "/work")
                .replaceAll("sum.goenv.invalid\\+[0-9a-f]+", "sum.goenv.invalid+KEY"));
    return lines;
  }

  private JsonObject json() throws IOException {
    String json = Files.readString(work.resolve("out/verify.json"));
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    try (InputStream in =
        getClass().getResourceAsStream("/io/github/goenv/schema/verify.schema.json")) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Validator.Result result = validator.validate(schema, json);
      assertThat(result.isValid()).as(() -> result.getErrors().toString()).isTrue();
    }
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** Adds a case to what is compared with the golden file. */
  private void tell(String title, String language) throws Exception {
    tell(title, language, goroot.toString());
  }

  private void tell(String title, String language, String root) throws Exception {
    told.append("== ").append(title).append('\n');
    for (String line : lines(language, root)) {
      told.append(line).append('\n');
    }
    for (var each : json().getAsJsonArray("toolchains")) {
      JsonObject toolchain = each.getAsJsonObject();
      told.append("-> ").append(toolchain.get("outcome").getAsString());
      told.append(' ').append(toolchain.get("comparedWith").getAsString());
      told.append(' ').append(Files.readString(work.resolve("out/outcome")));
    }
    told.append('\n');
  }

  private void again() throws Exception {
    SmallToolchain.delete(goroot);
    SmallToolchain.distribution(goroot);
  }

  private void changes(String language) throws Exception {
    tell("as published", language);
    Files.delete(work.resolve("cache/toolchains/" + VERSION + ".txt"));

    SmallToolchain.put(
        goroot.resolve("go.env"), SmallToolchain.settings().replace("CHAIN=auto", "CHAIN=local"));
    tell("other settings", language);
    SmallToolchain.put(
        goroot.resolve("go.env"), SmallToolchain.settings() + "GOFLAGS=-toolexec=/tmp/x\n");
    tell("settings that change programs", language);
    SmallToolchain.put(goroot.resolve("go.env"), "GOPROXY=https://ann:secret@proxy.example.com\n");

    SmallToolchain.put(goroot.resolve("pkg/linux_amd64/fmt.a"), "compiled");
    SmallToolchain.put(goroot.resolve(".git/config"), "");
    SmallToolchain.put(goroot.resolve("bin/golint"), "");
    SmallToolchain.put(goroot.resolve("src/fmt/.DS_Store"), "");
    tell("files added where distributions have none", language);

    again();
    SmallToolchain.put(goroot.resolve("bin/go"), "evil");
    tell("a changed program, nothing to compare with", language);

    download = true;
    tell("a changed program, the zip downloaded", language);

    SmallToolchain.put(goroot.resolve("src/fmt/evil.go"), "package fmt\n");
    SmallToolchain.put(goroot.resolve("src/fmt/notes.txt"), "");
    SmallToolchain.put(goroot.resolve("src/fmt/print_test.go"), "package fmt // changed\n");
    SmallToolchain.put(goroot.resolve("src/cmd/go.mod"), "module evil\n");
    Files.delete(goroot.resolve("lib/time/zoneinfo.zip"));
    Files.delete(goroot.resolve("pkg/tool/linux_amd64/link"));
    Files.createSymbolicLink(goroot.resolve("pkg/tool/linux_amd64/link"), goroot.resolve("bin/go"));
    download = false;
    online = false;
    tell("much changed, Maven offline, the list kept", language);
  }

  private void unknowns(String language) throws Exception {
    online = false;
    tell("offline, and nothing known", language);
    online = true;
    String setting = environment.put("GOSUMDB", "off");
    tell("switched off", language);
    environment.put("GOSUMDB", "sum.example.com");
    tell("no database", language);
    environment.put("GOSUMDB", setting);
    environment.put("GONOSUMDB", "golang.org/*");
    tell("exempt", language);
    environment.remove("GONOSUMDB");
    SmallToolchain.put(goroot.resolve("VERSION"), "go1.26.9\n");
    tell("not published", language);
    SmallToolchain.put(goroot.resolve("VERSION"), "go1.26.8-1.el9\n");
    tell("of a distribution", language);
    Files.delete(goroot.resolve("VERSION"));
    tell("built from source", language);
    unknown = "error";
    tell("unknown is an error", language);
    unknown = "report";
    again();
    Files.move(goroot.resolve("src"), work.resolve("elsewhere"));
    Files.createSymbolicLink(goroot.resolve("src"), work.resolve("elsewhere"));
    tell("a directory that is a link", language);
    Files.delete(goroot.resolve("src"));
    Files.move(work.resolve("elsewhere"), goroot.resolve("src"));
    SmallToolchain.delete(work.resolve("cache"));
    Path record = work.resolve("database/lookup/golang.org/toolchain@" + VERSION);
    Files.writeString(record, Files.readString(record).replace("h1:", "h1:A"));
    tell("an answer that is not true", language);
  }

  @Test
  void whatChangedIsNamed() throws Exception {
    changes("en");
    Golden.check("verify/changes.txt", told.toString());
  }

  @Test
  void whatChangedIsNamedInChinese() throws Exception {
    changes("zh-CN");
    Golden.check("verify/changes.zh-CN.txt", told.toString());
  }

  @Test
  void whatIsUnknownSaysWhy() throws Exception {
    unknowns("en");
    Golden.check("verify/unknowns.txt", told.toString());
  }

  @Test
  void whatIsUnknownSaysWhyInChinese() throws Exception {
    unknowns("zh-CN");
    Golden.check("verify/unknowns.zh-CN.txt", told.toString());
  }

  @Test
  void anotherZipIsRefused() throws Exception {
    SmallToolchain.put(goroot.resolve("bin/go"), "evil");
    zip(work.resolve("proxy/golang.org/toolchain/@v/" + VERSION + ".zip"));
    download = true;

    assertThat(lines("en", goroot.toString()))
        .anyMatch(line -> line.contains("because the proof \"zip\" failed"))
        .last()
        .asString()
        .startsWith("FAILS ");
    assertThat(work.resolve("cache/toolchains")).doesNotExist();
  }

  @Test
  void aDownloadedToolchainIsVerifiedAsItLies() throws Exception {
    downloaded = true;
    Path module = work.resolve("gopath/pkg/mod/golang.org/toolchain@" + VERSION);
    for (Path file : SmallToolchain.files(goroot)) {
      String name = goroot.relativize(file).toString();
      if (!name.startsWith("api/") && !name.startsWith("test/")) {
        SmallToolchain.put(
            module.resolve(name.replaceFirst("go\\.mod$", "_go.mod")), Files.readString(file));
      }
    }
    assertThat(lines("en", goroot.toString()))
        .filteredOn(l -> l.contains(" is go1.26.8"))
        .hasSize(2);
    Files.copy(module.resolve("src/_go.mod"), module.resolve("src/go.mod"));
    SmallToolchain.put(module.resolve("src/cmd/go.mod"), "module evil\n");
    SmallToolchain.put(module.resolve("test/more.txt"), "");

    tell("downloaded, one copy changed, a file added", "en");
    Golden.check("verify/downloaded.txt", told.toString());
  }

  @Test
  void theGoOnPathIsNotStarted() throws Exception {
    SmallToolchain.put(goroot.resolve("bin/go"), "go");
    goroot.resolve("bin/go").toFile().setExecutable(true);
    environment.put("PATH", goroot.resolve("bin").toString());

    assertThat(lines("en", "")).first().asString().contains("/work/go is go1.26.8 linux/amd64");

    environment.put("GOROOT", work.resolve("nowhere").toString());
    assertThatThrownBy(() -> lines("en", ""))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("nowhere");
    String file = Files.writeString(work.resolve("file"), "").toString();
    assertThatThrownBy(() -> lines("en", file))
        .isInstanceOf(CannotRun.class)
        .hasMessage(
            file + " is a file; goenv.verify.goroot names the directories of Go toolchains");
    assertThatThrownBy(() -> lines("zh-CN", file)).hasMessageContaining(file + " 是文件");
  }

  @Test
  void whatFailsTheBuildIsAsked() throws Exception {
    SmallToolchain.put(goroot.resolve("go.env"), "");
    assertThat(lines("en", goroot.toString())).noneMatch(line -> line.startsWith("FAILS"));
    failOn = "warning";
    assertThat(lines("en", goroot.toString())).last().asString().startsWith("FAILS");
    SmallToolchain.put(goroot.resolve("bin/go"), "evil");
    failOn = "never";
    assertThat(lines("en", goroot.toString())).noneMatch(line -> line.startsWith("FAILS"));
    failOn = "sometimes";
    assertThatThrownBy(() -> lines("en", goroot.toString()))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("goenv.failOn");
  }
}
