package io.github.goenv.probe.windows;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryKey.View;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.CommandFacts.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what can stand before or beside PATH when a command is looked for. */
final class CommandsProbe {
  /** Read by ShellExecute only (win32: Application Registration). */
  private static final String APP_PATHS =
      "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\go.exe";

  private static final String COMMAND_PROCESSOR = "SOFTWARE\\Microsoft\\Command Processor";

  /** Where the setting that does not exist is found when somebody has made it. */
  private static final String[] POWERSHELL = {
    "SOFTWARE\\Microsoft\\PowerShell",
    "SOFTWARE\\Microsoft\\Windows\\PowerShell",
    "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\PowerShell",
    "SOFTWARE\\Policies\\Microsoft\\PowerShell",
    "SOFTWARE\\Policies\\Microsoft\\PowerShellCore",
    "SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell",
  };

  private CommandsProbe() {}

  static Fact<CommandFacts> read(NativeRequest request) {
    Fact<List<Setting>> autoRun =
        settings(new String[] {COMMAND_PROCESSOR}, "AutoRun", RegistryValue::text);
    return Fact.known(
        new CommandFacts(
            settings(new String[] {APP_PATHS}, "", RegistryValue::text),
            autoRun,
            new ShellFilesProbe(request).read(autoRun),
            settings(POWERSHELL, "DisableAliasExecution", CommandsProbe::shown)),
        Source.of(Source.Kind.API, "windows"));
  }

  /**
   * The value {@code name} in both hives and both views; a key that both views share once.
   *
   * @param meaning what Windows reads in a value; null for one of a type it ignores
   */
  private static Fact<List<Setting>> settings(
      String[] paths, String name, Function<RegistryValue, @Nullable String> meaning) {
    List<Setting> settings = new ArrayList<>();
    NativeFailure failure = null;
    for (String path : paths) {
      for (Hive hive : Hive.values()) {
        String first = null;
        for (View view : List.of(View.BITS_64, View.BITS_32)) {
          try {
            String value = value(hive, path, name, view, meaning);
            if (value != null && !value.equals(first)) {
              settings.add(new Setting(value, source(hive, path, name, view)));
            }
            first = first == null ? value : first;
          } catch (NativeFailure e) {
            failure = e;
          }
        }
      }
    }
    // What was found is true even when one key could not be read; that there is nothing is not.
    return settings.isEmpty() && failure != null
        ? failure.fact()
        : Fact.known(settings, Source.of(Source.Kind.REGISTRY, paths[0]));
  }

  private static @Nullable String value(
      Hive hive,
      String path,
      String name,
      View view,
      Function<RegistryValue, @Nullable String> meaning)
      throws NativeFailure {
    RegistryValue value = RegistryKey.read(hive, path, view, key -> key.value(name));
    String text = value == null ? null : meaning.apply(value);
    return text == null || text.isEmpty() ? null : text;
  }

  /** A text or a number, for a value that nobody has said the type of. */
  static @Nullable String shown(RegistryValue value) {
    Long number = value.number();
    return number == null ? value.text() : number.toString();
  }

  private static Source source(Hive hive, String path, String name, View view) {
    String shown =
        view == View.BITS_32 ? path.replace("SOFTWARE\\", "SOFTWARE\\WOW6432Node\\") : path;
    return Registry.source(hive, shown, name.isEmpty() ? "(default)" : name);
  }
}
