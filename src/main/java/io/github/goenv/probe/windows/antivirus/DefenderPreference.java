package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;

/**
 * Defender's preferences: the one row of {@code MSFT_MpPreference}. Since platform 4.18.23070 its
 * lists are a sentence for accounts that are not elevated, and an empty list proves nothing there.
 */
final class DefenderPreference {
  static final String CLASS = "MSFT_MpPreference";

  static final List<String> PROPERTIES =
      List.of(
          "ExclusionPath",
          "ExclusionProcess",
          "ExclusionExtension",
          "AttackSurfaceReductionRules_Ids",
          "AttackSurfaceReductionRules_Actions",
          "EnableControlledFolderAccess",
          "ControlledFolderAccessProtectedFolders");

  static final Source SOURCE = Source.of(Source.Kind.WMI, CLASS);

  /**
   * Who asks.
   *
   * @param elevated whether this process is elevated; false when that is not known
   * @param hiddenFromAdministrators whether the policy HideExclusionsFromLocalAdmins is on
   */
  record Reader(boolean elevated, boolean hiddenFromAdministrators) {

    /** Whether an empty list means that there is nothing. */
    boolean seesAll() {
      return elevated && !hiddenFromAdministrators;
    }
  }

  private DefenderPreference() {}

  static Fact<Exclusions> exclusions(WmiRow row, Reader reader) {
    List<String> paths = row.texts("ExclusionPath");
    List<String> processes = row.texts("ExclusionProcess");
    List<String> extensions = row.texts("ExclusionExtension");
    boolean hidden =
        DefenderList.isHidden(paths, DefenderList.Kind.PATHS)
            || DefenderList.isHidden(processes, DefenderList.Kind.PROCESSES)
            || DefenderList.isHidden(extensions, DefenderList.Kind.EXTENSIONS);
    boolean empty = paths.isEmpty() && processes.isEmpty() && extensions.isEmpty();
    if (hidden || empty && !reader.seesAll()) {
      return hiddenExclusions(reader);
    }
    return Fact.known(new Exclusions(paths, processes, extensions), SOURCE);
  }

  /** Whether a list of files, folders or programs can be seen in it. */
  static boolean namesFiles(WmiRow row) {
    return seen(row, "ExclusionPath", DefenderList.Kind.PATHS)
        || seen(row, "ExclusionProcess", DefenderList.Kind.PROCESSES)
        || seen(row, "ControlledFolderAccessProtectedFolders", DefenderList.Kind.PATHS);
  }

  private static boolean seen(WmiRow row, String property, DefenderList.Kind kind) {
    List<String> entries = row.texts(property);
    return !entries.isEmpty() && !DefenderList.isHidden(entries, kind);
  }

  /** Exclusions that this reader may not see. */
  static Fact<Exclusions> hiddenExclusions(Reader reader) {
    if (reader.hiddenFromAdministrators() || reader.elevated()) {
      return Fact.unknown(
          Text.of(
              reader.hiddenFromAdministrators()
                  ? "antivirus.fact.hidden-by-policy"
                  : "antivirus.fact.hidden-elevated"),
          Text.of("antivirus.fact.hidden-by-policy.remedy"));
    }
    return Fact.unknown(Text.of("antivirus.fact.hidden"), Text.of("antivirus.fact.hidden.remedy"));
  }

  static Fact<Map<String, Integer>> rules(WmiRow row, Reader reader) {
    List<String> ids = row.texts("AttackSurfaceReductionRules_Ids");
    List<Integer> actions = row.numbers("AttackSurfaceReductionRules_Actions");
    if (DefenderList.isHidden(ids, DefenderList.Kind.IDS) || ids.isEmpty() && !reader.elevated()) {
      return Fact.unknown(
          Text.of("antivirus.fact.rules-hidden"), Text.of("antivirus.fact.rules-hidden.remedy"));
    }
    Map<String, Integer> rules = actions == null ? null : AttackSurfaceRules.join(ids, actions);
    return rules == null
        ? Fact.unknown(
            Text.of("antivirus.fact.no-property", "property", "AttackSurfaceReductionRules_Ids"))
        : Fact.known(rules, SOURCE);
  }
}
