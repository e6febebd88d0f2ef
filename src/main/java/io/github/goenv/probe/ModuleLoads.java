package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoModText;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.WorkFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets go load all modules of a build, two at a time. Modules that one go.work uses are loaded
 * together whichever of them go is asked in, and modules in no go.work whose go.mod are the same
 * but for the name are told the same; so where go has nothing against the first, it is not asked
 * again.
 */
final class ModuleLoads {
  /** One go hardly uses a second core for this; more of them would only wait for each other. */
  private static final int AT_A_TIME = 2;

  /** A command line of Windows has 32,767 characters. */
  private static final int AT_ONCE = 100;

  /** In GOFLAGS, of files that may be others in each directory. */
  private static final List<String> OF_FILES = List.of("-modfile", "-overlay", "-C");

  /** Of paths, beyond which Windows may not start go there. */
  private static final int LONG = 200;

  private final LoadingProbe load;
  private final Variables variables;

  ModuleLoads(LoadingProbe load, Variables variables) {
    this.load = load;
    this.variables = variables;
  }

  /** What go says of each module, in their order. */
  List<Fact<Loading>> of(List<Path> modules) throws InterruptedException {
    Map<Path, Fact<Loading>> answers = new HashMap<>();
    List<Path> alone = new ArrayList<>();
    List<List<Path>> alike = new ArrayList<>(used(modules, alone));
    alike.addAll(kinds(alone));
    List<Path> firsts = new ArrayList<>(alone);
    alike.forEach(each -> firsts.add(each.get(0)));
    sideBySide(firsts, answers, load::module);
    List<Path> again = new ArrayList<>();
    for (List<Path> each : alike) {
      Fact<Loading> answer = answers.get(each.get(0));
      List<Path> others = each.subList(1, each.size());
      if (answer instanceof Fact.Known<Loading> known
          && known.value().exitCode() == 0
          && known.value().said().isEmpty()) {
        others.forEach(other -> answers.put(other, at(other, known)));
      } else {
        again.addAll(others);
      }
    }
    sideBySide(again, answers, load::module);
    List<Fact<Loading>> all = new ArrayList<>(modules.size());
    for (Path module : modules) {
      all.add(Objects.requireNonNull(answers.get(module)));
    }
    return all;
  }

  /**
   * What go says of the package in each module and of all that it imports.
   *
   * @param alone those of which go is to speak by themselves
   */
  Map<Path, Fact<Loading>> packages(List<Path> modules, Set<Path> alone)
      throws InterruptedException {
    Map<Path, Fact<Loading>> answers = new HashMap<>();
    List<Path> others = new ArrayList<>();
    List<Path> shared = new ArrayList<>();
    for (Path module : modules) {
      (alone.contains(module) ? others : shared).add(module);
    }
    for (List<Path> used : used(shared, others)) {
      for (int from = 0; from < used.size(); from += AT_ONCE) {
        List<Path> some = used.subList(from, Math.min(used.size(), from + AT_ONCE));
        List<Fact<Loading>> found = some.size() < 2 ? List.of() : load.packages(some);
        for (int i = 0; i < found.size(); i++) {
          answers.put(some.get(i), found.get(i));
        }
        if (found.isEmpty()) {
          others.addAll(some);
        }
      }
    }
    sideBySide(others, answers, load::packages);
    return answers;
  }

  /** The modules that one go.work uses, for each go.work; {@code others} gets those of none. */
  private Collection<List<Path>> used(List<Path> modules, List<Path> others) {
    Map<Path, Set<String>> uses = new HashMap<>();
    Map<Path, List<Path>> together = new LinkedHashMap<>();
    for (Path module : modules) {
      Path work = GoWork.above(module, variables);
      if (work != null
          && uses.computeIfAbsent(work, any -> uses(module)).contains(normal(module))) {
        together.computeIfAbsent(work, any -> new ArrayList<>()).add(module);
      } else {
        others.add(module);
      }
    }
    return together.values();
  }

  /**
   * Takes those out of {@code alone} whose go.mod are the same but for the name, and of which go
   * reads nothing else.
   */
  private Collection<List<Path>> kinds(List<Path> alone) {
    Map<String, List<Path>> kinds = new LinkedHashMap<>();
    if (alone.size() > 1 && everywhereAlike()) {
      Set<Path> roots = roots();
      for (Path module : alone) {
        String kind = kind(module, roots);
        if (kind != null) {
          kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(module);
        }
      }
      kinds.values().removeIf(each -> each.size() < 2);
      kinds.values().forEach(alone::removeAll);
    }
    return kinds.values();
  }

  /** Whether no setting has go read another file in each directory. */
  private boolean everywhereAlike() {
    String file = variables.explicit("GOENV").orNull();
    Path path = file == null || file.equals("off") ? null : Directories.path(file);
    Fact<String> known = variables.explicit("GOFLAGS");
    String flags = known instanceof Fact.Unknown ? OF_FILES.get(0) : known.orNull();
    return (flags == null || OF_FILES.stream().noneMatch(flags::contains))
        && (path == null || path.isAbsolute());
  }

  private @Nullable String kind(Path module, Set<Path> roots) {
    try {
      boolean plain =
          normal(module).length() < LONG
              && !Files.exists(module.resolve("vendor"))
              && !roots.contains(module.toAbsolutePath().normalize())
              && GoWork.above(module, variables) == null;
      return plain ? GoModText.kind(Files.readString(module.resolve("go.mod"))) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Directories that may have no go.mod: GOPATH and that of temporary files. */
  private Set<Path> roots() {
    Set<Path> roots = new HashSet<>();
    roots.add(Directories.path(System.getProperty("user.home") + "/go"));
    roots.add(Directories.path(System.getProperty("java.io.tmpdir")));
    for (String name : new String[] {"TMPDIR", "TMP", "TEMP", "GOPATH"}) {
      String value = variables.explicit(name).orNull();
      if (value != null) {
        for (String each : value.split(Pattern.quote(File.pathSeparator), -1)) {
          roots.add(Directories.path(each));
        }
      }
    }
    return roots;
  }

  private Set<String> uses(Path module) {
    WorkFile file = GoWork.read(module, variables).orNull();
    return file == null ? Set.of() : Set.copyOf(file.uses());
  }

  private static Fact<Loading> at(Path module, Fact.Known<Loading> answer) {
    Loading said = answer.value();
    return Fact.known(
        new Loading(
            module.toString(),
            said.arguments(),
            said.exitCode(),
            said.said(),
            said.program(),
            said.errors()),
        answer.source());
  }

  private static String normal(Path module) {
    return module.toAbsolutePath().normalize().toString();
  }

  /** A question to go. */
  private interface Question {
    Fact<Loading> ask(Path module) throws InterruptedException;
  }

  private static void sideBySide(
      List<Path> modules, Map<Path, Fact<Loading>> answers, Question question)
      throws InterruptedException {
    for (int i = 0; i < modules.size(); i += AT_A_TIME) {
      Path first = modules.get(i);
      Path second = i + 1 < modules.size() ? modules.get(i + 1) : null;
      FutureTask<Fact<Loading>> other = second == null ? null : started(second, question);
      try {
        answers.put(first, question.ask(first));
        if (second != null && other != null) {
          answers.put(second, other.get());
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } finally {
        if (other != null) {
          other.cancel(true);
        }
      }
    }
  }

  private static FutureTask<Fact<Loading>> started(Path module, Question question) {
    FutureTask<Fact<Loading>> task = new FutureTask<>(() -> question.ask(module));
    Thread thread = new Thread(task, "goenv probe go list");
    thread.setDaemon(true);
    thread.start();
    return task;
  }
}
