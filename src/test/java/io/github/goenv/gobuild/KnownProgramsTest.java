package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a program is what is in it, however little of it is read again. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class KnownProgramsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path module;
  private Path program;
  private Path known;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(module.resolve("go.mod"), "module example.com/a\n\ngo 1.21\n");
    source("1");
    program = module.resolve("target/hello");
    known = module.resolve("target/goenv/known");
  }

  @Test
  void aProgramThatIsUpToDateIsNotReadAgain() throws Exception {
    BuiltFile first = build();
    // The answer that would be given without a look at the program.
    rewrite(first.sha256(), "0".repeat(64));
    assertThat(build().sha256()).isEqualTo("0".repeat(64));
    rewrite("0".repeat(64), first.sha256());
    BuiltFile again = build();
    assertThat(again).isEqualTo(first);
    assertThat(again.sha256()).isEqualTo(digest());
    assertThat(again.modules()).isNotEmpty();
  }

  @Test
  void whatGoLinksIsRead() throws Exception {
    build();
    source("2");
    assertThat(build().sha256()).isEqualTo(digest());
    source("1");
    assertThat(build().sha256()).isEqualTo(digest());
  }

  @Test
  void whatSomebodyElseWroteIsRead() throws Exception {
    BuiltFile first = build();
    byte[] bytes = Files.readAllBytes(program);
    // A text of the program that go does not look at; size and time stay.
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("what it prints 1");
    bytes[at] = 'W';
    FileTime time = Files.getLastModifiedTime(program);
    Files.write(program, bytes);
    Files.setLastModifiedTime(program, time);
    BuiltFile changed = build();
    assertThat(changed.sha256()).isEqualTo(digest()).isNotEqualTo(first.sha256());
  }

  @Test
  void withoutTheActionGraphItIsRead() throws Exception {
    BuiltFile first = build();
    rewrite(first.sha256(), "0".repeat(64));
    assertThat(run(false).sha256()).isEqualTo(first.sha256());
  }

  @Test
  void whatIsKeptMayBeBroken() throws Exception {
    BuiltFile first = build();
    for (String broken : List.of("", "1", "1\n2\n", "{}", "1\na\nb\nc\nd\ne\nf\ng\n.")) {
      Files.writeString(kept(), broken);
      assertThat(build()).as(broken).isEqualTo(first);
    }
  }

  @Test
  void whatIsPersonalIsNotKept() throws Exception {
    Files.writeString(module.resolve("go.mod"), "module example.com/jane.doe/a\n\ngo 1.21\n");
    Redaction redaction = Redaction.of("/home/jane.doe", "jane.doe", "host", false);
    Path reports = module.resolve("target/goenv");
    run(new KnownPrograms(reports.resolve("known"), redaction), true);
    assertThat(known).doesNotExist();
  }

  private void source(String word) throws IOException {
    Files.writeString(
        module.resolve("main.go"),
        "package main\n\nfunc main() { println(\"what it prints " + word + "\") }\n");
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(known)) {
      return files.findFirst().orElseThrow();
    }
  }

  private void rewrite(String from, String to) throws IOException {
    String text = Files.readString(kept());
    assertThat(text).contains(from);
    Files.writeString(kept(), text.replace(from, to));
  }

  private String digest() throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(program)));
  }

  private BuiltFile build() throws Exception {
    return run(true);
  }

  private BuiltFile run(boolean timing) throws Exception {
    return run(new KnownPrograms(known, Redaction.CREDENTIALS_ONLY), timing);
  }

  private BuiltFile run(KnownPrograms kept, boolean timing) throws Exception {
    Requests requests = new Requests();
    requests.directory = module;
    if (!timing) {
      requests.timing = TimingMode.OFF;
    }
    InstalledGo go =
        InstalledGo.ask(RealGo.executable(), module, requests.environment, System.getenv(), LONG);
    Recorder recorder = new Recorder();
    Path reports = module.resolve("target/goenv");
    new RunBuild(go, System.getenv(), LONG, reports, null, null, kept)
        .run(requests.request(), recorder);
    return recorder.result().artifacts().get(0);
  }
}
