package io.github.goenv.app.verify;

import static io.github.goenv.app.verify.SmallToolchain.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
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
import io.github.goenv.lock.Expected;
import io.github.goenv.report.Style;
import io.github.goenv.signature.Keys;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A toolchain is locked; what is told of it after something happened to it or to the lock. */
@DisabledOnOs(OS.WINDOWS) // paths, links and permissions are those of Unix
class LockTest {
  private static final Expected EXPECTED =
      new Expected("[1.26,1.27)", Map.of("CGO_ENABLED", "0"), List.of("GOCACHE"), List.of());

  @TempDir Path work;
  private Path goroot;
  private Path lock;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> export = new ArrayList<>();
  private @Nullable Path signing;
  private @Nullable Expected expected = EXPECTED;
  private String against = "auto";
  private boolean full;
  private final StringBuilder told = new StringBuilder();

  @BeforeEach
  void distribute() throws Exception {
    goroot = distribution();
    lock = work.resolve("goenv.lock");
    environment.put("GOPATH", work.resolve("gopath").toString());
    environment.put("GOENV", "off");
  }

  private Path distribution() throws IOException {
    Path root = SmallToolchain.distribution(work.resolve("go"));
    for (String program : List.of("bin/go", "bin/gofmt", "pkg/tool/linux_amd64/compile")) {
      assertThat(root.resolve(program).toFile().setExecutable(true)).isTrue();
    }
    return root;
  }

  private VerifyRequest.Places places() {
    return new VerifyRequest.Places(List.of(goroot.toString()), null, false, work);
  }

  private void lock(Output output) throws Exception {
    new WriteLock(
            new LockRequest(
                places(),
                environment,
                work.resolve("cache"),
                lock,
                expected,
                keys,
                signing,
                "KEY",
                export,
                work.resolve("out")),
            output)
        .run();
  }

  private void verify(Output output) throws Exception {
    new VerifyToolchains(
            new VerifyRequest(
                "0.1.0",
                places(),
                environment,
                null,
                false,
                work.resolve("cache"),
                "error",
                "report",
                work.resolve("out"),
                true,
                new OutcomeFile(),
                new VerifyRequest.Against(against, lock, keys, full)),
            output)
        .run();
  }

  /** What a goal does. */
  private interface Goal {
    void run(Output output) throws Exception;
  }

  /** What is told in a language, with the end of the build. */
  private List<String> lines(String language, Goal goal) throws Exception {
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
    try {
      goal.run(
          new Output(console, Messages.in(language), style, Output.Level.INFO, new HashSet<>()));
    } catch (Rejected e) {
      lines.add("FAILS " + e.getMessage());
    } catch (CannotRun e) {
      lines.add("STOPS " + e.getMessage());
    }
    String real = work.toRealPath().toString();
    lines.replaceAll(
        line ->
            line.replace(real, "/work")
                .replace(work.toString(), "/work")
                .replaceAll("goenv.lock\\+[0-9a-f]{8}(\\+[A-Za-z0-9+/=]+)?", "goenv.lock+KEY"));
    return lines;
  }

  private JsonObject toolchain() throws IOException {
    String json = Files.readString(work.resolve("out/verify.json"));
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    try (InputStream in =
        getClass().getResourceAsStream("/io/github/goenv/schema/verify.schema.json")) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Validator.Result result = validator.validate(schema, json);
      assertThat(result.isValid()).as(() -> result.getErrors().toString()).isTrue();
    }
    JsonArray all = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("toolchains");
    return all.get(all.size() - 1).getAsJsonObject();
  }

  private int read() throws IOException {
    return toolchain().getAsJsonObject("lock").get("filesRead").getAsInt();
  }

  /** Adds a case to what is compared with the golden file. */
  private void tell(String title, String language) throws Exception {
    told.append("== ").append(title).append('\n');
    List<String> lines = lines(language, this::verify);
    lines.forEach(line -> told.append(line).append('\n'));
    if (lines.stream().noneMatch(line -> line.startsWith("STOPS"))) {
      JsonObject found = toolchain();
      told.append("-> ").append(found.get("outcome").getAsString()).append(' ');
      told.append(found.get("comparedWith").getAsString());
      told.append(' ').append(Files.readString(work.resolve("out/outcome")));
    }
    told.append('\n');
  }

  private void written(String title, String language) throws Exception {
    told.append("== ").append(title).append('\n');
    lines(language, this::lock).forEach(line -> told.append(line).append('\n'));
    told.append('\n');
  }

  private void again() throws Exception {
    SmallToolchain.delete(goroot);
    distribution();
  }

  private KeyPair sign() throws Exception {
    KeyPair pair = Keys.pair("Ed25519");
    signing = Files.writeString(work.resolve("key.pem"), Keys.privatePem(pair));
    keys.add(Keys.publicPem(pair));
    return pair;
  }

  private void changes(String language) throws Exception {
    written("locked", language);
    tell("as locked", language);
    flip(goroot.resolve("bin/go"));
    tell("one flipped byte of a program", language);
    again();
    put(goroot.resolve("src/fmt/more.go"), "package fmt\n");
    Files.delete(goroot.resolve("lib/time/zoneinfo.zip"));
    Files.move(goroot.resolve("src/fmt/print.go"), goroot.resolve("src/fmt/Print.go"));
    tell("a file added, one removed, one with other case", language);
    again();
    assertThat(goroot.resolve("bin/gofmt").toFile().setExecutable(false)).isTrue();
    assertThat(goroot.resolve("src/fmt/print.go").toFile().setExecutable(true)).isTrue();
    tell("two changed permissions", language);
    again();
    Files.move(goroot.resolve("bin/go"), work.resolve("elsewhere"));
    Files.createSymbolicLink(goroot.resolve("bin/go"), work.resolve("elsewhere"));
    Files.createSymbolicLink(goroot.resolve("src/os"), work);
    Files.move(goroot.resolve("src/cmd"), goroot.resolve("src/Cmd"));
    tell("a file replaced by a link, a link to a directory, a directory with other case", language);
    SmallToolchain.delete(work.resolve("cache"));
    tell("the same, and no list was kept", language);
    again();
    put(goroot.resolve("VERSION"), "go1.26.8\ntime 2026-08-28T16:20:07Z\n");
    tell("a file of the root, and no list was kept", language);
  }

  private void troubles(String language) throws Exception {
    against = "lock";
    tell("no lock", language);
    against = "auto";
    Files.createSymbolicLink(lock, work.resolve("nothing"));
    tell("a link to nothing", language);
    written("not replaced, as it is a link to nothing", language);
    Files.delete(lock);
    Files.createSymbolicLink(lock, lock);
    tell("a link to itself", language);
    Files.delete(lock);
    Files.createDirectory(lock);
    tell("a directory", language);
    Files.delete(lock);
    keys.add(Keys.publicPem(Keys.pair("Ed25519")));
    tell("no lock, and a key is named", language);
    keys.clear();
    lines(language, this::lock);
    put(goroot.resolve("VERSION"), "go1.26.9\n");
    tell("another version", language);
    again();
    Files.move(goroot.resolve("pkg/tool/linux_amd64"), goroot.resolve("pkg/tool/linux_arm64"));
    tell("another system", language);
    again();
    keys.add(Keys.publicPem(Keys.pair("Ed25519")));
    tell("not signed, and a key is named", language);
    written("not replaced, as it is not signed", language);
    keys.clear();
    Files.delete(lock);
    sign();
    written("signed", language);
    tell("signed, and verified", language);
    String signed = Files.readString(lock);
    Files.writeString(lock, signed.replace("\n", "\r\n"));
    tell("with the line ends of Windows", language);
    Files.writeString(lock, "\uFEFF" + signed);
    tell("with the mark that editors of Windows put before UTF-8", language);
    Files.writeString(lock, signed.replace("CGO_ENABLED=0", "CGO_ENABLED=1"));
    tell("changed after it was signed", language);
    written("not replaced, as it was changed", language);
    Files.writeString(lock, signed.replaceFirst("\n\n\u2014 .*\n$", "\n"));
    tell("the signature is gone", language);
    Files.writeString(lock, signed);
    List<String> right = List.copyOf(keys);
    keys.clear();
    keys.add(Keys.publicPem(Keys.pair("Ed25519")));
    tell("signed with another key", language);
    keys.clear();
    tell("signed, and no key is named", language);
    signing = null;
    written("it would lose its signature", language);
    keys.add(Keys.publicPem(Keys.pair("secp256r1")));
    tell("a key that signs no locks", language);
    keys.clear();
    for (String each : List.of("", ".", "key.nowhere", "ssh-rsa AAAA", "ssh-ed25519 AAAA")) {
      keys.add(each);
      tell("as a key: " + each, language);
      keys.clear();
    }
    keys.addAll(right);
    keys.add(" ");
    tell("an empty key after the right one", language);
    keys.clear();
    String text = signed.substring(0, signed.indexOf("\n\n\u2014") + 1);
    Files.writeString(lock, text.replace("\nroot ", "\n<<<<<<< HEAD\nroot "));
    tell("a merge that failed", language);
    written("not replaced after a merge that failed", language);
    Files.writeString(lock, "");
    tell("nothing in it", language);
    Files.write(lock, new byte[] {(byte) 0xff, (byte) 0xfe, 'g', 0});
    tell("UTF-16", language);
    Files.writeString(lock, text.replace("goenv.lock 1", "goenv.lock 2"));
    tell("of a newer version", language);
    Files.writeString(lock, "<project/>\n");
    tell("something else", language);
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void whatChangedIsNamed() throws Exception {
    changes("en");
    Golden.check("lock/changes.txt", told.toString());
  }

  @Test
  void whatChangedIsNamedInChinese() throws Exception {
    changes("zh-CN");
    Golden.check("lock/changes.zh-CN.txt", told.toString());
  }

  @Test
  void whatIsWrongWithTheLockIsSaid() throws Exception {
    troubles("en");
    Golden.check("lock/troubles.txt", told.toString());
  }

  @Test
  void whatIsWrongWithTheLockIsSaidInChinese() throws Exception {
    troubles("zh-CN");
    Golden.check("lock/troubles.zh-CN.txt", told.toString());
  }

  @Test
  void theTextIsTheSameForTheSameToolchain() throws Exception {
    sign();
    lines("en", this::lock);
    String first = Files.readString(lock);
    Golden.check("lock/goenv.lock", first.replaceFirst("\u2014 .*\n$", "\u2014 goenv.lock …\n"));
    again();
    FileTime before = Files.getLastModifiedTime(lock);
    assertThat(lines("en", this::lock)).first().asString().contains("goenv.lock had go1.26.8");
    assertThat(Files.readString(lock)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(lock)).isEqualTo(before);
  }

  @Test
  void otherSystemsAndExpectationsStay() throws Exception {
    lines("en", this::lock);
    Files.move(goroot.resolve("pkg/tool/linux_amd64"), goroot.resolve("pkg/tool/windows_arm64"));
    expected = null;
    lines("en", this::lock);
    put(goroot.resolve("VERSION"), "go1.26.9\n");
    lines("en", this::lock);

    assertThat(Files.readString(lock).lines())
        .contains("expect version [1.26,1.27)", "toolchain go1.26.8 linux/amd64")
        .contains("toolchain go1.26.9 windows/arm64")
        .doesNotContain("toolchain go1.26.8 windows/arm64");
    assertThat(lines("en", this::verify)).noneMatch(line -> line.startsWith("FAILS"));
  }

  /** A downloaded toolchain has not all permissions of a distribution, and is the same Go. */
  @Test
  void aDownloadedToolchainIsTheSame() throws Exception {
    assertThat(goroot.resolve("src/fmt/print.go").toFile().setExecutable(true)).isTrue();
    lines("en", this::lock);
    Path module = work.resolve("gopath/pkg/mod/golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64");
    for (Path file : SmallToolchain.files(goroot)) {
      String name = goroot.relativize(file).toString();
      if (!name.startsWith("api/") && !name.startsWith("test/")) {
        Path copy = module.resolve(name.replaceFirst("go\\.mod$", "_go.mod"));
        put(copy, Files.readString(file));
        boolean program = name.startsWith("bin/") || name.startsWith("pkg/tool/");
        assertThat(copy.toFile().setExecutable(program && Files.isExecutable(file))).isTrue();
      }
    }
    Files.copy(module.resolve("src/_go.mod"), module.resolve("src/go.mod"));
    goroot = module;
    lines("en", this::verify);
    assertThat(toolchain().get("outcome").getAsString()).isEqualTo("verified");
    flip(module.resolve("src/go.mod"));
    assertThat(lines("en", this::verify))
        .anyMatch(line -> line.contains("src/go.mod: added"))
        .last()
        .asString()
        .startsWith("FAILS");
  }

  private static void age(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, FileTime.fromMillis(1_600_000_000_000L));
      }
    }
  }

  /** Files whose times are older than the index by far are read once. */
  private void settle() throws Exception {
    age(goroot);
    Thread.sleep(2_100); // the time of the last change cannot be set
    lines("en", this::lock);
    lines("en", this::verify);
    assertThat(read()).isZero();
  }

  @Test
  void afterOneChangedFileItAloneIsRead() throws Exception {
    settle();
    Path file = goroot.resolve("src/fmt/print.go");
    FileTime time = Files.getLastModifiedTime(file);
    flip(file);
    Files.setLastModifiedTime(file, time); // size and time are as before
    assertThat(lines("en", this::verify)).contains("ERROR   src/fmt/print.go: changed (source)");
    assertThat(read()).isOne();
    flip(file);
    Files.setLastModifiedTime(file, time);
    lines("en", this::verify);
    assertThat(toolchain().get("outcome").getAsString()).isEqualTo("verified");
    assertThat(read()).isOne();

    put(goroot.resolve("src/fmt/new/more.go"), "package more\n");
    assertThat(lines("en", this::verify)).contains("ERROR   src/fmt/new/more.go: added (source)");
    assertThat(read()).as("what is racy, and what is new").isLessThan(4);
    full = true;
    lines("en", this::verify);
    assertThat(read()).isEqualTo(15);
  }

  @Test
  void aDamagedIndexLosesNothing() throws Exception {
    settle();
    Path index;
    try (Stream<Path> all = Files.list(work.resolve("cache/indexes"))) {
      index = all.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(index);
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      if (i % 3 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(index, bytes);
      lines("en", this::verify);
      assertThat(toolchain().get("outcome").getAsString()).isEqualTo("verified");
      assertThat(read()).isEqualTo(14);
    }
  }

  @Test
  void programsAreExported() throws Exception {
    export.addAll(List.of("json", "CSV"));
    assertThat(lines("en", this::lock)).last().asString().contains("indicators.csv has 3 programs");
    JsonArray indicators =
        JsonParser.parseString(Files.readString(work.resolve("out/indicators.json")))
            .getAsJsonObject()
            .getAsJsonArray("Indicators");
    List<String> csv = Files.readString(work.resolve("out/indicators.csv")).lines().toList();
    assertThat(csv).hasSize(4);
    for (int i = 0; i < 3; i++) {
      JsonObject each = indicators.get(i).getAsJsonObject();
      assertThat(each.keySet())
          .contains("indicatorValue", "indicatorType", "action", "title", "description");
      assertThat(each.get("indicatorValue").getAsString()).matches("[0-9a-f]{64}");
      assertThat(csv.get(i + 1))
          .startsWith("FileSha256," + each.get("indicatorValue").getAsString() + ",,Allowed,")
          .contains(each.get("title").getAsString());
      assertThat(csv.get(i + 1).split(",", -1)).hasSize(csv.get(0).split(",", -1).length + 1);
    }
    export.add("xml");
    assertThat(lines("en", this::lock)).last().asString().startsWith("STOPS goenv.lock.export=xml");
  }

  @Test
  void whatCannotBeLockedIsSaid() throws Exception {
    Files.move(goroot.resolve("src"), work.resolve("src"));
    Files.createSymbolicLink(goroot.resolve("src"), work.resolve("src"));
    assertThat(lines("en", this::lock))
        .singleElement()
        .asString()
        .startsWith("STOPS /work/go cannot be locked: src is a link");
    assertThat(lock).doesNotExist();
    expected = new Expected("1.26\nexpect env X=1", Map.of(), List.of(), List.of());
    Files.delete(goroot.resolve("src"));
    Files.move(work.resolve("src"), goroot.resolve("src"));
    assertThat(lines("en", this::lock)).last().asString().contains("another control character");
  }

  @Test
  void bothAreCompared() throws Exception {
    lines("en", this::lock);
    environment.put("GOSUMDB", "off");
    against = "both";
    assertThat(lines("en", this::verify))
        .anyMatch(line -> line.contains("could not be verified: GOSUMDB=off"))
        .anyMatch(line -> line.contains("as goenv.lock has it"));
    against = "nothing";
    assertThat(lines("en", this::verify)).singleElement().asString().startsWith("STOPS");
  }
}
