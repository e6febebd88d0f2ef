package io.github.goenv.app.gocommand;

import io.github.goenv.app.Output;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Policy;
import io.github.goenv.go.words.KnownText;
import io.github.goenv.go.words.KnownTexts;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says below go's own words what they usually mean, and what of it this machine has. */
public final class Explanations {
  /** Causes that are named; what fails later is mostly a consequence. */
  private static final int MOST = 4;

  /** What go says of a pattern where there is no go.mod, among other things. */
  private static final String NO_MODULE = "does not contain main module";

  /** Goals to which a package is named by the parameter {@code packages}. */
  private static final Set<String> WITH_PACKAGES =
      Set.of("build", "test", "integration-test", "vet", "generate");

  private final Output output;
  private final String goal;
  private final boolean windows;
  private final @Nullable Snapshot machine;
  private final Policy policy;
  private final @Nullable String proxy;

  /** Of the machine; judged when it is first needed. */
  private @Nullable List<Result> judged;

  /**
   * @param goal name of the goal that ran go: what to write is said as it takes it
   * @param windows whether this is Windows
   * @param machine the machine as it was checked in this build; null when it was not
   * @param proxy the proxy that Maven uses and go was not told of; null for none
   */
  public Explanations(
      Output output,
      String goal,
      boolean windows,
      @Nullable Snapshot machine,
      Policy policy,
      @Nullable String proxy) {
    this.output = output;
    this.goal = goal;
    this.windows = windows;
    this.machine = machine;
    this.policy = policy;
    this.proxy = proxy;
  }

  /**
   * Those of this machine.
   *
   * @param goal name of the goal that ran go
   * @param machine the machine as it was checked in this build; null when it was not
   * @param proxy the proxy that Maven uses; null for none
   * @param variables all variables go has, by where they come from: they may tell it of a proxy
   *     (golang.org/x/net/http/httpproxy)
   */
  public static Explanations here(
      Output output,
      String goal,
      @Nullable Snapshot machine,
      Policy policy,
      @Nullable String proxy,
      List<Map<String, String>> variables) {
    boolean told = false;
    for (Map<String, String> each : variables) {
      for (String name : each.keySet()) {
        told |= name.equalsIgnoreCase("HTTPS_PROXY") || name.equalsIgnoreCase("HTTP_PROXY");
      }
    }
    boolean windows = File.separatorChar == '\\';
    return new Explanations(output, goal, windows, machine, policy, told ? null : proxy);
  }

  /**
   * Lines for people.
   *
   * @param said go's lines
   * @param directory where go ran
   */
  public List<String> of(List<String> said, Path directory) {
    Map<String, KnownText> known = new LinkedHashMap<>();
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : said) {
      KnownText text = KnownTexts.of(line);
      if (text != null && known.putIfAbsent(text.name(), text) == null) {
        lines.put(text.name(), line);
      }
    }
    if (known.containsKey("encoding") || known.containsKey("invalid-go-version")) {
      known.remove("go-mod"); // the line before it
    }
    List<String> all = new ArrayList<>();
    ProjectFiles files = new ProjectFiles(directory);
    int shown = 0;
    for (KnownText text : known.values()) {
      if (shown < MOST && explain(text, lines.get(text.name()), files, all)) {
        shown++;
      }
    }
    if (said.stream().anyMatch(line -> line.contains(NO_MODULE)) && !hasGoMod(directory)) {
      all.add(output.say("command.mod.none", "directory", directory.toString()));
    }
    return all;
  }

  private static boolean hasGoMod(Path directory) {
    for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("go.mod"))) {
        return true;
      }
    }
    return false;
  }

  private boolean explain(
      KnownText text, @Nullable String line, ProjectFiles files, List<String> into) {
    String file = text.name().equals("undefined") ? files.generated() : "";
    if (file == null || line == null) {
      return false; // mostly the code itself, which go has said better
    }
    String meaning = output.say("said." + text.name(), "file", file, "flag", flag(text));
    String words = text.needle().strip();
    into.add(output.say("said.line", "words", words, "meaning", meaning));
    join(text, line, files, into);
    ids(text, files.directory(), into);
    return true;
  }

  /** What the files of the project tell of it. */
  private void join(KnownText text, String line, ProjectFiles files, List<String> into) {
    switch (text.name()) {
      case "no-packages", "no-go-files", "several-programs", "no-directory" -> {
        List<String> programs = files.programs();
        if (!programs.isEmpty()) {
          String names = String.join(" ", programs);
          into.add(output.say(programsKey(), "directories", names, "first", programs.get(0)));
        }
      }
      case "no-go-mod" -> {
        List<String> modules = files.modules();
        if (!modules.isEmpty()) {
          into.add(output.say("said.modules", "directory", String.join(", ", modules)));
        }
      }
      case "required", "not-in-std", "embed" -> {
        String file = files.generated();
        if (file != null) {
          into.add(output.say("said.generate", "file", file));
        }
      }
      case "symlink" -> {
        ProjectFiles.Link link = files.link(line);
        if (link != null) {
          into.add(output.say("said.link", "file", link.file(), "target", link.target()));
        }
      }
      case "wrong-machine", "disk-full", "build-id" -> {
        Path named = NamedFile.of(line, text.needle());
        boolean full = text.name().equals("disk-full");
        String found =
            named == null ? null : full ? NamedFile.space(named) : NamedFile.header(named);
        if (named != null && found != null) {
          String key = full ? "said.space" : "said.header";
          into.add(output.say(key, "file", named.toString(), "found", found));
        }
      }
      case "no-host", "unreachable", "proxy" -> {
        if (proxy != null) {
          into.add(output.say("said.maven-proxy", "proxy", proxy));
        }
      }
      default -> {}
    }
  }

  /** A flag of go that helps, as this goal takes it. */
  private String flag(KnownText text) {
    boolean fewer = text.name().equals("memory");
    if (fewer && goal.endsWith("test")) {
      return "<p>2</p>";
    }
    String flag = fewer ? "-p=2" : "-buildvcs=false";
    return switch (goal) {
      case "build", "test", "integration-test", "vet" -> "<argument>" + flag + "</argument>";
      case "run" -> "<buildFlag>" + flag + "</buildFlag>";
      default -> "GOFLAGS=" + flag;
    };
  }

  /** The text with the parameter of this goal; without one where it has none for a package. */
  private String programsKey() {
    if (WITH_PACKAGES.contains(goal)) {
      return "said.programs.packages";
    }
    return switch (goal) {
      case "run" -> "said.programs.run";
      case "exec" -> "said.programs.exec";
      default -> "said.programs";
    };
  }

  /** Of the causes those that the machine has; without an answer how to ask for them. */
  private void ids(KnownText text, Path directory, List<String> into) {
    List<String> ask = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (String id : text.ids()) {
      CheckDefinition check = Catalogue.find(id);
      CheckDefinition.Scope scope = check == null ? null : check.scope();
      if (scope == CheckDefinition.Scope.ANY || scope == CheckDefinition.Scope.WINDOWS && windows) {
        ask.add(id);
      } else if (scope == CheckDefinition.Scope.BUILD) {
        read.add(id);
      }
    }
    if (machine != null) {
      found(machine, ask, directory, into);
    } else if (!ask.isEmpty()) {
      String key = ask.contains("tls.reachability") ? "said.doctor-network" : "said.doctor";
      into.add(output.say(key, "ids", String.join(",", ask)));
    }
    if (!read.isEmpty()) {
      into.add(output.say("said.more", "id", read.get(0)));
    }
  }

  private List<Result> judged(Snapshot read) {
    List<Result> known = judged;
    if (known == null) {
      known = Judgement.of(read, policy);
      judged = known;
    }
    return known;
  }

  /** Whether the finding is about a module that this build does not run in. */
  private static boolean ofAnotherModule(Result result, Path directory) {
    if (!result.area().equals("project") || result.subject().isEmpty()) {
      return false;
    }
    Path subject = directory.resolve(result.subject());
    Path module = subject.endsWith("go.mod") ? subject.getParent() : subject;
    return module != null && !directory.startsWith(module);
  }

  private void found(Snapshot machine, List<String> ids, Path directory, List<String> into) {
    if (ids.isEmpty()) {
      return;
    }
    Set<String> unknown = new TreeSet<>();
    for (Result result : judged(machine)) {
      if (!ids.contains(result.id()) || ofAnotherModule(result, directory)) {
        continue;
      }
      if (result.outcome() == Outcome.FAIL) {
        String message = result.message().in(output.texts());
        into.add(output.say("said.machine", "id", result.id(), "message", message));
      } else if (result.outcome() == Outcome.UNKNOWN) {
        unknown.add(result.id());
      }
    }
    if (!unknown.isEmpty()) {
      into.add(output.say("said.doctor", "ids", String.join(",", unknown)));
    }
  }
}
