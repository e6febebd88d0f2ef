package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ObjectAccess;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a service writes its logs. */
final class ServiceLogs {
  private ServiceLogs() {}

  /** What the account may do with a directory. */
  interface Rights {
    Fact<Long> of(String directory);
  }

  /**
   * The directories; absent when none is known.
   *
   * @param named what the user named; null for nothing
   * @param nssm the settings of NSSM
   * @param machine variables that every process of this machine has
   */
  static Fact<List<ObjectAccess>> read(
      @Nullable String named, Fact<NssmSettings> nssm, Map<String, String> machine, Rights rights) {
    if (named != null) {
      Source source = Source.of(Source.Kind.POM, "goenv.service.logDirectory");
      return Fact.known(List.of(new ObjectAccess(named, source, rights.of(named))), source);
    }
    if (nssm instanceof Fact.Unknown<NssmSettings> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    NssmSettings settings = nssm.orNull();
    List<ObjectAccess> logs = new ArrayList<>();
    if (settings != null) {
      for (Fact<String> output : List.of(settings.stdout(), settings.stderr())) {
        if (output instanceof Fact.Known<String> file) {
          add(logs, file, settings, machine, rights);
        }
      }
    }
    Source parameters = Source.of(Source.Kind.REGISTRY, "AppStdout, AppStderr");
    return logs.isEmpty() ? Fact.absent(parameters) : Fact.known(logs, parameters);
  }

  private static void add(
      List<ObjectAccess> logs,
      Fact.Known<String> file,
      NssmSettings settings,
      Map<String, String> machine,
      Rights rights) {
    String path = absolute(file.value(), settings, machine);
    String directory = path == null ? null : ImagePath.parent(path);
    if (directory == null) {
      logs.add(
          new ObjectAccess(
              file.value(),
              file.source(),
              Fact.unknown(Text.of("service.fact.log-path", "path", file.value()))));
      return;
    }
    for (ObjectAccess other : logs) {
      if (other.path().equalsIgnoreCase(directory)) {
        return;
      }
    }
    logs.add(new ObjectAccess(directory, file.source(), rights.of(directory)));
  }

  /** NSSM takes a relative path from AppDirectory, else from the directory of the program. */
  private static @Nullable String absolute(
      String file, NssmSettings settings, Map<String, String> machine) {
    String path = ImagePath.expanded(file, machine);
    if (path == null || ImagePath.absolute(path)) {
      return path;
    }
    String directory = settings.directory().orNull();
    String application = settings.application().orNull();
    String base =
        directory != null ? directory : application == null ? null : ImagePath.parent(application);
    String expanded = base == null ? null : ImagePath.expanded(base, machine);
    return expanded == null || !ImagePath.absolute(expanded) ? null : expanded + "\\" + path;
  }
}
