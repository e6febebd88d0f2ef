package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.ShellFolder;
import io.github.goenv.probe.windows.api.WmiRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Controlled folder access: whether it is on, and which folders it protects. */
final class DefenderFolders {
  private static final String KEY = "\\Windows Defender Exploit Guard\\Controlled Folder Access";
  private static final String SWITCH = "EnableControlledFolderAccess";
  private static final RegistryKey.Hive HIVE = RegistryKey.Hive.LOCAL_MACHINE;

  private DefenderFolders() {}

  /**
   * 0 off, 1 block, 2 audit.
   *
   * @param row Defender's own word of it; null when Defender could not be asked
   * @param policy what policy has set
   * @param local what was set on this machine
   */
  static Fact<Integer> access(@Nullable WmiRow row, Fact<Long> policy, Fact<Long> local) {
    Long own = row == null ? null : row.number(SWITCH);
    if (own != null) {
      return Fact.known(own.intValue(), DefenderPreference.SOURCE);
    }
    Fact<Long> stored = policy instanceof Fact.Absent<Long> ? local : policy;
    return AntivirusProbe.small(stored);
  }

  static Fact<Long> policy() {
    return Registry.number(HIVE, DefenderRegistry.POLICY + KEY, SWITCH);
  }

  static Fact<Long> local() {
    return Registry.number(HIVE, DefenderRegistry.LOCAL + KEY, SWITCH);
  }

  /**
   * The folders that are always protected and those that were added. When added ones are hidden the
   * source says so.
   */
  static Fact<List<String>> folders(
      Fact<Integer> access,
      @Nullable WmiRow row,
      RegistryReader registry,
      Supplier<Fact<List<String>>> own) {
    Integer mode = access.orNull();
    if (access instanceof Fact.Absent<Integer> absent) {
      return Fact.absent(absent.source());
    }
    if (mode != null && mode == 0) {
      return Fact.absent(((Fact.Known<Integer>) access).source());
    }
    Fact<List<String>> known = own.get();
    List<String> always = known.orNull();
    if (always == null) {
      return known;
    }
    List<String> added = row == null ? stored(registry) : given(row);
    List<String> all = new ArrayList<>(always);
    if (added != null) {
      all.addAll(added);
    }
    String detail = ShellFolder.FUNCTION + (added == null ? ", added folders are hidden" : "");
    return Fact.known(all, Source.of(Source.Kind.API, detail));
  }

  private static @Nullable List<String> given(WmiRow row) {
    List<String> added = row.texts("ControlledFolderAccessProtectedFolders");
    return DefenderList.isHidden(added, DefenderList.Kind.PATHS) ? null : added;
  }

  private static @Nullable List<String> stored(RegistryReader registry) {
    List<String> local =
        DefenderRegistry.names(registry, DefenderRegistry.LOCAL + KEY + "\\ProtectedFolders");
    List<String> policy =
        DefenderRegistry.names(registry, DefenderRegistry.POLICY + KEY + "\\ProtectedFolders");
    if (local == null || policy == null) {
      return null;
    }
    local.addAll(policy);
    return local;
  }

  /** The folders protected by default (Protect important folders with controlled folder access). */
  static Fact<List<String>> always() {
    List<String> all = new ArrayList<>();
    for (ShellFolder folder : ShellFolder.values()) {
      if (folder != ShellFolder.DESKTOP) {
        Fact<String> path = folder.path();
        if (path instanceof Fact.Unknown<String> unknown) {
          return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
        }
        String known = path.orNull();
        if (known != null) {
          all.add(known);
        }
      }
    }
    return Fact.known(all, Source.of(Source.Kind.API, ShellFolder.FUNCTION));
  }
}
