package io.github.goenv.probe.windows.service;

import io.github.goenv.go.Nearest;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryReader.Content;
import io.github.goenv.probe.windows.api.RegistryValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the services of a machine. */
final class ServiceNames {
  private static final int MOST_ALIKE = 5;
  private static final int SHORTEST_PART = 3;

  private final RegistryReader registry;

  ServiceNames(RegistryReader registry) {
    this.registry = registry;
  }

  /** A value of each service by the service's name; a key that cannot be read is skipped. */
  private Map<String, String> values(String value) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : keys()) {
      try {
        Content key = registry.read(Hive.LOCAL_MACHINE, ServiceKey.HOME + "\\" + name);
        if (key != null && ServiceKey.isService(key)) {
          RegistryValue found = key.value(value);
          String text = found == null ? null : found.text();
          values.put(name, text == null ? "" : text);
        }
      } catch (NativeFailure e) {
        // Its name is known all the same, and nothing else is wanted of it.
      }
    }
    return values;
  }

  private List<String> keys() {
    try {
      Content home = registry.read(Hive.LOCAL_MACHINE, ServiceKey.HOME);
      return home == null ? List.of() : home.subkeys();
    } catch (NativeFailure e) {
      return List.of();
    }
  }

  /** The name as the registry has it; as it was typed when there is none. */
  String written(String typed) {
    for (String name : keys()) {
      if (name.equalsIgnoreCase(typed)) {
        return name;
      }
    }
    return typed;
  }

  /** What somebody who typed this may have meant: by the displayed name, a part, or a slip. */
  List<String> alike(String typed) {
    Map<String, String> displayed = values("DisplayName");
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<String> alike = new ArrayList<>();
    for (Map.Entry<String, String> each : displayed.entrySet()) {
      if (each.getValue().equalsIgnoreCase(typed.strip())) {
        add(alike, each.getKey());
      }
    }
    add(alike, Nearest.of(wanted, displayed.keySet()).orElse(null));
    for (String name : displayed.keySet()) {
      String own = name.toLowerCase(Locale.ROOT);
      boolean part = wanted.length() >= SHORTEST_PART && own.contains(wanted);
      if (part || own.length() >= SHORTEST_PART && wanted.contains(own)) {
        add(alike, name);
      }
    }
    return alike;
  }

  private static void add(List<String> alike, @Nullable String name) {
    if (name != null && alike.size() < MOST_ALIKE && !alike.contains(name)) {
      alike.add(name);
    }
  }

  /** Other services that have the account, at most {@code most}. */
  List<String> withAccount(String account, String service, int most) {
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, String> each : values("ObjectName").entrySet()) {
      if (others.size() < most
          && each.getValue().equalsIgnoreCase(account)
          && !each.getKey().equalsIgnoreCase(service)) {
        others.add(each.getKey());
      }
    }
    return others;
  }
}
