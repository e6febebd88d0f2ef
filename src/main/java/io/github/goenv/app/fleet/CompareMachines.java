package io.github.goenv.app.fleet;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.ReadMachine;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.check.core.Policy;
import io.github.goenv.compare.Compare;
import io.github.goenv.compare.CompareJson;
import io.github.goenv.compare.CompareLines;
import io.github.goenv.compare.Comparison;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.record.BuildFile;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares two machines, or one over time. */
public final class CompareMachines {
  private static final String BEFORE = "goenv.compare.before";
  private static final String AFTER = "goenv.compare.after";

  private static final List<String> FAIL_ON = List.of("never", "worse", "any");

  private final CompareRequest request;
  private final Output output;

  /** Compares what {@code request} names, and tells {@code output}. */
  public CompareMachines(CompareRequest request, Output output) {
    this.request = request;
    this.output = output;
  }

  /**
   * Compares them.
   *
   * @throws Rejected when they differ, and that is to fail
   */
  public void run() throws CannotRun, Rejected, InterruptedException {
    String failOn = Choice.of("goenv.compare.failOn", request.failOn(), FAIL_ON, output.texts());
    Policy policy = new PolicyFactory(output.texts()).policy(request.policy());
    Path before = request.before() == null ? kept() : request.before();
    Path after = request.after() == null ? request.machine().snapshot() : request.after();
    Snapshot was = saved(read(before, BEFORE), before, BEFORE);
    String parameter = request.after() == null ? "goenv.snapshot" : AFTER;
    Snapshot is =
        after == null
            ? saved(new ReadMachine(output).read(request.machine()), Path.of(""), parameter)
            : saved(read(after, parameter), after, parameter);
    Comparison comparison = Compare.of(was, is, policy);
    String here = output.say("compare.this-machine");
    for (String line :
        CompareLines.of(
            comparison,
            before.toString(),
            after == null ? here : after.toString(),
            output.texts(),
            output.unicode())) {
      output.console().info(line);
    }
    write(comparison);
    decide(comparison, failOn);
  }

  private Path kept() throws CannotRun {
    Path reports = request.to();
    Path newest = null;
    try {
      newest = reports == null ? null : KeptMachines.newest(reports);
    } catch (IOException e) {
      output.detail(e);
    }
    if (newest == null) {
      throw new CannotRun(output.say("compare.no-before"));
    }
    return newest;
  }

  private Snapshot read(Path file, String parameter) throws CannotRun {
    ReadMachine reader = new ReadMachine(output);
    if (!isCompressed(file)) {
      return reader.replay(file, parameter);
    }
    try {
      return BuildFile.machine(file);
    } catch (IOException e) {
      throw reader.unusable(file, parameter, e);
    }
  }

  /** As those beside build records are; a file that cannot be read is told of by who reads it. */
  private static boolean isCompressed(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    } catch (IOException e) {
      return false;
    }
  }

  private Snapshot saved(Snapshot machine, Path file, String parameter) throws CannotRun {
    try {
      return SnapshotJson.saved(machine, Personal.redaction(true));
    } catch (IOException e) {
      throw new ReadMachine(output).unusable(file, parameter, e);
    }
  }

  private void write(Comparison comparison) throws CannotRun {
    Path directory = request.to();
    if (directory == null) {
      return;
    }
    Path file = directory.resolve("compare.json");
    Redaction redaction = Personal.redaction(true);
    try {
      Files.createDirectories(directory);
      AtomicFiles.write(
          file,
          out ->
              CompareJson.write(comparison, request.version(), redaction, Messages.in("en"), out));
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    output.info("compare.written", "path", file.toString());
  }

  private void decide(Comparison comparison, String failOn) throws Rejected {
    boolean fails =
        switch (failOn) {
          case "worse" -> comparison.worse();
          case "any" -> !comparison.same();
          default -> false;
        };
    if (fails) {
      throw new Rejected(output.say("compare.failed." + comparison.word()));
    }
  }
}
