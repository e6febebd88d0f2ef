package io.github.goenv.probe.windows;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.snapshot.windows.WindowsSystem;

/** Reads the system and the account. */
final class SystemProbe {
  private static final String FILE_SYSTEM = "SYSTEM\\CurrentControlSet\\Control\\FileSystem";

  private SystemProbe() {}

  static Fact<WindowsSystem> read() {
    Account account = Account.read();
    Machines machines = Machines.read();
    return Fact.known(
        new WindowsSystem(
            OsVersion.read(),
            account.name(),
            account.sid(),
            account.kind(),
            account.elevated(),
            account.session(),
            machines.nativeMachine(),
            machines.processMachine(),
            longPaths(Registry.number(Hive.LOCAL_MACHINE, FILE_SYSTEM, "LongPathsEnabled"))),
        Source.of(Source.Kind.API, "windows"));
  }

  /** Long paths are off where nothing is said (win32: Maximum Path Length Limitation). */
  private static Fact<Boolean> longPaths(Fact<Long> value) {
    if (value instanceof Fact.Known<Long> known) {
      return Fact.known(known.value() == 1, known.source());
    }
    if (value instanceof Fact.Absent<Long> absent) {
      return Fact.known(false, absent.source());
    }
    Fact.Unknown<Long> unknown = (Fact.Unknown<Long>) value;
    return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
  }
}
