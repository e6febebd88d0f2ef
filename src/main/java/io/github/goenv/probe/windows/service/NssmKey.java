package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryReader.Content;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.service.NssmSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what NSSM keeps in the key {@code Parameters} of a service (its {@code registry.h}). */
final class NssmKey {
  private static final String EXIT = "AppExit";

  private final RegistryReader registry;
  private final String path;

  /** The key at {@code path}. */
  NssmKey(RegistryReader registry, String path) {
    this.registry = registry;
    this.path = path;
  }

  /**
   * The settings; absent when they are not NSSM's: others, such as srvany, keep {@code Application}
   * there too, and have no {@code AppExit}.
   *
   * @param named whether the program of the service has NSSM's name
   */
  Fact<NssmSettings> read(boolean named) {
    try {
      Content key = registry.read(Hive.LOCAL_MACHINE, path);
      Content exits = key == null ? null : registry.read(Hive.LOCAL_MACHINE, path + "\\" + EXIT);
      if (key == null || !named && exits == null) {
        return Fact.absent(source(""));
      }
      return Fact.known(settings(key, exits), source(""));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private NssmSettings settings(Content key, @Nullable Content exits) {
    return new NssmSettings(
        text(key, "Application"),
        text(key, "AppDirectory"),
        text(key, "AppStdout"),
        text(key, "AppStderr"),
        exits(exits),
        number(key, "AppRestartDelay"),
        number(key, "AppThrottle"),
        variables(key));
  }

  private Source source(String name) {
    String key = Hive.LOCAL_MACHINE.shortName() + "\\" + path;
    return Source.of(Source.Kind.REGISTRY, name.isEmpty() ? key : key + "\\" + name);
  }

  private Fact<String> text(Content key, String name) {
    RegistryValue value = key.value(name);
    String text = value == null ? null : value.text();
    return text == null || text.isBlank()
        ? Fact.absent(source(name))
        : Fact.known(text, source(name));
  }

  private Fact<Long> number(Content key, String name) {
    RegistryValue value = key.value(name);
    Long number = value == null ? null : value.number();
    return number == null ? Fact.absent(source(name)) : Fact.known(number, source(name));
  }

  private Fact<Map<String, String>> exits(@Nullable Content key) {
    Map<String, String> exits = new LinkedHashMap<>();
    if (key != null) {
      for (RegistryValue value : key.values()) {
        String action = value.text();
        if (action != null && !action.isBlank()) {
          String code = value.name().isEmpty() ? NssmSettings.DEFAULT : value.name();
          exits.put(code, action);
        }
      }
    }
    return Fact.known(exits, source(EXIT));
  }

  private Fact<List<String>> variables(Content key) {
    RegistryValue value = key.value("AppEnvironmentExtra");
    List<String> texts = value == null ? null : value.texts();
    if (texts == null) {
      return Fact.absent(source("AppEnvironmentExtra"));
    }
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=', 1);
      names.add(equals < 0 ? text : text.substring(0, equals));
    }
    return Fact.known(names, source("AppEnvironmentExtra"));
  }
}
