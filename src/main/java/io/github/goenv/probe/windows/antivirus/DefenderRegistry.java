package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.windows.Exclusions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exclusions as the registry keeps them: local ones and group policy's as names of values, those of
 * device management as one text with bars. Windows shows them to administrators only, if at all.
 */
final class DefenderRegistry {
  static final String LOCAL = "SOFTWARE\\Microsoft\\Windows Defender";
  static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows Defender";

  private static final String MANAGER = POLICY + "\\Policy Manager";
  private static final RegistryKey.Hive HIVE = RegistryKey.Hive.LOCAL_MACHINE;

  private final RegistryReader registry;
  private boolean there;

  private DefenderRegistry(RegistryReader registry) {
    this.registry = registry;
  }

  /** The exclusions of all three; absent when no key of them exists. */
  static Fact<Exclusions> exclusions(RegistryReader registry, DefenderPreference.Reader reader) {
    DefenderRegistry keys = new DefenderRegistry(registry);
    Source source =
        Source.of(Source.Kind.REGISTRY, HIVE.shortName() + "\\" + LOCAL + "\\Exclusions");
    try {
      Exclusions exclusions =
          new Exclusions(
              keys.list("Paths", "ExcludedPaths"),
              keys.list("Processes", "ExcludedProcesses"),
              keys.list("Extensions", "ExcludedExtensions"));
      return keys.there ? Fact.known(exclusions, source) : Fact.absent(source);
    } catch (NativeFailure e) {
      return e.code() == NativeFailure.ACCESS_DENIED
          ? DefenderPreference.hiddenExclusions(reader)
          : e.fact();
    }
  }

  private List<String> list(String key, String managed) throws NativeFailure {
    List<String> all = new ArrayList<>();
    names(LOCAL + "\\Exclusions\\" + key, all);
    names(POLICY + "\\Exclusions\\" + key, all);
    RegistryReader.Content manager = registry.read(HIVE, MANAGER);
    RegistryValue value = manager == null ? null : manager.value(managed);
    String text = value == null ? null : value.text();
    if (text != null) {
      there = true;
      bars(text, all);
    }
    return all;
  }

  private void names(String path, List<String> all) throws NativeFailure {
    RegistryReader.Content content = registry.read(HIVE, path);
    if (content == null) {
      return;
    }
    there = true;
    for (RegistryValue value : content.values()) {
      if (!value.name().isEmpty()) {
        all.add(value.name());
      }
    }
  }

  private static void bars(String text, List<String> all) {
    int at = 0;
    while (at <= text.length()) {
      int end = text.indexOf('|', at);
      end = end < 0 ? text.length() : end;
      String entry = text.substring(at, end).strip();
      if (!entry.isEmpty()) {
        all.add(entry);
      }
      at = end + 1;
    }
  }

  /** Names of the values of a key; null when it cannot be read, empty when it is not there. */
  static @Nullable List<String> names(RegistryReader registry, String path) {
    List<String> all = new ArrayList<>();
    try {
      new DefenderRegistry(registry).names(path, all);
      return all;
    } catch (NativeFailure e) {
      return null;
    }
  }
}
