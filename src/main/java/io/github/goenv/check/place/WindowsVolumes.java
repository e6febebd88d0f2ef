package io.github.goenv.check.place;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On what kind of volume a path lies. */
final class WindowsVolumes {
  private WindowsVolumes() {}

  /** The share a place lies on: by its text, or as the target of its drive letter. */
  static @Nullable String share(WindowsPlace place) {
    for (String path : texts(place)) {
      if (WindowsPaths.unc(path)) {
        return WindowsPaths.names(path).get(0);
      }
    }
    Volume volume = place.volume();
    String unc = volume == null ? null : volume.unc().orNull();
    if (unc != null) {
      return unc;
    }
    return volume != null && "remote".equals(volume.driveType().orNull()) ? volume.root() : null;
  }

  /** Whether that share is one of WSL. */
  static boolean wsl(WindowsPlace place) {
    for (String path : texts(place)) {
      if (WindowsPaths.wsl(path)) {
        return true;
      }
    }
    Volume volume = place.volume();
    String unc = volume == null ? null : volume.unc().orNull();
    return unc != null && WindowsPaths.wsl(unc);
  }

  private static List<String> texts(WindowsPlace place) {
    List<String> texts = new ArrayList<>();
    texts.add(place.path());
    texts.add(place.lookedAt());
    if (place.real() != null) {
      texts.add(place.real());
    }
    return texts;
  }

  /**
   * Ends the check as unknown when a place's volume is, unless its text already says that it is a
   * share; {@code judged} tells whether the fact that matters is known.
   */
  static void mustBeKnown(Snapshot machine, Verdict verdict, List<WindowsPlace> unclear) {
    if (unclear.isEmpty()) {
      return;
    }
    WindowsMachineFacts.known(verdict, WindowsMachineFacts.facts(machine, verdict).files());
    for (WindowsPlace place : unclear) {
      if (place.file() == null) {
        verdict.unknown(place.name(), Text.of("fact.not-read"), null);
        continue;
      }
      Fact<?> cause = cause(place.file().volume());
      if (cause instanceof Fact.Unknown<?> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
      } else {
        verdict.unknown(place.name(), Text.of("fact.not-read"), null);
      }
    }
  }

  private static Fact<?> cause(Fact<Volume> fact) {
    Volume volume = fact.orNull();
    if (volume == null) {
      return fact;
    }
    for (Fact<?> part : List.of(volume.driveType(), volume.unc(), volume.subst())) {
      if (part instanceof Fact.Unknown<?>) {
        return part;
      }
    }
    return fact;
  }

  /** The drive type of the volume with that root, as told of any place; null when nobody knows. */
  static @Nullable String driveType(Snapshot machine, String path) {
    if (WindowsPaths.unc(path)) {
      return "remote";
    }
    for (WindowsPlace place : WindowsPlace.all(machine)) {
      Volume volume = place.volume();
      if (volume != null && WindowsPaths.under(path, volume.root())) {
        String type = volume.driveType().orNull();
        if (type != null) {
          return type;
        }
      }
    }
    return null;
  }
}
