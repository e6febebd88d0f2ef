package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.modcache.CacheProgress;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.ProbeTime;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a machine, or the file in which one was saved. */
public final class ReadMachine {
  /** How long reading may take before the user hears of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Output output;
  private final @Nullable Path kept;
  private @Nullable SnapshotReader reader;

  /** Speaks to {@code output}. */
  public ReadMachine(Output output) {
    this(output, null);
  }

  /**
   * Need not wait for WMI.
   *
   * @param kept the directory in which WMI's answers are kept; null to wait
   */
  ReadMachine(Output output, @Nullable Path kept) {
    this.output = output;
    this.kept = kept;
  }

  /**
   * The machine.
   *
   * @throws CannotRun when the file cannot be used
   */
  public Snapshot read(MachineRequest request) throws CannotRun, InterruptedException {
    Path saved = request.snapshot();
    if (saved != null) {
      return replay(saved, "goenv.snapshot");
    }
    ProbeRequest probe = Objects.requireNonNull(request.probe());
    String waiting =
        output.say("machine.waiting", "seconds", String.valueOf(probe.limit().toSeconds()));
    SnapshotReader reader =
        kept == null ? new SnapshotReader(probe) : new SnapshotReader(probe, kept);
    this.reader = reader;
    Heartbeat heartbeat =
        new Heartbeat(
            PATIENCE,
            time -> {
              CacheProgress.Moment moment = reader.progress();
              boolean hashing = moment.total() > 0 && moment.done() < moment.total();
              output.console().info(hashing ? progress(moment) : waiting);
            });
    try {
      Snapshot read = reader.read();
      ServiceParameters.require(read, output.texts());
      if (output.shows(Output.Level.DETAIL)) {
        times(reader.times());
      }
      return read;
    } finally {
      heartbeat.close();
    }
  }

  /** The machine that was read, with what WMI answers now. */
  Snapshot withWmi(Snapshot read) throws InterruptedException {
    SnapshotReader asked = reader;
    return asked == null ? read : asked.withWmi(read);
  }

  private String progress(CacheProgress.Moment moment) {
    return output.say(
        "machine.modcache",
        "done",
        String.valueOf(moment.done()),
        "total",
        String.valueOf(moment.total()),
        "read",
        String.valueOf(moment.bytes() >> 20),
        "all",
        String.valueOf(moment.totalBytes() >> 20));
  }

  private void times(List<ProbeTime> times) {
    for (ProbeTime time : times) {
      output.detail(
          output.say(
              time.duration() < 0 ? "probe.time.none" : "probe.time",
              "probe",
              time.name(),
              "start",
              String.valueOf(time.start()),
              "duration",
              String.valueOf(time.duration())));
    }
  }

  /**
   * The machine saved in {@code file}.
   *
   * @param parameter that named it
   */
  public Snapshot replay(Path file, String parameter) throws CannotRun {
    try {
      return SnapshotJson.read(Files.readString(file));
    } catch (IOException e) {
      throw unusable(file, parameter, e);
    }
  }

  /** Why a saved machine cannot be used. */
  public CannotRun unusable(Path file, String parameter, IOException e) {
    String error;
    if (e instanceof NoSuchFileException) {
      error = output.say("file.missing");
    } else if (e instanceof MalformedInputException) {
      error = output.say("file.not-utf8");
    } else {
      error = output.reason(e);
    }
    return new CannotRun(
        output.say(
            "bad.snapshot", "parameter", parameter, "path", file.toString(), "error", error));
  }
}
