package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.WmiAnswer;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defender's state: the one row of {@code MSFT_MpComputerStatus}, which everybody may read. */
final class DefenderComputer {
  static final String NAMESPACE = "ROOT\\Microsoft\\Windows\\Defender";
  static final String CLASS = "MSFT_MpComputerStatus";

  static final List<String> PROPERTIES =
      List.of(
          "AntivirusEnabled",
          "RealTimeProtectionEnabled",
          "AMRunningMode",
          "AMProductVersion",
          "IsTamperProtected");

  /** What Defender's functions answer while its service is off (MpCmdRun's documentation). */
  static final int SERVICE_OFF = 0x800106BA;

  private static final Source SOURCE = Source.of(Source.Kind.WMI, CLASS);

  private DefenderComputer() {}

  /** By the booleans; the mode is a word that differs between versions and languages. */
  static Fact<DefenderStatus> status(WmiAnswer.Rows answer) {
    Fact<DefenderStatus> none = none(answer);
    if (none != null) {
      return none;
    }
    WmiRow row = answer.rows().get(0);
    Boolean enabled = row.bool("AntivirusEnabled");
    Boolean realTime = row.bool("RealTimeProtectionEnabled");
    if (enabled == null || realTime == null) {
      return missing(enabled == null ? "AntivirusEnabled" : "RealTimeProtectionEnabled");
    }
    return Fact.known(
        new DefenderStatus(
            enabled, realTime, row.text("AMRunningMode"), row.text("AMProductVersion")),
        SOURCE);
  }

  /** Whether tamper protection is on. */
  static Fact<Boolean> tamperProtected(WmiAnswer.Rows answer) {
    Fact<Boolean> none = none(answer);
    if (none != null) {
      return none;
    }
    Boolean on = answer.rows().get(0).bool("IsTamperProtected");
    return on == null ? missing("IsTamperProtected") : Fact.known(on, SOURCE);
  }

  private static <T> @Nullable Fact<T> none(WmiAnswer.Rows answer) {
    return answer.failure() == null && !answer.rows().isEmpty() ? null : noRow(answer, SOURCE);
  }

  /** Why there is no row of one of Defender's classes. */
  static <T> Fact<T> noRow(WmiAnswer.Rows answer, Source source) {
    NativeFailure failure = answer.failure();
    if (failure == null) {
      return Fact.unknown(Text.of("antivirus.fact.no-row", "class", source.detail()));
    }
    if (answer.isNotInstalled()) {
      return Fact.absent(source);
    }
    return failure.code() == SERVICE_OFF
        ? Fact.unknown(
            Text.of("antivirus.fact.service-off"), Text.of("antivirus.fact.service-off.remedy"))
        : failure.fact();
  }

  private static <T> Fact<T> missing(String property) {
    return Fact.unknown(Text.of("antivirus.fact.no-property", "property", property));
  }
}
