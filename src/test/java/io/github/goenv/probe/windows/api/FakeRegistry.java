package io.github.goenv.probe.windows.api;

import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A registry in memory. */
public final class FakeRegistry implements RegistryReader {
  private final Map<String, List<RegistryValue>> keys = new LinkedHashMap<>();
  private final Set<String> denied = new HashSet<>();

  /** Adds a key, its parents, and texts by name. */
  public FakeRegistry key(Hive hive, String path, String... namesAndTexts) {
    List<RegistryValue> values = values(hive, path);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      values.add(text(namesAndTexts[i], RegistryValue.SZ, namesAndTexts[i + 1]));
    }
    return this;
  }

  public FakeRegistry value(Hive hive, String path, RegistryValue value) {
    values(hive, path).add(value);
    return this;
  }

  public FakeRegistry deny(Hive hive, String path) {
    denied.add(name(hive, path));
    return this;
  }

  public static RegistryValue text(String name, int type, String text) {
    return new RegistryValue(name, type, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
  }

  private List<RegistryValue> values(Hive hive, String path) {
    return keys.computeIfAbsent(name(hive, path), key -> new ArrayList<>());
  }

  private static String name(Hive hive, String path) {
    return hive.shortName() + "\\" + path;
  }

  @Override
  public Content read(Hive hive, String path) throws NativeFailure {
    String wanted = name(hive, path).toLowerCase(Locale.ROOT);
    for (String key : denied) {
      if (wanted.equals(key.toLowerCase(Locale.ROOT))) {
        throw NativeFailure.error("RegOpenKeyExW", NativeFailure.ACCESS_DENIED, key);
      }
    }
    Set<String> below = new LinkedHashSet<>();
    List<RegistryValue> values = null;
    for (Map.Entry<String, List<RegistryValue>> key : keys.entrySet()) {
      String name = key.getKey();
      if (name.toLowerCase(Locale.ROOT).equals(wanted)) {
        values = key.getValue();
      } else if (name.toLowerCase(Locale.ROOT).startsWith(wanted + "\\")) {
        String rest = name.substring(wanted.length() + 1);
        int end = rest.indexOf('\\');
        below.add(end < 0 ? rest : rest.substring(0, end));
      }
    }
    return values == null && below.isEmpty()
        ? null
        : new Content(List.copyOf(below), values == null ? List.of() : values);
  }
}
