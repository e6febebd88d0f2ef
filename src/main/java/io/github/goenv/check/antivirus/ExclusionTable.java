package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsExpansion;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of go against Defender's exclusions: path, needed?, excluded by which rule? */
final class ExclusionTable {
  private static final Set<String> WRITTEN = Set.of("GOCACHE", "GOMODCACHE", "GOTMPDIR", "output");

  private ExclusionTable() {}

  /**
   * A line of the table.
   *
   * @param place the place
   * @param needed whether a build writes there and every access is scanned at once
   * @param rule the rule that excludes it without conditions; null when there is none
   * @param partly a rule that excludes a part of the accesses; null when there is none
   */
  record Row(WindowsPlace place, Need needed, @Nullable String rule, @Nullable String partly) {

    Evidence evidence() {
      String by = rule == null ? "not excluded" : "excluded by " + rule;
      String also = rule != null || partly == null ? "" : ", in part by " + partly;
      return new Evidence(
          place.name(),
          place.realOrPath() + " | " + needed.words + " | " + by + also,
          place.source());
    }
  }

  /** Whether an exclusion would do anything for a place. */
  enum Need {
    YES("written by builds"),
    READ_ONLY("only read by builds"),
    DEV_DRIVE("not needed: trusted Dev Drive");

    private final String words;

    Need(String words) {
      this.words = words;
    }
  }

  static List<WindowsPlace> places(Snapshot machine, Verdict verdict) {
    List<WindowsPlace> places = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      if (WRITTEN.contains(place.name()) || place.name().equals("GOROOT")) {
        places.add(place);
      }
    }
    return places;
  }

  static Need need(WindowsPlace place) {
    Volume volume = place.volume();
    if (volume != null && "trusted".equals(volume.devDrive().orNull())) {
      return Need.DEV_DRIVE;
    }
    return WRITTEN.contains(place.name()) ? Need.YES : Need.READ_ONLY;
  }

  static Row row(WindowsPlace place, Exclusions exclusions, WindowsExpansion.Values system) {
    String rule = null;
    String partly = null;
    for (String text : exclusions.paths()) {
      ExclusionRule each = ExclusionRule.of(text, system);
      if (covers(each, place)) {
        if (each.conditional()) {
          partly = text;
        } else {
          rule = text;
          break;
        }
      }
    }
    for (String process : exclusions.processes()) {
      if (partly == null && ofGo(process)) {
        partly = "process " + process;
      }
    }
    return new Row(place, need(place), rule, partly);
  }

  /**
   * "Reparse point subfolders must be excluded separately": one that is on the way and is no link
   * (a cloud folder, for example) ends the exclusion of a folder above it.
   */
  static boolean covers(ExclusionRule rule, WindowsPlace place) {
    String path = place.realOrPath();
    if (!rule.covers(path)) {
      return false;
    }
    List<ReparsePoint> links = place.links();
    if (links != null) {
      for (ReparsePoint link : links) {
        if (WindowsPaths.under(path, link.path())
            && WindowsPaths.names(link.path()).size() > rule.depth()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a process exclusion names a program of go. */
  static boolean ofGo(String process) {
    return switch (WindowsPaths.last(process).toLowerCase(Locale.ROOT)) {
      case "go.exe", "compile.exe", "link.exe", "asm.exe", "cgo.exe" -> true;
      default -> false;
    };
  }
}
