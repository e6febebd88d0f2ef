package io.github.goenv.app.fleet;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.FleetChanges;
import io.github.goenv.fleet.FleetJson;
import io.github.goenv.fleet.FleetLines;
import io.github.goenv.fleet.FleetReader;
import io.github.goenv.fleet.FleetReport;
import io.github.goenv.fleet.ForeignHomes;
import io.github.goenv.fleet.Outliers;
import io.github.goenv.fleet.Unread;
import io.github.goenv.fleet.page.FleetPage;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts the machines of a directory into one table and page. */
public final class TellFleet {
  private final FleetRequest request;
  private final Output output;

  /** Tells {@code output} of what {@code request} names. */
  public TellFleet(FleetRequest request, Output output) {
    this.request = request;
    this.output = output;
  }

  /** Reads, tells and writes. */
  public void run() throws CannotRun {
    Path directory = request.directory();
    if (directory == null) {
      throw new CannotRun(output.say("fleet.nowhere"));
    }
    if (!Files.isDirectory(directory)) {
      String key = Files.exists(directory) ? "fleet.not-directory" : "fleet.no-directory";
      throw new CannotRun(output.say(key, "path", directory.toString()));
    }
    Fleet fleet = read(directory);
    Path to = request.to() == null ? directory : request.to();
    FleetReader.Earlier earlier = earlier(to);
    FleetReport report =
        new FleetReport(
            request.version(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            fleet,
            Outliers.of(fleet),
            earlier == null
                ? null
                : FleetChanges.between(earlier.machines(), earlier.createdAt(), fleet.machines()));
    for (String line : FleetLines.of(report, output.texts(), output.unicode())) {
      output.console().info(line);
    }
    if (!fleet.unread().isEmpty()) {
      output.warn("fleet.unread.told", "count", String.valueOf(fleet.unread().size()));
    }
    write(report, to);
  }

  private Fleet read(Path directory) throws CannotRun {
    ReadFleet reader = new ReadFleet(new PolicyFactory(output.texts()).policy(request.policy()));
    FleetFiles found;
    try {
      found = FleetFiles.below(directory);
    } catch (IOException e) {
      throw new CannotRun(
          output.say("fleet.unlisted", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    Path last = directory.toAbsolutePath().normalize().getFileName();
    Fleet fleet = reader.read(found, last == null ? "." : last.toString());
    if (fleet.machines().isEmpty() && fleet.unread().isEmpty()) {
      throw new CannotRun(output.say("fleet.empty", "path", directory.toString()));
    }
    if (fleet.machines().isEmpty()) {
      Unread first = fleet.unread().get(0);
      throw new CannotRun(
          output.say(
              "fleet.nothing",
              "count",
              String.valueOf(fleet.unread().size()),
              "path",
              directory.toString(),
              "file",
              first.file(),
              "reason",
              first.reason().in(output.texts())));
    }
    return fleet;
  }

  private FleetReader.@Nullable Earlier earlier(Path to) {
    Path named = request.before();
    Path file = named == null ? to.resolve("fleet.json") : named;
    if (named == null && !Files.exists(file)) {
      return null;
    }
    String reason;
    try (Reader in = Files.newBufferedReader(file)) {
      return FleetReader.read(in);
    } catch (IOException e) {
      reason = output.reason(e);
    }
    output.warn("fleet.no-before", "path", file.toString(), "reason", reason);
    return null;
  }

  private void write(FleetReport report, Path to) throws CannotRun {
    UnaryOperator<String> redact = redaction();
    Path page = to.resolve("fleet.html");
    try {
      Files.createDirectories(to);
      AtomicFiles.write(
          to.resolve("fleet.json"), out -> FleetJson.write(report, redact, Messages.in("en"), out));
      AtomicFiles.write(page, out -> FleetPage.write(report, redact, request.language(), out));
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", to.toString(), "error", FileErrors.words(e)));
    }
    output.info("fleet.written", "path", page.toString());
  }

  private UnaryOperator<String> redaction() {
    Redaction own = Personal.redaction(request.redact());
    UnaryOperator<String> all =
        request.redact() ? text -> ForeignHomes.hide(own.apply(text)) : own::apply;
    Map<String, String> known = new HashMap<>(); // most machines have the same texts
    return text -> known.computeIfAbsent(text, all);
  }
}
