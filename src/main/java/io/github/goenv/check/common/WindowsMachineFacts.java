package io.github.goenv.check.common;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.List;

/** Questions that several Windows checks ask of a snapshot. */
public final class WindowsMachineFacts {
  private WindowsMachineFacts() {}

  /**
   * The value of a fact that every Windows machine has: not there means that nobody looked, and is
   * as unknown as a failed look.
   */
  public static <T> T known(Verdict verdict, Fact<T> fact) {
    if (fact instanceof Fact.Absent<T>) {
      throw verdict.unknown(Text.of("fact.not-read"), null);
    }
    return verdict.need(fact, Text.of("fact.not-read"));
  }

  public static WindowsFacts facts(Snapshot machine, Verdict verdict) {
    return known(verdict, machine.windows());
  }

  public static WindowsSystem system(Snapshot machine, Verdict verdict) {
    return known(verdict, facts(machine, verdict).system());
  }

  public static AntivirusFacts antivirus(Snapshot machine, Verdict verdict) {
    return known(verdict, facts(machine, verdict).antivirus());
  }

  public static CommandFacts commands(Snapshot machine, Verdict verdict) {
    return known(verdict, facts(machine, verdict).commands());
  }

  /** The places of the build; unknown when none were read. */
  public static List<WindowsPlace> places(Snapshot machine, Verdict verdict) {
    List<WindowsPlace> all = WindowsPlace.all(machine);
    if (all.isEmpty()) {
      verdict.orUnknown(machine.places());
      throw verdict.unknown(Text.of("reason.no-places"), null);
    }
    return all;
  }

  /** The number after the last dot of {@code 10.0.26100}; -1 when it has none. */
  public static int build(String version) {
    int dot = version.lastIndexOf('.');
    String digits = version.substring(dot + 1);
    if (dot < 0 || digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
