package io.github.goenv.app.fleet;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.files.FileErrors;
import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.Found;
import io.github.goenv.fleet.Machine;
import io.github.goenv.fleet.MachineNames;
import io.github.goenv.fleet.Unread;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Standing;
import io.github.goenv.report.saved.SavedReport;
import io.github.goenv.report.saved.SavedReports;
import io.github.goenv.report.saved.SavedResult;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the machines of a fleet, one file at a time, and keeps of each what a table needs. A report
 * says what was found where its policy is known; a snapshot alone is checked here.
 */
final class ReadFleet {
  /** More than any snapshot. */
  private static final int MOST_SNAPSHOT = 64 << 20;

  private final Policy policy;
  private final Messages english = Messages.in("en");

  /** Most machines have the same things to say. */
  private final Map<String, String> pool = new HashMap<>();

  private final List<Unread> unread = new ArrayList<>();

  ReadFleet(Policy policy) {
    this.policy = policy;
  }

  /**
   * The machines.
   *
   * @param alone the name of one whose file is in the directory itself
   */
  Fleet read(FleetFiles found, String alone) {
    unread.addAll(found.unread());
    Map<List<String>, Machine> machines = new LinkedHashMap<>();
    for (FleetFile file : found.files()) {
      if (!file.snapshot()) {
        put(machines, file);
      }
    }
    for (FleetFile file : found.files()) {
      if (file.snapshot() && !machines.containsKey(file.place())) {
        put(machines, file);
      }
    }
    List<String> names = MachineNames.of(List.copyOf(machines.keySet()), alone);
    List<Machine> named = new ArrayList<>();
    int i = 0;
    for (Machine machine : machines.values()) {
      named.add(machine.named(names.get(i++)));
    }
    return new Fleet(named, unread);
  }

  private void put(Map<List<String>, Machine> machines, FleetFile file) {
    try (InputStream in = file.opener().open()) {
      machines.put(file.place(), file.snapshot() ? snapshot(in) : report(in));
    } catch (UnreadableFile e) {
      unread.add(new Unread(file.shown(), e.reason()));
    } catch (IOException e) {
      String detail = FileErrors.words(e);
      unread.add(new Unread(file.shown(), Text.of("fleet.no-file", "detail", detail)));
    }
  }

  private Machine report(InputStream in) throws IOException {
    SavedReport report = SavedReports.read(in, SavedReports.Detail.FINDINGS);
    List<Found> findings = new ArrayList<>(report.results().size());
    for (SavedResult each : report.results()) {
      findings.add(
          new Found(
              pooled(each.id()),
              Standing.of(
                  each.outcome(), each.severity(), each.accepted(), each.followsFrom() != null),
              pooled(each.subject()),
              pooled(each.message()),
              pooled(each.fingerprint())));
    }
    Report.GoSummary go = report.go();
    return new Machine(
        "",
        "report",
        report.startedAt(),
        pooled(report.toolVersion()),
        pooled(report.host().os()),
        pooled(report.host().arch()),
        pooled(report.host().osVersion()),
        orNull(report.host().ci()),
        orNull(go == null ? null : go.version()),
        findings);
  }

  private Machine snapshot(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_SNAPSHOT + 1);
    if (bytes.length > MOST_SNAPSHOT) {
      throw new UnreadableFile(
          Text.of("saved.snapshot.large", "most", String.valueOf(MOST_SNAPSHOT >> 20)), null);
    }
    Snapshot machine = SnapshotJson.read(new String(bytes, StandardCharsets.UTF_8));
    Redaction redaction = Redaction.ofAccount(machine.host());
    List<Found> findings = new ArrayList<>();
    for (Result result : Judgement.of(machine, policy)) {
      Standing standing = Standing.of(result);
      if (!standing.fine()) {
        findings.add(
            new Found(
                result.id(),
                standing,
                pooled(redaction.apply(result.subject())),
                pooled(redaction.apply(result.message().in(english))),
                pooled(result.fingerprint(redaction))));
      }
    }
    GoCommand go = machine.go().orNull();
    return new Machine(
        "",
        "snapshot",
        machine.takenAt(),
        pooled(machine.toolVersion()),
        pooled(machine.host().os()),
        pooled(machine.host().arch()),
        pooled(machine.host().osVersion()),
        orNull(machine.host().ci().orNull()),
        orNull(go == null ? null : go.variable("GOVERSION").orNull()),
        findings);
  }

  private String pooled(String text) {
    return pool.computeIfAbsent(text, same -> same);
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : pooled(text);
  }
}
