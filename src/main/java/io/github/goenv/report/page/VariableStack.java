package io.github.goenv.report.page;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every place that gives a variable of Go a value, in the order in which go asks them (cmd/go's cfg
 * package: the environment, the file of {@code go env -w}, go.env of GOROOT, its own default).
 *
 * @param name the variable
 * @param effective the value that go uses; null when unknown, empty when it has none
 * @param layers the places that have a value, the first asked first
 * @param next what a new process would get where that differs; null when it does not
 */
record VariableStack(
    String name, @Nullable String effective, List<Layer> layers, @Nullable String next) {

  /** Variables that are worth a look also when nobody sets them. */
  private static final List<String> CORE =
      List.of(
          "GOROOT",
          "GOPATH",
          "GOMODCACHE",
          "GOCACHE",
          "GOTMPDIR",
          "GOBIN",
          "GOENV",
          "GOPROXY",
          "GOSUMDB",
          "GOFLAGS",
          "GOTOOLCHAIN",
          "CGO_ENABLED",
          "CC");

  /** Where a value can stand; the words are ends of keys of texts. */
  enum Scope {
    PROCESS("process"),
    USER("user"),
    MACHINE("machine"),
    GO_ENV_FILE("file"),
    GOROOT_FILE("goroot"),
    DEFAULT("default");

    final String word;

    Scope(String word) {
      this.word = word;
    }
  }

  /** What becomes of a value there. */
  enum State {
    /** Go uses it. */
    WINS("wins"),
    /** Something asked before it has another. */
    HIDDEN("hidden"),
    /** New processes get it. */
    NEXT("next"),
    /** It could not be read. */
    UNKNOWN("unknown");

    final String word;

    State(String word) {
      this.word = word;
    }
  }

  /**
   * A place that has a value.
   *
   * @param scope which
   * @param value the value; empty when unknown
   * @param state what becomes of it
   */
  record Layer(Scope scope, String value, State state) {}

  /** Whether nobody gave it a value. */
  boolean byDefault() {
    return layers.size() == 1 && layers.get(0).scope() == Scope.DEFAULT;
  }

  /** The stacks of a machine: those that somebody set first; none when variables are unknown. */
  static List<VariableStack> all(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    if (variables == null) {
      return List.of();
    }
    Set<String> names = new TreeSet<>(CORE);
    addNames(names, variables.process());
    addNames(names, variables.user().orNull());
    addNames(names, variables.machine().orNull());
    addNames(names, values(variables.goEnvFile()));
    addNames(names, values(variables.goRootFile()));
    GoCommand go = machine.go().orNull();
    List<VariableStack> set = new ArrayList<>();
    List<VariableStack> others = new ArrayList<>();
    for (String name : names) {
      VariableStack stack = of(name, variables, go, machine.host().windows());
      (stack.byDefault() || onlyGoroot(stack) ? others : set).add(stack);
    }
    set.addAll(others);
    return set;
  }

  private static boolean onlyGoroot(VariableStack stack) {
    return stack.layers().size() == 1 && stack.layers().get(0).scope() == Scope.GOROOT_FILE;
  }

  private static void addNames(Set<String> to, @Nullable Map<String, ?> from) {
    if (from != null) {
      for (String name : from.keySet()) {
        if (Variables.ofGo(name)) {
          to.add(name.toUpperCase(Locale.ROOT));
        }
      }
    }
  }

  private static @Nullable Map<String, String> values(Fact<SettingsFile> file) {
    SettingsFile known = file.orNull();
    return known == null ? null : known.values();
  }

  private static VariableStack of(
      String name, Variables variables, @Nullable GoCommand go, boolean windows) {
    String own = variables.process(name);
    String process = own == null ? "" : own;
    String written = look(variables, values(variables.goEnvFile()), name);
    String ofRoot = look(variables, values(variables.goRootFile()), name);
    boolean unread = process.isEmpty() && variables.goEnvFile() instanceof Fact.Unknown;
    List<Layer> layers = new ArrayList<>();
    boolean won = unread;
    won |= add(layers, Scope.PROCESS, process, won);
    stored(layers, variables, name);
    if (variables.goEnvFile() instanceof Fact.Unknown) {
      layers.add(new Layer(Scope.GO_ENV_FILE, "", State.UNKNOWN));
    }
    won |= add(layers, Scope.GO_ENV_FILE, written, won);
    won |= add(layers, Scope.GOROOT_FILE, ofRoot, won);
    String said =
        go == null ? null : go.env().orNull() == null ? null : go.env().orNull().get(name);
    if (!won) {
      layers.add(new Layer(Scope.DEFAULT, said == null ? "" : said, State.WINS));
    }
    String effective = said;
    for (Layer layer : layers) {
      if (layer.state() == State.WINS && layer.scope() != Scope.DEFAULT) {
        effective = layer.value();
      }
    }
    return new VariableStack(name, effective, layers, next(variables, name, process, windows));
  }

  private static String look(
      Variables variables, @Nullable Map<String, String> values, String name) {
    String value = values == null ? null : variables.lookUp(values, name);
    return value == null ? "" : value;
  }

  private static boolean add(List<Layer> layers, Scope scope, String value, boolean won) {
    if (value.isEmpty()) {
      return false;
    }
    layers.add(new Layer(scope, value, won ? State.HIDDEN : State.WINS));
    return true;
  }

  /** What the registry has is not asked by go, but by whatever starts the next process. */
  private static void stored(List<Layer> layers, Variables variables, String name) {
    Map<String, ScopedValue> user = variables.user().orNull();
    Map<String, ScopedValue> all = variables.machine().orNull();
    ScopedValue ofUser = user == null ? null : variables.lookUp(user, name);
    ScopedValue ofMachine = all == null ? null : variables.lookUp(all, name);
    if (ofUser != null) {
      layers.add(new Layer(Scope.USER, ofUser.value(), State.NEXT));
    }
    if (ofMachine != null) {
      State state = ofUser == null ? State.NEXT : State.HIDDEN;
      layers.add(new Layer(Scope.MACHINE, ofMachine.value(), state));
    }
  }

  private static @Nullable String next(
      Variables variables, String name, String process, boolean windows) {
    Map<String, String> fresh = variables.fresh().orNull();
    if (fresh == null) {
      return null;
    }
    String next = look(variables, fresh, name);
    return normal(next, windows).equals(normal(process, windows)) ? null : next;
  }

  private static String normal(String value, boolean windows) {
    if (!windows || value.indexOf('\\') < 0) {
      return value;
    }
    String path = value.replace('/', '\\').toLowerCase(Locale.ROOT);
    return path.length() > 3 && path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
  }
}
