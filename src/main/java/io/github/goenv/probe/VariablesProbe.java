package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoEnvLocation;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the environment variables that matter to a Go build, in every scope Java can reach. */
final class VariablesProbe {
  private static final Path MACHINE_FILE = Path.of("/etc/environment");

  /** Of macOS; other systems have none. */
  private static final Path PATHS_FILE = Path.of("/etc/paths");

  private VariablesProbe() {}

  static Variables read(HostOs os, Map<String, String> environment, Fact<SettingsFile> goRoot) {
    boolean windows = os == HostOs.WINDOWS;
    Source none = Source.of(Source.Kind.REGISTRY, "");
    return new Variables(
        kept(environment, windows),
        Fact.absent(none),
        windows ? Fact.unknown(Text.of("fact.not-read")) : unix(MACHINE_FILE, PATHS_FILE),
        Fact.absent(none),
        goEnvFile(os, environment),
        goRoot,
        Fact.unknown(Text.of("fact.not-read")),
        !windows);
  }

  /** {@code variables} with what the registry stores, kept by the same rule. */
  static Variables withStored(
      Variables variables,
      Fact<Map<String, ScopedValue>> user,
      Fact<Map<String, ScopedValue>> machine,
      Fact<Map<String, String>> fresh) {
    Fact<Map<String, String>> keptFresh =
        fresh instanceof Fact.Known<Map<String, String>> known
            ? Fact.known(kept(known.value(), true), known.source())
            : fresh;
    return new Variables(
        variables.process(),
        keptScoped(user),
        keptScoped(machine),
        keptFresh,
        variables.goEnvFile(),
        variables.goRootFile(),
        variables.others(),
        variables.caseSensitive());
  }

  private static Fact<Map<String, ScopedValue>> keptScoped(Fact<Map<String, ScopedValue>> stored) {
    if (!(stored instanceof Fact.Known<Map<String, ScopedValue>> known)) {
      return stored;
    }
    Map<String, ScopedValue> kept = new TreeMap<>();
    for (Map.Entry<String, ScopedValue> entry : known.value().entrySet()) {
      if (KnownVariables.keep(entry.getKey(), true)) {
        ScopedValue value = entry.getValue();
        kept.put(
            entry.getKey(),
            new ScopedValue(Redaction.CREDENTIALS_ONLY.apply(value.value()), value.expandable()));
      }
    }
    return Fact.known(kept, known.source());
  }

  /** The variables that {@link KnownVariables} names, without credentials, in order of name. */
  static Map<String, String> kept(Map<String, String> environment, boolean windows) {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      if (KnownVariables.keep(entry.getKey(), windows)) {
        kept.put(entry.getKey(), Redaction.CREDENTIALS_ONLY.apply(entry.getValue()));
      }
    }
    return kept;
  }

  private static Fact<SettingsFile> goEnvFile(HostOs os, Map<String, String> environment) {
    GoEnvLocation location = GoEnvLocation.of(os, environment);
    if (location instanceof GoEnvLocation.At at) {
      return settings(at.path(), GoEnvFile.Layer.USER);
    }
    return Fact.absent(Source.process("GOENV"));
  }

  /** A file of go's settings; absent when there is none. */
  static Fact<SettingsFile> settings(String path, GoEnvFile.Layer layer) {
    try {
      GoEnvFile file = GoEnvFile.read(Path.of(path), layer);
      Map<String, String> values = new LinkedHashMap<>();
      file.values()
          .forEach((name, value) -> values.put(name, Redaction.CREDENTIALS_ONLY.apply(value)));
      return Fact.known(new SettingsFile(path, values, file.ignored()), Source.file(path));
    } catch (NoSuchFileException e) {
      return Fact.absent(Source.file(path));
    } catch (InvalidPathException e) {
      return Fact.unknown(Text.of("fact.malformed-path", "path", path));
    } catch (IOException e) {
      Path file = Path.of(path);
      if (Files.isDirectory(file) || Directories.kind(file) == Place.Kind.MISSING) {
        // Go takes what it cannot read for no file (cmd/go/internal/cfg, initEnvCache).
        return Fact.absent(Source.file(path));
      }
      return Fact.unknown(Text.of("fact.unreadable", "path", path, "error", FileErrors.reason(e)));
    }
  }

  /** What every login gets. */
  static Fact<Map<String, ScopedValue>> unix(Path environment, Path paths) {
    Fact<Map<String, ScopedValue>> machine = machine(environment);
    return machine instanceof Fact.Absent<Map<String, ScopedValue>> && Files.isRegularFile(paths)
        ? logins(paths)
        : machine;
  }

  /** PATH of a login on macOS: the lines of a file, then those of each in {@code paths.d}. */
  private static Fact<Map<String, ScopedValue>> logins(Path paths) {
    Source source = Source.of(Source.Kind.MACHINE_REGISTRY, paths.toString());
    List<String> all = new ArrayList<>();
    try {
      all.addAll(Files.readAllLines(paths, StandardCharsets.UTF_8));
      Path more = Path.of(paths + ".d");
      if (Files.isDirectory(more)) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(more)) {
          each.forEach(files::add);
        }
        files.sort(null);
        for (Path file : files) {
          all.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", paths.toString(), "error", FileErrors.reason(e)));
    }
    all.removeIf(String::isBlank);
    return Fact.known(Map.of("PATH", new ScopedValue(String.join(":", all), false)), source);
  }

  /**
   * {@code /etc/environment}: NAME=VALUE lines, {@code export} allowed, quotes taken off (pam_env);
   * kept by the same rule as this process's own.
   */
  static Fact<Map<String, ScopedValue>> machine(Path file) {
    Source source = Source.of(Source.Kind.MACHINE_REGISTRY, file.toString());
    Map<String, ScopedValue> values = new LinkedHashMap<>();
    try {
      for (String raw : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        String line = raw.strip();
        String text = line.startsWith("export ") ? line.substring(7).strip() : line;
        int equals = text.indexOf('=');
        if (equals > 0 && KnownVariables.keep(text.substring(0, equals), false)) {
          String value = Redaction.CREDENTIALS_ONLY.apply(unquoted(text.substring(equals + 1)));
          values.put(text.substring(0, equals), new ScopedValue(value, false));
        }
      }
      return Fact.known(values, source);
    } catch (NoSuchFileException e) {
      return Fact.absent(source);
    } catch (IOException e) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", file.toString(), "error", FileErrors.reason(e)));
    }
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(last);
    return quoted ? value.substring(1, last) : value;
  }
}
