package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the directories a Go build uses. */
final class PlacesProbe {
  private PlacesProbe() {}

  static Fact<List<Place>> read(
      ProbeRequest request,
      Variables variables,
      @Nullable GoCommand go,
      boolean windows,
      Function<Path, Fact<Boolean>> writers) {
    Directories directories = new Directories(writers);
    List<Place> places = new ArrayList<>();
    if (go != null) {
      for (String name : List.of("GOROOT", "GOPATH", "GOMODCACHE", "GOCACHE")) {
        String value = go.variable(name).orNull();
        if (value != null && !value.equals("off")) {
          String first = name.equals("GOPATH") ? first(value, windows ? ';' : ':') : value;
          places.add(directories.place(name, first, source(variables, name)));
        }
      }
    }
    places.add(temp(request, directories, variables, windows));
    places.add(
        directories.place(
            "project",
            request.directory().toString(),
            Source.of(Source.Kind.PROJECT, "directory")));
    places.add(
        directories.place(
            "output",
            request.output().toString(),
            Source.of(Source.Kind.POM, "project.build.directory")));
    return Fact.known(places, Source.of(Source.Kind.API, "java.nio.file"));
  }

  /**
   * Where go puts its work directory: GOTMPDIR, else what os.TempDir answers. A relative one counts
   * from where go runs.
   */
  private static Place temp(
      ProbeRequest request, Directories directories, Variables variables, boolean windows) {
    Fact<String> set = variables.explicit("GOTMPDIR");
    if (set instanceof Fact.Known<String> known) {
      return directories.place("GOTMPDIR", known.value(), request.directory(), known.source());
    }
    List<String> names =
        windows ? List.of("TMP", "TEMP", "USERPROFILE", "SystemRoot") : List.of("TMPDIR");
    for (String name : names) {
      String value = variables.process(name);
      if (value != null && !value.isEmpty()) {
        return directories.place("GOTMPDIR", value, request.directory(), Source.process(name));
      }
    }
    return directories.place(
        "GOTMPDIR", windows ? "C:\\Windows" : "/tmp", Source.of(Source.Kind.GO_DEFAULT, ""));
  }

  private static Source source(Variables variables, String name) {
    return variables.explicit(name) instanceof Fact.Known<String> known
        ? known.source()
        : Source.of(Source.Kind.GO_DEFAULT, "");
  }

  private static String first(String list, char separator) {
    int end = list.indexOf(separator);
    return end < 0 ? list : list.substring(0, end);
  }
}
