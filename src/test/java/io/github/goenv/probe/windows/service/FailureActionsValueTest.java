package io.github.goenv.probe.windows.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.service.FailureActions;
import io.github.goenv.snapshot.service.FailureActions.Action;
import io.github.goenv.text.Messages;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureActionsValueTest {
  private static final Source SOURCE = Source.of(Source.Kind.REGISTRY, "HKLM\\X\\FailureActions");

  /** A day, two offsets that are not used, three actions at 20: restart, restart, command. */
  private static final String USUAL =
      "80510100 00000000 00000000 03000000 14000000"
          + " 01000000 60EA0000 01000000 C0D40100 03000000 00000000";

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static Fact<FailureActions> parse(String hex) {
    return FailureActionsValue.parse(hex(hex), SOURCE);
  }

  @Test
  void whatServicesMscWrites() {
    FailureActions actions = parse(USUAL).orNull();

    assertThat(actions)
        .isEqualTo(
            new FailureActions(
                86400,
                java.util.List.of(
                    new Action(FailureActions.Type.RESTART, 60_000),
                    new Action(FailureActions.Type.RESTART, 120_000),
                    new Action(FailureActions.Type.RUN_COMMAND, 0))));
    assertThat(actions.doSomething()).isTrue();
  }

  /** Where it does not count again the seconds are INFINITE; a count may be 0 with any offset. */
  @Test
  void neverAndNothing() {
    assertThat(parse("FFFFFFFF 00000000 00000000 00000000 00000000").orNull())
        .isEqualTo(new FailureActions(-1, java.util.List.of()));
    FailureActions none =
        parse("00000000 00000000 00000000 01000000 14000000 00000000 00000000").orNull();
    assertThat(none.actions()).containsExactly(new Action(FailureActions.Type.NONE, 0));
    assertThat(none.doSomething()).isFalse();
  }

  @Test
  void theLongestDelayIsNoNegativeOne() {
    assertThat(parse("00000000 00000000 00000000 01000000 14000000 02000000 FFFFFFFF").orNull())
        .isEqualTo(
            new FailureActions(
                0, java.util.List.of(new Action(FailureActions.Type.REBOOT, 4_294_967_295L))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 0 bytes, and its header alone has 20",
        "805101; 3 bytes, and its header alone has 20",
        "80510100 00000000 00000000 03000000 140000; 19 bytes, and its header alone has 20",
        "80510100 00000000 00000000 03000000 14000000; 3 actions in 20 bytes",
        "80510100 00000000 00000000 01000000 14000000 01000000 60EA00; 1 actions in 27 bytes",
        "80510100 00000000 00000000 FFFFFFFF 14000000 01000000 60EA0000; 4294967295 actions, and more than 1000 are not"
            + " read",
        "80510100 00000000 00000000 00000020 14000000 01000000 60EA0000; 536870912 actions, and more than 1000 are not"
            + " read",
        "80510100 00000000 00000000 01000000 00000000 01000000 60EA0000; its actions begin at 0,"
            + " not at 20",
        "80510100 00000000 00000000 01000000 FCFFFFFF 01000000 60EA0000; its actions begin at"
            + " 4294967292, not at 20",
        "80510100 00000000 00000000 01000000 14000000 04000000 60EA0000; action 1 is of the unknown type 4",
        "80510100 00000000 00000000 01000000 14000000 FFFFFFFF 60EA0000; action 1 is of the"
            + " unknown type 4294967295",
      })
  void hostileValuesAreUnknown(String hex, String detail) {
    Fact<FailureActions> fact = parse(hex);

    assertThat(fact).isInstanceOf(Fact.Unknown.class);
    Fact.Unknown<FailureActions> unknown = (Fact.Unknown<FailureActions>) fact;
    assertThat(unknown.reason().in(Messages.in("en")))
        .isEqualTo("HKLM\\X\\FailureActions is not in the form that Windows writes: " + detail);
  }

  @Test
  void whateverIsStoredNothingBreaks() {
    Random random = new Random(20261129);
    byte[] usual = hex(USUAL);
    int known = 0;
    for (int round = 0; round < 50_000; round++) {
      byte[] value;
      if (round % 3 == 0) {
        value = new byte[random.nextInt(60)];
        random.nextBytes(value);
      } else {
        value = Arrays.copyOf(usual, random.nextInt(usual.length + 8));
        for (int flips = random.nextInt(3); flips > 0 && value.length > 0; flips--) {
          value[random.nextInt(value.length)] = (byte) random.nextInt();
        }
      }
      Fact<FailureActions> fact = FailureActionsValue.parse(value, SOURCE);
      FailureActions actions = fact.orNull();
      if (actions != null) {
        known++;
        assertThat(20 + 8 * actions.actions().size()).isLessThanOrEqualTo(value.length);
      }
    }
    assertThat(known).isBetween(1000, 49_000);
  }
}
