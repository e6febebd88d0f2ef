package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.FileCost.Times;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code av.scan-cost}: small files are slow in a directory of Go, or slower than in its
 * neighbours. What takes the time, a scanner, a disk or a network, is not in these figures, and is
 * not said.
 */
final class AvScanCost implements Check {
  /**
   * Files that go writes for 1,000 packages into an empty build cache and into its work directory:
   * net/http with its 184 dependencies, cold, Go 1.26, left 1,320 and 543.
   */
  private static final int CACHE_FILES = 7000;

  private static final int WORK_FILES = 3000;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Text unasked = Text.of("av.scan-cost.not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    List<FileCost> costs = verdict.need(examined.files(), unasked);
    Times fastest = FileCost.fastest(costs);
    List<Evidence> evidence = evidence(costs);
    for (FileCost cost : costs) {
      Times times = cost.times().orNull();
      if (cost.times() instanceof Fact.Unknown<Times> unknown) {
        verdict.unknown(cost.place(), unknown.reason(), unknown.remedy());
      } else if (times != null && !cost.place().equals(FileCost.VOLUME) && times.slow(fastest)) {
        verdict.fail(
            cost.place(), message(cost, times, costs), evidence, fixes(machine, cost, costs));
      }
    }
    if (evidence.isEmpty() && verdict.results().isEmpty()) {
      throw verdict.notApplicable(Text.of("av.scan-cost.nowhere"));
    }
    if (verdict.results().isEmpty()) {
      pass(verdict, costs, evidence);
    }
  }

  private static Text message(FileCost slow, Times times, List<FileCost> costs) {
    FileCost best = best(costs);
    Times other = best == null ? null : best.times().orNull();
    boolean beside =
        best != null && other != null && times.medianNs() / 2 >= Math.max(1, other.medianNs());
    int files = files(slow.place());
    List<String> args = new ArrayList<>();
    args.addAll(List.of("path", slow.directory(), "median", millis(times.medianNs())));
    args.addAll(List.of("p95", millis(times.p95Ns()), "files", String.valueOf(times.files())));
    args.addAll(List.of("seconds", seconds(files * times.medianNs())));
    if (files > 0) {
      args.addAll(List.of("written", thousands(files)));
    }
    if (beside && best != null && other != null) {
      args.addAll(
          List.of("times", String.valueOf(times.medianNs() / Math.max(1, other.medianNs()))));
      args.addAll(List.of("other", best.directory(), "least", millis(other.medianNs())));
    }
    String[] all = args.toArray(new String[0]);
    if (files > 0) {
      return Text.of(beside ? "av.scan-cost.slow-built" : "av.scan-cost.all-slow-built", all);
    }
    return Text.of(beside ? "av.scan-cost.slow" : "av.scan-cost.all-slow", all);
  }

  private static void pass(Verdict verdict, List<FileCost> costs, List<Evidence> evidence) {
    long most = 0;
    long built = 0;
    int written = 0;
    String places = "";
    for (FileCost cost : costs) {
      Times times = cost.times().orNull();
      if (times != null) {
        most = Math.max(most, times.medianNs());
        int files = files(cost.place());
        if (files > 0) {
          written += files;
          built += files * times.medianNs();
          places += (places.isEmpty() ? "" : ", ") + cost.place();
        }
      }
    }
    verdict.pass(
        written == 0
            ? Text.of("av.scan-cost.pass", "most", millis(most))
            : Text.of(
                "av.scan-cost.pass-built",
                "most",
                millis(most),
                "written",
                thousands(written),
                "places",
                places,
                "seconds",
                seconds(built)),
        evidence);
  }

  /** How many files a cold build of 1,000 packages writes there; 0 where that is not known. */
  private static int files(String place) {
    return switch (place) {
      case "GOCACHE" -> CACHE_FILES;
      case "GOTMPDIR" -> WORK_FILES;
      default -> 0;
    };
  }

  /** The directory where a file costs least. */
  private static @Nullable FileCost best(List<FileCost> costs) {
    Times fastest = FileCost.fastest(costs);
    for (FileCost cost : costs) {
      if (fastest != null && fastest.equals(cost.times().orNull())) {
        return cost;
      }
    }
    return null;
  }

  private static List<Fix> fixes(Snapshot machine, FileCost slow, List<FileCost> costs) {
    List<Fix> fixes = new ArrayList<>();
    FileCost best = best(costs);
    Place place = machine.place(slow.place());
    if (place != null && place.name().startsWith("GO") && best != null && !best.equals(slow)) {
      Fix move =
          machine.host().windows() ? otherDrive(machine, place, best) : Fixes.write(machine, place);
      if (move != null) {
        fixes.add(move);
      }
    }
    fixes.add(Defender.ask(machine, "av.scan-cost.fix-", slow.directory()));
    return fixes;
  }

  /** On the same drive a directory would be as slow; where to is for the user to settle. */
  private static @Nullable Fix otherDrive(Snapshot machine, Place place, FileCost best) {
    String drive = WindowsPaths.driveOf(best.directory());
    if (drive == null || drive.equalsIgnoreCase(WindowsPaths.driveOf(place.path()))) {
      return null;
    }
    String directory = drive + "\\gobuild\\" + place.name().toLowerCase(Locale.ROOT);
    Fix set = Fixes.set(machine, place.name(), directory);
    return Fix.template(set.title(), set.shell(), set.text());
  }

  private static List<Evidence> evidence(List<FileCost> costs) {
    List<Evidence> evidence = new ArrayList<>();
    for (FileCost cost : costs) {
      if (cost.times() instanceof Fact.Known<Times> known) {
        Times times = known.value();
        evidence.add(
            new Evidence(
                cost.place(),
                cost.directory()
                    + " (P50 "
                    + millis(times.medianNs())
                    + " ms, P95 "
                    + millis(times.p95Ns())
                    + " ms, n = "
                    + times.files()
                    + ")",
                Source.of(Source.Kind.API, "java.nio.file")));
      }
    }
    return evidence;
  }

  private static String thousands(int files) {
    return files / 1000 + ",000";
  }

  /** Milliseconds with two decimals below 10, with none from there on. */
  static String millis(long ns) {
    if (ns >= 9_995_000) {
      return String.valueOf((ns + 500_000) / 1_000_000);
    }
    long hundredths = (ns + 5_000) / 10_000;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  /** Seconds with one decimal below 10, with none from there on. */
  static String seconds(long ns) {
    if (ns >= 9_950_000_000L) {
      return String.valueOf((ns + 500_000_000) / 1_000_000_000);
    }
    long tenths = (ns + 50_000_000) / 100_000_000;
    return tenths / 10 + "." + tenths % 10;
  }
}
