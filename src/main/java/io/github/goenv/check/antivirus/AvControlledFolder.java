package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code av.controlled-folder}: the build writes where only known programs may. */
public final class AvControlledFolder implements Check {
  private static final int BLOCK = 1;
  private static final int AUDIT = 2;

  /** Modes 3 and 4 guard disk sectors and leave folders alone (Set-MpPreference). */
  private static final int BLOCK_DISK = 3;

  private static final int AUDIT_DISK = 4;

  /** Folders of every profile, this account's and others' ("Controlled folder access"). */
  private static final Set<String> OF_PROFILES =
      Set.of("documents", "pictures", "videos", "music", "favorites");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    verdict.orUnknown(facts.controlledFolderAccess());
    Integer mode = facts.controlledFolderAccess().orNull();
    if (mode == null || mode == 0) {
      verdict.pass(Text.of("av.controlled-folder.off"), List.of());
      return;
    }
    if (mode == BLOCK_DISK || mode == AUDIT_DISK) {
      verdict.pass(Text.of("av.controlled-folder.disk", "mode", String.valueOf(mode)), List.of());
      return;
    }
    Text idle = Defender.idle(facts);
    if (idle != null) {
      throw verdict.notApplicable(idle);
    }
    List<String> folders = WindowsMachineFacts.known(verdict, facts.protectedFolders());
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      String folder = folder(place, folders);
      if (folder == null || place.name().equals("GOROOT")) {
        continue;
      }
      boolean blocks = mode == BLOCK;
      if (blocks) {
        verdict.orUnknown(facts.defender());
      }
      String key =
          blocks
              ? "av.controlled-folder.blocks"
              : mode == AUDIT ? "av.controlled-folder.audits" : "av.controlled-folder.other";
      List<Fix> fixes = new ArrayList<>(WindowsFixes.move(machine, place));
      if (fixes.isEmpty()) {
        fixes.add(Fix.manual(Text.of("av.controlled-folder.fix", "folder", folder)));
      }
      verdict.fail(
          blocks ? Severity.ERROR : Severity.INFO,
          place.name(),
          Text.of(
              key,
              "name",
              place.name(),
              "path",
              place.realOrPath(),
              "folder",
              folder,
              "mode",
              String.valueOf(mode)),
          List.of(
              place.evidence(),
              new Evidence("folder", folder, Defender.source(facts.protectedFolders())),
              new Evidence(
                  "EnableControlledFolderAccess",
                  String.valueOf(mode),
                  Defender.source(facts.controlledFolderAccess()))),
          fixes);
    }
  }

  private static @Nullable String folder(WindowsPlace place, List<String> folders) {
    for (String folder : folders) {
      if (WindowsPaths.under(place.realOrPath(), folder)) {
        return folder;
      }
    }
    List<String> names = WindowsPaths.names(place.realOrPath());
    return names.size() > 3
            && names.get(1).equalsIgnoreCase("Users")
            && OF_PROFILES.contains(names.get(3).toLowerCase(Locale.ROOT))
        ? WindowsPaths.join(names.subList(0, 4))
        : null;
  }
}
