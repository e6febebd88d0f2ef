package io.github.goenv.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs: no shell, nothing on standard input, both outputs drained at once.
 *
 * <p>When the time is up or the calling thread is interrupted, the program is ended with all its
 * children. A child that outlives the program and keeps its outputs open is not waited for.
 */
public final class Processes {

  /** How long a pipe may stay silent after the program's end while somebody else holds it open. */
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** More than a pipe can hold: what comes later was written after the program's end. */
  private static final long LEFT_IN_PIPE = 2L << 20;

  /**
   * ETXTBSY of Linux, macOS and the BSDs: somebody still has the program open for writing. Often
   * that is a child of whoever has just written it, for as long as it takes to start that child
   * (https://go.dev/issue/22315).
   */
  private static final int TEXT_FILE_BUSY = 26;

  /** The pauses before the next attempt double, from 10 ms on: 630 ms in all. */
  private static final long LAST_PAUSE = 320;

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private Processes() {}

  /**
   * Runs a program and keeps what it writes.
   *
   * @param limitBytes how much of each stream is kept; the rest is read and dropped
   * @throws CannotStart when the system does not start the program
   * @throws InterruptedException when this thread is interrupted, or the JVM is ending; the program
   *     has been ended then
   */
  public static Captured capture(Command command, int limitBytes)
      throws CannotStart, InterruptedException {
    ByteLimit out = new ByteLimit(limitBytes);
    ByteLimit err = new ByteLimit(limitBytes);
    Exit exit = run(command, out, err);
    return new Captured(exit, out.text(), err.text());
  }

  /**
   * Runs a program and hands each line over as it comes: UTF-8, ended by LF or CRLF, the last one
   * also without; lines longer than 1 MiB in pieces. Each sink is called by a thread of its own,
   * and not after the return. What a sink throws is thrown here once the program has ended.
   *
   * @throws CannotStart when the system does not start the program
   * @throws InterruptedException when this thread is interrupted, or the JVM is ending; the program
   *     has been ended then
   */
  public static Exit stream(Command command, LineSink stdout, LineSink stderr)
      throws CannotStart, InterruptedException {
    return run(command, new LineSplitter(stdout), new LineSplitter(stderr));
  }

  private static Exit run(Command command, Pump.Drain out, Pump.Drain err)
      throws CannotStart, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    EndedWithJvm watch = EndedWithJvm.watch();
    Exit exit;
    try {
      exit = run(command, out, err, watch);
    } catch (CannotStart | InterruptedException | RuntimeException | Error e) {
      watch.close();
      throw e;
    }
    if (watch.close()) {
      throw new InterruptedException(); // how it ended is no word of its own
    }
    return exit;
  }

  private static Exit run(Command command, Pump.Drain out, Pump.Drain err, EndedWithJvm watch)
      throws CannotStart, InterruptedException {
    long begin = System.nanoTime();
    Process process = start(command);
    watch.over(process);
    String name = new File(command.words().get(0)).getName() + " " + process.pid();
    Pump stdout = new Pump(process.getInputStream(), out, "goenv stdout of " + name);
    Pump stderr = new Pump(process.getErrorStream(), err, "goenv stderr of " + name);
    boolean inTime = false;
    boolean done = false;
    try {
      stdout.start();
      stderr.start();
      closeStdin(process);
      inTime = process.waitFor(nanos(command.timeout()), TimeUnit.NANOSECONDS);
      if (!inTime) {
        ProcessTree.end(process);
      }
      awaitEnd(stdout, stderr);
      done = true;
    } finally {
      if (!done) {
        ProcessTree.end(process);
      }
      stdout.close();
      stderr.close();
    }
    rethrow(stdout.failure());
    rethrow(stderr.failure());
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return new Exit(inTime ? process.exitValue() : -1, !inTime, elapsed);
  }

  private static Process start(Command command) throws CannotStart, InterruptedException {
    for (long pause = 10; pause <= LAST_PAUSE; pause *= 2) {
      try {
        return startOnce(command);
      } catch (CannotStart e) {
        if (WINDOWS || e.errorNumber().orElse(0) != TEXT_FILE_BUSY) {
          throw e;
        }
        Thread.sleep(pause);
      }
    }
    return startOnce(command);
  }

  private static Process startOnce(Command command) throws CannotStart {
    File program = new File(command.words().get(0));
    if (!program.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute path: " + program);
    }
    if (program.isFile() && program.length() == 0) {
      // The JDK would hand it to /bin/sh, which finds nothing wrong with an empty script.
      String words = WINDOWS ? "%1 is not a valid Win32 application" : "Exec format error";
      throw new CannotStart(
          program.getPath(), CannotStart.Kind.NOT_FOR_THIS_MACHINE, WINDOWS ? 193 : 8, words, null);
    }
    try {
      ProcessBuilder builder = new ProcessBuilder(words(command));
      builder.directory(command.directory().toFile());
      ChildEnvironment.apply(command.environment(), builder.environment(), WINDOWS);
      return builder.start();
    } catch (IOException | IllegalArgumentException e) {
      throw StartErrors.explain(command, e, WINDOWS);
    }
  }

  private static List<String> words(Command command) {
    // With this property the JDK quotes as it should, and refuses what is quoted already.
    boolean strict =
        "false".equalsIgnoreCase(System.getProperty("jdk.lang.Process.allowAmbiguousCommands"));
    return WINDOWS && !strict ? WindowsQuoting.forJdk(command.words()) : command.words();
  }

  private static void closeStdin(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The program has ended already.
    }
  }

  private static void awaitEnd(Pump stdout, Pump stderr) throws InterruptedException {
    long[] atExit = {stdout.count(), stderr.count()};
    long seen = -1;
    long since = System.nanoTime();
    while (true) {
      boolean out = stdout.ended(10);
      boolean err = stderr.ended(10);
      if (out && err) {
        return;
      }
      long count = stdout.count() + stderr.count();
      boolean busy = !(out || stdout.isReading()) || !(err || stderr.isReading());
      if (busy || count != seen) {
        seen = count;
        since = System.nanoTime();
      }
      boolean spent =
          (out || stdout.count() - atExit[0] > LEFT_IN_PIPE)
              && (err || stderr.count() - atExit[1] > LEFT_IN_PIPE);
      if (spent || System.nanoTime() - since > SILENCE_NANOS) {
        return;
      }
    }
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
