package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Summary;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.difference.SnapshotChanges;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptScannersTest {
  private static final Snapshot ASKED = SnapshotBuilder.machine("windows-healthy").build();
  private static final Snapshot KEPT = kept(ASKED);

  private static Snapshot kept(Snapshot machine) {
    WindowsFacts windows = ((Fact.Known<WindowsFacts>) machine.windows()).value();
    Fact.Known<AntivirusFacts> known = (Fact.Known<AntivirusFacts>) windows.antivirus();
    AntivirusFacts asked = known.value();
    AntivirusFacts kept =
        new AntivirusFacts(
            asked.defender(),
            asked.products(),
            asked.exclusions(),
            asked.tamperProtected(),
            asked.exclusionsProtected(),
            asked.controlledFolderAccess(),
            asked.protectedFolders(),
            asked.smartAppControl(),
            asked.asrRules(),
            1_795_000_000L);
    return machine.with(
        Fact.known(
            new WindowsFacts(
                windows.system(),
                windows.files(),
                windows.cloud(),
                Fact.known(kept, known.source()),
                windows.commands(),
                windows.candidates()),
            ((Fact.Known<WindowsFacts>) machine.windows()).source()));
  }

  /** Counts in the order of {@link Summary}, all 0 but for the one at {@code place}. */
  private static Summary only(int place) {
    int[] n = new int[10];
    n[place] = 1;
    return new Summary(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9}) // error, warning, crashed, accepted, following
  void noProblemRestsOnWhatWasKept(int place) {
    assertThat(KeptScanners.suffice(KEPT, only(place))).isFalse();
    assertThat(KeptScanners.suffice(ASKED, only(place))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5, 6}) // pass, info, unknown, not applicable, disabled
  void thatNothingIsWrongMayRestOnIt(int place) {
    assertThat(KeptScanners.suffice(KEPT, only(place))).isTrue();
  }

  @Test
  void tellsOfWhen() {
    assertThat(KeptScanners.asOf(KEPT)).isEqualTo(1_795_000_000L);
    assertThat(KeptScanners.asOf(ASKED)).isNull();
    assertThat(KeptScanners.asOf(SnapshotBuilder.machine("linux-cgo").build())).isNull();
  }

  @Test
  void isNoDifferenceOfMachines() {
    assertThat(SnapshotChanges.of(ASKED, KEPT, Redaction.ofSaved(ASKED.host()))).isEmpty();
  }
}
