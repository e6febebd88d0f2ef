package io.github.goenv.timing.defender;

import io.github.goenv.timing.BuildReport;
import java.nio.file.Path;

/**
 * What Microsoft Defender Antivirus recorded of its own scans, as {@code Get-MpPerformanceReport}
 * reports it: JSON or CSV of its {@code TopProcesses} or {@code TopScans}. Its fields and units are
 * those of Microsoft's {@code MSFT_MpPerformanceRecording.psm1}, part of Windows.
 */
public sealed interface DefenderReport permits DefenderScans, DefenderUnreadable {

  /**
   * The report in a file, or why there is none; never fails.
   *
   * @param file what somebody saved, whether it exists or not
   */
  static DefenderReport read(Path file) {
    return DefenderReader.read(file);
  }

  /**
   * The build's report with scans and scan time in the stages they surely belong to, and notes that
   * say what the numbers have, what they lack, and what belongs to no stage. A stage whose scans is
   * unknown stays without: nothing is split, and nothing that is not listed counts as zero.
   */
  BuildReport join(BuildReport build);
}
