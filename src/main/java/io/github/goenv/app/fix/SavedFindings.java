package io.github.goenv.app.fix;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Finding;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Planner;
import io.github.goenv.fix.Proposal;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.report.saved.SavedFix;
import io.github.goenv.report.saved.SavedReport;
import io.github.goenv.report.saved.SavedReports;
import io.github.goenv.report.saved.SavedReports.Detail;
import io.github.goenv.report.saved.SavedResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a {@code report.json}. The home directory that was taken out of it is put back where
 * the report is of this kind of system; whether it is of this account too the scripts find out, as
 * each looks at what is there before it changes anything.
 */
final class SavedFindings {
  private final @Nullable String home;
  private final boolean windows;

  private SavedFindings(@Nullable String home, boolean windows) {
    this.home = home;
    this.windows = windows;
  }

  /**
   * The plan.
   *
   * @param here whether this is Windows
   * @throws CannotRun when the file is no report
   */
  static Plan plan(Path file, @Nullable String home, boolean here, Output output) throws CannotRun {
    SavedReport report = read(file, output);
    boolean windows = report.host().os().equals("windows");
    SavedFindings saved = new SavedFindings(windows == here ? home : null, windows);
    List<Finding> findings = new ArrayList<>();
    for (SavedResult result : report.results()) {
      Severity severity = result.severity();
      if (result.counts() && severity != null) {
        List<Proposal> proposals = new ArrayList<>();
        for (SavedFix fix : result.fixes()) {
          proposals.add(saved.proposal(fix));
        }
        findings.add(
            new Finding(result.id(), severity, result.subject(), result.message(), proposals));
      }
    }
    Report.GoSummary go = report.go();
    return Planner.plan(windows, go == null ? null : saved.at(go.executable()), findings);
  }

  private static SavedReport read(Path file, Output output) throws CannotRun {
    String error;
    try (InputStream in = Files.newInputStream(file)) {
      return SavedReports.read(in, Detail.ALL);
    } catch (NoSuchFileException e) {
      error = output.say("file.missing");
    } catch (IOException e) {
      error = output.reason(e);
    }
    throw new CannotRun(output.say("plan.bad-report", "path", file.toString(), "error", error));
  }

  private Proposal proposal(SavedFix fix) {
    Change change = fix.change();
    return new Proposal(
        fix.title(), fix.text(), fix.elevation(), change == null ? null : restored(change));
  }

  private Change restored(Change change) {
    if (change instanceof GoSetting go) {
      With with = go.with();
      return new GoSetting(
          go.name(),
          at(go.value()),
          at(go.before()),
          at(go.file()),
          with == null ? null : new With(with.name(), at(with.value())));
    }
    if (change instanceof MakeDirectory make) {
      return new MakeDirectory(at(make.path()));
    }
    if (change instanceof DeleteCached delete) {
      List<String> paths = new ArrayList<>();
      for (String path : delete.paths()) {
        paths.add(at(path));
      }
      return new DeleteCached(at(delete.root()), paths);
    }
    if (change instanceof FileMode mode) {
      return new FileMode(at(mode.path()), mode.rights());
    }
    if (change instanceof Exclusion exclusion && exclusion.excluded()) {
      return new Exclusion(at(exclusion.path()), true);
    }
    if (change instanceof RegistryValue registry && holdsMark(registry)) {
      // What stands there may be that very text, or the home directory.
      return new RegistryValue(
          registry.key(), registry.name(), Value.text("<user>"), registry.before());
    }
    return change;
  }

  private static boolean holdsMark(RegistryValue registry) {
    return registry.value().text().contains("%USERPROFILE%")
        || registry.before().text().contains("%USERPROFILE%");
  }

  private Value at(Value value) {
    return new Value(value.type(), at(value.text()));
  }

  private String at(String text) {
    if (home == null) {
      return windows ? text.replace("%USERPROFILE%", "<user>") : text.replaceFirst("^~", "<user>");
    }
    if (windows) {
      return text.replace("%USERPROFILE%", home);
    }
    return text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text;
  }
}
