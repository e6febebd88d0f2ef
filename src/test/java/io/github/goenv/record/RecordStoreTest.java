package io.github.goenv.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Idle;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.Timing;
import io.github.goenv.timing.graph.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordStoreTest {
  private static final Instant START = Instant.parse("2019-11-23T10:00:00.123Z");

  @TempDir Path directory;

  @Test
  void keepsWhatItIsGiven() throws Exception {
    RecordStore store = new RecordStore(directory, 10);
    Path file = Records.write(store, report(START, 1));

    assertThat(file).isEqualTo(directory.resolve("linux-amd64/20191123T100000.123Z.json.gz"));
    assertThat(RecordStore.read(file)).isEqualTo(report(START, 1));
    assertThat(store.list(Requests.LINUX).records())
        .containsExactly(new RecordStore.Kept(false, report(START, 1), null));
    assertThat(store.list(Requests.WINDOWS).records()).isEmpty();
    assertThat(store.groups()).containsExactly(new RecordGroup("build", Requests.LINUX));
  }

  @Test
  void aDirectoryThatIsNotThereIsEmpty() throws Exception {
    RecordStore store = new RecordStore(directory.resolve("missing"), 10);
    assertThat(store.list(Requests.LINUX).records()).isEmpty();
    assertThat(store.groups()).isEmpty();
  }

  @Test
  void keepsTheLastAndTouchesNothingElse() throws Exception {
    RecordStore store = new RecordStore(directory, 3);
    Path folder = Files.createDirectories(directory.resolve("linux-amd64"));
    Path mine = Files.writeString(folder.resolve("20191123T100000.123Z-mine.json.gz"), "mine");
    for (int i = 0; i < 6; i++) {
      store.write(report(START.plusSeconds(i), i), new byte[] {'{', '}'}, machine(), false);
    }
    assertThat(names(folder))
        .containsExactly(
            "20191123T100000.123Z-mine.json.gz",
            "20191123T100003.123Z.json.gz",
            "20191123T100003.123Z.snapshot.json.gz",
            "20191123T100004.123Z.json.gz",
            "20191123T100004.123Z.snapshot.json.gz",
            "20191123T100005.123Z.json.gz",
            "20191123T100005.123Z.snapshot.json.gz");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void buildsThatHadNothingToDoDisplaceNoOthers() throws Exception {
    RecordStore store = new RecordStore(directory, 2);
    BuildReport full = report(START, 5);
    Records.write(store, full);
    for (int i = 1; i <= 4; i++) {
      Records.write(
          store, report(Requests.LINUX, START.plusSeconds(i), 1, new Idle(60, List.of())));
    }
    assertThat(names(directory.resolve("linux-amd64")))
        .containsExactly(
            "20191123T100000.123Z.json.gz",
            "20191123T100003.123Z-idle.json.gz",
            "20191123T100004.123Z-idle.json.gz");
    List<RecordStore.Kept> kept = store.list(Requests.LINUX).records();
    assertThat(kept).hasSize(3).noneMatch(RecordStore.Kept::unfinished);
    assertThat(kept.get(0).report().idle()).isTrue();
    assertThat(kept.get(2).report()).isEqualTo(full);
  }

  @Test
  void aClockThatWasAheadHidesNoLaterBuild() throws Exception {
    RecordStore store = new RecordStore(directory, 3);
    Instant future = Instant.parse("2999-01-01T00:00:00Z");
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 3; i++) {
      Records.write(store, report(future.plusSeconds(i), i));
    }
    Records.write(store, report(past, 10));
    Records.write(store, report(past.plusSeconds(1), 11));
    assertThat(store.list(Requests.LINUX).records())
        .extracting(kept -> kept.report().wallNs())
        .containsExactly(11L, 10L, 2L);
  }

  @Test
  void keepsNoneWhenToldSo() throws Exception {
    RecordStore store = new RecordStore(directory.resolve("none"), 0);
    assertThat(Records.write(store, report(START, 1))).isNull();
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void listsNewestFirstAndSaysWhatItSkips() throws Exception {
    RecordStore store = new RecordStore(directory, 10);
    Path first = Records.write(store, report(START, 1));
    Path second = Records.write(store, report(START.plusSeconds(1), 2));
    Records.write(store, report(START.plusSeconds(2), 3));
    Records.write(store, report(START.plusSeconds(2), 4));
    Files.write(second, new byte[] {0x1f, (byte) 0x8b, 8});
    Path folder = first.getParent();
    Path empty = Files.createFile(folder.resolve("20200101T000000.000Z.json.gz"));
    Path text = Files.writeString(folder.resolve("20200102T000000.000Z.json.gz"), "[1]");
    Path foreign = folder.resolve("20200103T000000.000Z.json.gz");
    Files.copy(
        Records.write(new RecordStore(directory, 1), report(new GoTarget("js", "wasm"), START, 9)),
        foreign);

    RecordStore.Listing listing = store.list(Requests.LINUX);

    assertThat(listing.records())
        .extracting(kept -> kept.report().wallNs())
        .containsExactly(4L, 3L, 1L);
    assertThat(listing.skipped())
        .extracting(RecordStore.Skipped::file)
        .containsExactly(foreign, text, empty, second);
    assertThat(listing.skipped())
        .extracting(each -> each.why().getMessage())
        .containsExactly(
            "it is a record of js/wasm, and does not belong here",
            "it has a value that a build report cannot have, at $",
            "it is empty",
            "it is incomplete: the compressed data ends too early");
  }

  @Test
  void anUnfinishedBuildIsNamedSo() throws Exception {
    RecordStore store = new RecordStore(directory, 10);
    Records.write(store, report(START, 1));
    BuildReport running = report(START.plusSeconds(1), 2);
    Path file = store.write(running, RecordFile.json(running), MachineBytes.NONE, true);
    assertThat(file).hasFileName("20191123T100001.123Z-unfinished.json.gz");
    assertThat(store.list(Requests.LINUX).records())
        .extracting(RecordStore.Kept::unfinished)
        .containsExactly(true, false);
    store.delete(file);
    assertThat(file).doesNotExist();
  }

  @Test
  void buildsThatWereKilledDisplaceNoneThatEnded() throws Exception {
    RecordStore store = new RecordStore(directory, 2);
    Path first = Records.write(store, report(START, 1));
    for (int i = 1; i <= 10; i++) {
      BuildReport killed = report(START.plusSeconds(i), 2);
      store.write(killed, RecordFile.json(killed), MachineBytes.NONE, true);
    }
    assertThat(first).exists();
    assertThat(store.list(Requests.LINUX).records())
        .extracting(RecordStore.Kept::unfinished)
        .containsExactly(true, true, false);
    Records.write(store, report(START.plusSeconds(20), 3));
    Records.write(store, report(START.plusSeconds(21), 3));
    assertThat(first).doesNotExist();
  }

  @Test
  void buildsAtOnceLoseNothing() throws Exception {
    RecordStore store = new RecordStore(directory, 1000);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Path>> writes = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        int wall = i;
        writes.add(() -> Records.write(store, report(START, wall)));
      }
      for (Future<Path> done : threads.invokeAll(writes)) {
        assertThat(done.get()).exists();
      }
    } finally {
      threads.shutdown();
    }
    RecordStore.Listing listing = store.list(Requests.LINUX);
    assertThat(listing.skipped()).isEmpty();
    assertThat(listing.records())
        .extracting(kept -> kept.report().wallNs())
        .doesNotHaveDuplicates()
        .hasSize(64);
  }

  @Test
  void buildsAtOnceKeepAsManyAsAllowed() throws Exception {
    RecordStore store = new RecordStore(directory, 5);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Path>> writes = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Instant start = START.plusMillis(i % 7);
        writes.add(() -> Records.write(store, report(start, 1)));
      }
      for (Future<Path> done : threads.invokeAll(writes)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    Records.write(store, report(START.plusSeconds(1), 1));
    assertThat(store.list(Requests.LINUX).records()).hasSize(5);
    assertThat(store.list(Requests.LINUX).skipped()).isEmpty();
  }

  @Test
  void leavesNoTraceOfWhatCouldNotBeWritten() throws Exception {
    RecordStore store = new RecordStore(directory, 5);
    Path folder = Files.createDirectories(directory.resolve("linux-amd64"));
    Path inTheWay =
        Files.createDirectories(folder.resolve("20191123T100000.123Z.snapshot.json.gz/full"));
    assertThatThrownBy(() -> store.write(report(START, 1), new byte[1], machine(), false))
        .isInstanceOf(IOException.class);
    assertThat(names(folder)).containsExactly("20191123T100000.123Z.snapshot.json.gz");
    assertThat(inTheWay).exists();
  }

  @Test
  void readsOnlySoMuch() throws Exception {
    Path bomb = directory.resolve("bomb.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write('[');
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 65; i++) {
        out.write(blanks);
      }
    }
    assertThatThrownBy(() -> RecordStore.read(bomb)).isInstanceOf(IOException.class);
    Path spaces = directory.resolve("spaces.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(spaces))) {
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 65; i++) {
        out.write(blanks);
      }
    }
    assertThatThrownBy(() -> RecordStore.read(spaces))
        .isInstanceOf(IOException.class)
        .hasMessage("it is larger than 64 MiB, which no build report is");
  }

  @Test
  void whatAKilledBuildLeftBesideRecordsIsGoneAfterTheNext() throws Exception {
    RecordStore store = new RecordStore(directory, 3);
    Path kept = store.write(report(START, 5), RecordFile.json(report(START, 5)), machine(), false);
    Path folder = kept.getParent();
    FileTime old = FileTime.from(Instant.now().minusSeconds(60));
    Path reserved = Files.createFile(folder.resolve("20261101T080000.000Z.json.gz"));
    Files.setLastModifiedTime(reserved, old);
    Path fresh = Files.createFile(folder.resolve("20261101T080001.000Z-2-unfinished.json.gz"));
    Path alone = Files.createFile(folder.resolve("20261101T080002.000Z.snapshot.json.gz"));
    long ended = new ProcessBuilder("true").start().onExit().get().pid();
    Path temporary =
        Files.createFile(folder.resolve(".x.json.gz." + Long.toHexString(ended) + "-1-2.tmp"));
    Path foreign = Files.createFile(folder.resolve("notes.json.gz"));
    Files.setLastModifiedTime(foreign, old);

    Path next =
        store.write(
            report(START.plusSeconds(1), 5), RecordFile.json(report(START, 5)), machine(), false);

    assertThat(reserved).doesNotExist();
    assertThat(alone).doesNotExist();
    assertThat(temporary).doesNotExist();
    assertThat(fresh).as("another build may be about to write it").exists();
    assertThat(foreign).exists();
    for (Path record : List.of(kept, next)) {
      assertThat(record).exists();
      assertThat(Path.of(record.toString().replace(".json.gz", ".snapshot.json.gz"))).exists();
    }
  }

  @Test
  void readsAPlainReportToo() throws Exception {
    Path plain = directory.resolve("build-linux-amd64.json");
    Files.write(plain, RecordFile.json(report(START, 5)));
    assertThat(RecordStore.read(plain)).isEqualTo(report(START, 5));
  }

  private static MachineBytes machine() {
    return new MachineBytes(
        SnapshotBuilder.machine("macos-laptop").build(), Redaction.CREDENTIALS_ONLY);
  }

  private static BuildReport report(Instant startedAt, long wallNs) {
    return report(Requests.LINUX, startedAt, wallNs);
  }

  private static BuildReport report(GoTarget target, Instant startedAt, long wallNs) {
    Timing none = new Unreadable(Unreadable.Reason.MISSING, "");
    return report(target, startedAt, wallNs, none);
  }

  private static BuildReport report(
      GoTarget target, Instant startedAt, long wallNs, Timing timing) {
    BuildRun run =
        new BuildRun(
            target.os(),
            target.arch(),
            "go1.26.8",
            List.of("go", "build"),
            true,
            startedAt,
            wallNs,
            2,
            Map.of("GOGC", "off"),
            List.of(),
            List.of());
    return BuildReports.of(run, new Recording(timing));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
