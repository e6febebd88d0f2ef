package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.OtherValue;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the places that values name which are not in force. */
final class OtherValues {
  /** Variables that name one place. */
  private static final String[] NAMES = {
    "GOROOT", "GOPATH", "GOCACHE", "GOMODCACHE", "GOTMPDIR", "GOWORK", "TEMP", "TMP"
  };

  private OtherValues() {}

  /** Those of the go env file and of the registry that differ from what is in force. */
  static Fact<List<OtherValue>> read(Variables variables) {
    List<OtherValue> others = new ArrayList<>();
    SettingsFile file = variables.goEnvFile().orNull();
    Map<String, String> fresh = variables.fresh().orNull();
    for (String name : NAMES) {
      String own = variables.explicit(name).orNull();
      add(own, name, file == null ? null : file.values().get(name), others);
      add(own, name, fresh == null ? null : variables.lookUp(fresh, name), others);
      add(own, name, stored(variables, variables.user(), name), others);
      add(own, name, stored(variables, variables.machine(), name), others);
    }
    return Fact.known(others, Source.of(Source.Kind.API, "java.nio.file"));
  }

  /** Without those in which variables are to be expanded: the fresh block has them expanded. */
  private static @Nullable String stored(
      Variables variables, Fact<Map<String, ScopedValue>> scope, String name) {
    Map<String, ScopedValue> values = scope.orNull();
    ScopedValue value = values == null ? null : variables.lookUp(values, name);
    return value == null || value.expandable() && value.value().indexOf('%') >= 0
        ? null
        : value.value();
  }

  private static void add(
      @Nullable String own, String name, @Nullable String value, List<OtherValue> into) {
    if (value == null || value.isEmpty() || value.equals(own)) {
      return;
    }
    for (OtherValue known : into) {
      if (known.name().equals(name) && known.value().equals(value)) {
        return;
      }
    }
    Path path = Directories.path(value);
    if (path == null || !path.isAbsolute()) {
      return; // which the text alone tells
    }
    Source source = Source.file(value);
    into.add(
        new OtherValue(
            name,
            value,
            Directories.kind(path),
            name.equals("GOROOT")
                ? Fact.known(Files.isDirectory(path.resolve("pkg").resolve("tool")), source)
                : Fact.absent(source)));
  }

  /** {@code variables} with them. */
  static Variables in(Variables variables, Fact<List<OtherValue>> others) {
    return new Variables(
        variables.process(),
        variables.user(),
        variables.machine(),
        variables.fresh(),
        variables.goEnvFile(),
        variables.goRootFile(),
        others,
        variables.caseSensitive());
  }
}
