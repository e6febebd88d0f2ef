package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.goenv.StartsPrograms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fakes are shell scripts")
@Timeout(60)
class ProcessesTest {

  @TempDir Path dir;

  @Test
  void keepsWhatAProgramWritesAndItsExitCode() throws Exception {
    Path program = Scripts.write(dir, "go", "echo out; echo err >&2; exit 3");

    Captured captured = Processes.capture(Scripts.command(program, Scripts.LONG), 100);

    assertThat(captured.stdout()).isEqualTo("out\n");
    assertThat(captured.stderr()).isEqualTo("err\n");
    assertThat(captured.exit().exitCode()).isEqualTo(3);
    assertThat(captured.exit().timedOut()).isFalse();
    assertThat(captured.exit().elapsed()).isPositive();
  }

  @Test
  void drainsBothStreamsBeyondTheLimit() throws Exception {
    Path program =
        Scripts.write(
            dir, "go", "yes chatter | head -c 10485760 >&2; yes x | head -c 300000; echo end >&2");

    Captured captured = Processes.capture(Scripts.command(program, Scripts.LONG), 1000);

    assertThat(captured.exit().exitCode()).isZero();
    assertThat(captured.stderr()).hasSize(1000).startsWith("chatter\n");
    assertThat(captured.stdout()).hasSize(1000);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void waitsForAProgramThatIsStillBeingWritten() throws Exception {
    Path program = dir.resolve("go");
    Files.copy(Path.of("/bin/true"), program);
    OutputStream writer = Files.newOutputStream(program, StandardOpenOption.APPEND);
    Thread closing =
        new Thread(
            () -> {
              try {
                Thread.sleep(60);
                writer.close();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    closing.start();

    Captured captured = Processes.capture(Scripts.command(program, Scripts.LONG), 100);

    assertThat(captured.exit().exitCode()).isZero();
    closing.join();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatAProgramStaysOpenForWriting() throws Exception {
    Path program = dir.resolve("go");
    Files.copy(Path.of("/bin/true"), program);
    try (OutputStream writer = Files.newOutputStream(program, StandardOpenOption.APPEND)) {
      CannotStart refusal =
          catchThrowableOfType(
              CannotStart.class,
              () -> Processes.capture(Scripts.command(program, Scripts.LONG), 100));

      assertThat(refusal.errorNumber()).hasValue(26);
      writer.flush();
    }
  }

  @Test
  void readsMalformedBytesAsReplacementCharacters() throws Exception {
    Path program = Scripts.write(dir, "go", "printf 'a\\377\\303\\244'");

    Captured captured = Processes.capture(Scripts.command(program, Scripts.LONG), 100);

    assertThat(captured.stdout()).isEqualTo("a\uFFFD\u00E4");
  }

  @Test
  void givesNothingToRead() throws Exception {
    Path program = Scripts.write(dir, "go", "cat; echo read");

    assertThat(Processes.capture(Scripts.command(program, Scripts.LONG), 100).stdout())
        .isEqualTo("read\n");
  }

  @Test
  void passesArgumentsAndEnvironmentAsTheyAreAndNothingElse() throws Exception {
    Path program =
        Scripts.write(
            dir, "go", "for a; do printf '[%s]' \"$a\"; done; echo; /usr/bin/env | sort; pwd");
    List<String> words = List.of(program.toString(), "a b", "", "\"$HOME\"", "*", "\u00E9");
    Command command = new Command(words, dir, Map.of("ONLY", "x = 'y'"), Scripts.LONG);

    List<String> lines = Processes.capture(command, 10_000).stdout().lines().toList();

    assertThat(lines.get(0)).startsWith("[a b][][\"$HOME\"][*][");
    assertThat(lines).contains("ONLY=x = 'y'", dir.toRealPath().toString());
    assertThat(lines).noneMatch(line -> line.startsWith("PATH=") || line.startsWith("HOME="));
  }

  @Test
  void handsLinesOverAsTheyCome() throws Exception {
    Path go = dir.resolve("answered");
    Path program =
        Scripts.write(
            dir,
            "go",
            "echo first; while [ ! -e '"
                + go
                + "' ]; do sleep 0.02; done; printf 'a\\r\\n\\nlast'");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());

    Exit exit =
        Processes.stream(
            Scripts.command(program, Scripts.LONG),
            line -> {
              lines.add(line);
              touch(go);
            },
            line -> lines.add("unexpected " + line));

    assertThat(exit.exitCode()).isZero();
    assertThat(lines).containsExactly("first", "a", "", "last");
  }

  @Test
  void endsTheWholeTreeWhenTheTimeIsUp() throws Exception {
    Path program =
        Scripts.write(dir, "go", "echo early; sleep 600 & echo $! > child; sleep 600; echo late");

    Captured captured = Processes.capture(Scripts.command(program, Duration.ofMillis(700)), 100);

    assertThat(captured.exit().timedOut()).isTrue();
    assertThat(captured.exit().exitCode()).isEqualTo(-1);
    assertThat(captured.stdout()).isEqualTo("early\n");
    assertGone(Long.parseLong(Files.readString(dir.resolve("child")).strip()));
  }

  @Test
  void endsWhatIgnoresTheFirstSignal() throws Exception {
    Path program =
        Scripts.write(dir, "go", "trap '' TERM; echo $$ > self; while :; do sleep 0.05; done");

    Exit exit =
        Processes.stream(Scripts.command(program, Duration.ofMillis(500)), line -> {}, line -> {});

    assertThat(exit.timedOut()).isTrue();
    assertGone(Long.parseLong(Files.readString(dir.resolve("self")).strip()));
  }

  @Test
  void doesNotWaitForAChildThatKeepsThePipesOpen() throws Exception {
    Path program =
        Scripts.write(dir, "go", "sleep 600 & echo $! > child; printf 'no newline'; exit 4");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());

    Exit exit = Processes.stream(Scripts.command(program, Scripts.LONG), lines::add, line -> {});

    long child = Long.parseLong(Files.readString(dir.resolve("child")).strip());
    assertThat(exit.exitCode()).isEqualTo(4);
    assertThat(exit.timedOut()).isFalse();
    assertThat(lines).containsExactly("no newline");
    assertThat(ProcessHandle.of(child)).as("left alone").isPresent();
    ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void doesNotReadForEverWhatAChildGoesOnWriting() throws Exception {
    Path program = Scripts.write(dir, "go", "yes & echo $! > child; exit 0");

    Captured captured = Processes.capture(Scripts.command(program, Scripts.LONG), 10);

    ProcessHandle.of(Long.parseLong(Files.readString(dir.resolve("child")).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
    assertThat(captured.exit().exitCode()).isZero();
    assertThat(captured.exit().timedOut()).isFalse();
  }

  @Test
  void anInterruptEndsTheProgram() throws Exception {
    Path program = Scripts.write(dir, "go", "echo $$ > self; echo up; sleep 600");
    CountDownLatch up = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread runner =
        new Thread(
            () -> {
              try {
                Processes.stream(
                    Scripts.command(program, Scripts.LONG), line -> up.countDown(), line -> {});
              } catch (CannotStart | InterruptedException e) {
                thrown.set(e);
              }
            });
    runner.start();
    up.await();
    runner.interrupt();
    runner.join();

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertGone(Long.parseLong(Files.readString(dir.resolve("self")).strip()));
  }

  @Test
  void startsNothingForAnInterruptedThread() {
    Path program = Scripts.write(dir, "go", "touch started");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Processes.capture(Scripts.command(program, Scripts.LONG), 10))
        .isInstanceOf(InterruptedException.class);
    assertThat(dir.resolve("started")).doesNotExist();
  }

  @Test
  void aSinkThatThrowsDoesNotBlockTheProgram() {
    Path program = Scripts.write(dir, "go", "yes | head -c 1000000; touch finished");

    assertThatThrownBy(
            () ->
                Processes.stream(
                    Scripts.command(program, Scripts.LONG),
                    line -> {
                      throw new IllegalStateException("full");
                    },
                    line -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
    assertThat(dir.resolve("finished")).exists();
  }

  @Test
  void saysWhatCannotBeStarted() throws Exception {
    Path plain = Files.writeString(dir.resolve("plain"), "#!/bin/sh\n");
    Path foreign = Scripts.file(dir, "foreign", "#!/nowhere/sh\n");
    Path empty = Scripts.file(dir, "empty", "");
    Path folder = Files.createDirectory(dir.resolve("folder"));

    assertKind(dir.resolve("none"), CannotStart.Kind.NOT_FOUND, 2);
    assertKind(plain, CannotStart.Kind.NOT_EXECUTABLE, 13);
    assertKind(folder, CannotStart.Kind.NOT_EXECUTABLE, 13);
    assertKind(plain.resolve("below"), CannotStart.Kind.NOT_FOUND, 20);
    assertKind(foreign, CannotStart.Kind.NOT_FOR_THIS_MACHINE, 2);
    assertKind(empty, CannotStart.Kind.NOT_FOR_THIS_MACHINE, 8);
  }

  @Test
  void tellsAMissingFolderFromAMissingProgram() throws Exception {
    Path program = Scripts.write(dir, "go", "true");
    Path none = dir.resolve("none");
    Command command = new Command(List.of(program.toString()), none, Map.of(), Scripts.LONG);

    CannotStart thrown =
        catchThrowableOfType(CannotStart.class, () -> Processes.capture(command, 10));

    assertThat(thrown.path()).isEqualTo(none.toString());
    assertThat(thrown.kind()).isEqualTo(CannotStart.Kind.NOT_FOUND);
  }

  @Test
  void saysWhenACommandIsTooLong() {
    Path program = Scripts.write(dir, "go", "true");

    CannotStart thrown =
        catchThrowableOfType(
            CannotStart.class,
            () ->
                Processes.capture(Scripts.command(program, Scripts.LONG, "x".repeat(1 << 22)), 1));

    assertThat(thrown.kind()).isEqualTo(CannotStart.Kind.TOO_LONG);
    assertThat(thrown.errorNumber()).hasValue(7);
  }

  @Test
  void refusesNamesNoEnvironmentCanHoldAndRelativePrograms() {
    Path program = Scripts.write(dir, "go", "true");
    Command command =
        new Command(List.of(program.toString()), dir, Map.of("A=B", "x"), Scripts.LONG);

    CannotStart thrown =
        catchThrowableOfType(CannotStart.class, () -> Processes.capture(command, 10));

    assertThat(thrown.kind()).isEqualTo(CannotStart.Kind.OTHER);
    assertThat(thrown.errorNumber()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Processes.capture(new Command(List.of("go"), dir, Map.of(), Scripts.LONG), 10));
  }

  private static void assertKind(Path program, CannotStart.Kind kind, int number) {
    CannotStart thrown =
        catchThrowableOfType(
            CannotStart.class,
            () ->
                Processes.capture(
                    new Command(List.of(program.toString()), Path.of("/"), Map.of(), Scripts.LONG),
                    10));
    assertThat(thrown).as(program.toString()).isNotNull();
    assertThat(thrown.kind()).as(program.toString()).isEqualTo(kind);
    assertThat(thrown.path()).isEqualTo(program.toString());
    assertThat(thrown.errorNumber()).hasValue(number);
  }

  private static void assertGone(long pid) {
    assertThat(ProcessHandle.of(pid).filter(ProcessesTest::runs)).as("process %d", pid).isEmpty();
  }

  /** A killed process is gone at once, though its number may stay taken until it is reaped. */
  static boolean runs(ProcessHandle process) {
    Path status = Path.of("/proc/" + process.pid() + "/stat");
    try {
      return process.isAlive()
          && !(Files.exists(status) && Files.readString(status).contains(") Z "));
    } catch (IOException e) {
      return false; // gone between the two looks
    }
  }

  private static void touch(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
