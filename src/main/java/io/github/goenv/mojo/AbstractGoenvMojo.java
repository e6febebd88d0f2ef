package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Console;
import io.github.goenv.app.ConsoleCharset;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.mojo.session.BlankPaths;
import io.github.goenv.mojo.session.Booleans;
import io.github.goenv.mojo.session.ConsoleStyle;
import io.github.goenv.mojo.session.GivenParameters;
import io.github.goenv.mojo.session.GoInPom;
import io.github.goenv.mojo.session.GoParameter;
import io.github.goenv.mojo.session.GoalPrefix;
import io.github.goenv.mojo.session.LogConsole;
import io.github.goenv.mojo.session.ProvisionedGo;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Stripped;
import io.github.goenv.text.Text;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** What every goal has: skipping, language and form of its output. */
abstract class AbstractGoenvMojo extends AbstractMojo {
  private static final Object OUTCOME = OutcomeFile.class.getName();
  private static final Object SAID = "io.github.goenv.said";
  private static final Object BUNDLES = Messages.class.getName() + ".bundles";

  /** The build this runs in. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  @SuppressWarnings("NullAway.Init")
  MavenSession session;

  /** This execution, which knows the plugin's version. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  @SuppressWarnings("NullAway.Init")
  MojoExecution execution;

  /**
   * Skips every goal of this plugin. Example: {@code -Dgoenv.skip}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.skip", defaultValue = "false")
  boolean skip;

  /**
   * Language of messages and pages: {@code auto} (that of Maven's JVM when there is a translation
   * and the console can show it, else English), {@code en} or {@code zh-CN}. Ids, commands, names
   * and files for programs, such as {@code report.json}, are never translated.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lang", defaultValue = "auto")
  String lang = "auto";

  /**
   * Form of the output: {@code auto} (symbols when the console can show them), {@code unicode},
   * {@code ascii}, or {@code plain} (whole sentences, no symbols and columns, for screen readers).
   * With {@code goenv:doctor} also {@code json}: the report alone on standard output, for scripts
   * ({@code mvn -q goenv:doctor -Dgoenv.format=json}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.format", defaultValue = "auto")
  String format = "auto";

  private @Nullable Messages messages;

  /**
   * The release of Go that is wanted; null for any.
   *
   * @throws CannotRun when the pom has an element for it that names none
   */
  final @Nullable String wanted(@Nullable GoParameter go, @Nullable String version)
      throws CannotRun {
    String unset = new GoInPom(execution, session.getCurrentProject()).unset(go, version);
    if (unset != null) {
      throw new CannotRun(say("provision.unset", "element", unset));
    }
    String own = go == null ? null : go.version();
    return own == null ? Stripped.orNull(version) : own;
  }

  /**
   * The executable to use, by the parameters that goals have for it; null for the first on PATH.
   *
   * @param fetch whether a release that is wanted is fetched when it is not there
   */
  final @Nullable String executable(
      @Nullable GoParameter go,
      @Nullable String version,
      @Nullable File directory,
      int timeout,
      boolean fetch)
      throws CannotRun, Rejected, InterruptedException {
    String named = go == null ? null : go.executable();
    String wanted = wanted(go, version);
    if (wanted == null) {
      return named;
    }
    String found =
        new ProvisionedGo(session, output()).executable(named, wanted, directory, timeout, fetch);
    return found == null ? named : found;
  }

  /** The version of this plugin. */
  final String version() {
    return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
  }

  /** What stands before a goal of this plugin in a command that works here. */
  final String prefix() {
    String known = GoalPrefix.of(session);
    return known == null ? GoalPrefix.WHOLE + version() + ":" : known;
  }

  /** Language of pages, which also have {@code auto}. */
  final String pageLanguage() throws CannotRun {
    language();
    return lang.strip().equalsIgnoreCase("zh-CN") ? "zh-CN" : lang.strip();
  }

  private String language() throws CannotRun {
    return Choice.language(lang, Locale.getDefault(Locale.Category.DISPLAY), ConsoleCharset::shows);
  }

  /** Texts in the language asked for. */
  final Messages texts() throws CannotRun {
    Messages found = messages;
    if (found == null) {
      found = Messages.in(language(), bundles(), prefix());
      messages = found;
    }
    return found;
  }

  /** What goals of this build have read of texts; of the JDK's types, for any class loader. */
  @SuppressWarnings("unchecked") // it is ours alone
  private Map<String, byte[]> bundles() {
    Map<String, byte[]> made = new ConcurrentHashMap<>();
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null) {
      return made;
    }
    SessionData data = repository.getData();
    data.set(BUNDLES, null, made);
    return data.get(BUNDLES) instanceof Map<?, ?> kept ? (Map<String, byte[]>) kept : made;
  }

  /** A sentence in the language asked for. */
  final String say(String key, String... namesAndValues) throws CannotRun {
    return Text.of(key, namesAndValues).in(texts());
  }

  /** The style of the console. */
  final Style style() throws CannotRun {
    return ConsoleStyle.of(format, session.getRequest().isInteractiveMode(), session, texts());
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (skip || skipsGoal()) {
        String goal = skip ? "" : "." + goal();
        getLog().info(say("skipped", "property", "goenv" + goal + ".skip"));
        return;
      }
      GivenParameters given = new GivenParameters(session, execution);
      checkBooleans(new Booleans(given));
      new BlankPaths(given).unset(this);
      run();
    } catch (CannotRun e) {
      if (e.getCause() != null && getLog().isDebugEnabled()) {
        getLog().debug(LogConsole.clean(trace(e.getCause())));
      }
      throw new MojoExecutionException(LogConsole.clean(String.valueOf(e.getMessage())));
    } catch (Rejected e) {
      throw new MojoFailureException(LogConsole.clean(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(interrupted());
    }
  }

  private void checkBooleans(Booleans booleans) throws CannotRun {
    booleans.look(this);
    if (!booleans.odd().isEmpty()) {
      throw new CannotRun(say("bad.boolean", "values", String.join(", ", booleans.odd())));
    }
    for (String each : booleans.oddForAll()) {
      if (said().add("bad.boolean.all " + each)) {
        output().warn("bad.boolean.all", "value", each);
      }
    }
  }

  private String interrupted() {
    Messages known = messages;
    return Text.of("interrupted").in(known == null ? Messages.in("en") : known);
  }

  private static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** Does what the goal is for. */
  abstract void run() throws CannotRun, Rejected, InterruptedException;

  /** The goal's name. */
  abstract String goal();

  /** Whether {@code -Dgoenv.GOAL.skip} is set. */
  boolean skipsGoal() {
    return false;
  }

  /**
   * What this run of Maven has come to; kept with the session, so that each build of a daemon has
   * its own.
   */
  final OutcomeFile outcome() {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null) {
      return new OutcomeFile();
    }
    SessionData data = repository.getData();
    data.set(OUTCOME, null, new OutcomeFile());
    return data.get(OUTCOME) instanceof OutcomeFile kept ? kept : new OutcomeFile();
  }

  /**
   * The directory with {@code .mvn}, else where Maven was started, else that of the module. Maven's
   * start script hands the first of them over in the code page of Windows, where a character that
   * it lacks has become a question mark: no path.
   */
  final Path top() {
    File top = session.getRequest().getMultiModuleProjectDirectory();
    MavenProject here = session.getCurrentProject();
    File module = here == null || here.getFile() == null ? null : here.getBasedir();
    for (String each :
        new @Nullable String[] {
          top == null ? null : top.getPath(),
          session.getExecutionRootDirectory(),
          module == null ? null : module.getPath()
        }) {
      try {
        if (each != null) {
          return Path.of(each).toAbsolutePath().normalize();
        }
      } catch (InvalidPathException e) {
        // The next one may be known by its name.
      }
    }
    return Path.of("").toAbsolutePath();
  }

  /** The build directory of the project that the build was started in; null without a pom. */
  final @Nullable Path buildDirectory() {
    MavenProject first = session.getTopLevelProject();
    return first == null || first.getFile() == null
        ? null
        : Path.of(first.getBuild().getDirectory());
  }

  /** The team's lock: the file that was named, else that of the project. */
  final Path lock(@Nullable String named) throws CannotRun {
    Path own = typed("goenv.lock.file", named);
    return own == null ? top().resolve("goenv.lock") : own;
  }

  /**
   * A path that was typed, as Maven takes one: relative to the module, without a pom to where Maven
   * was started. Of a parameter that is a text.
   *
   * @return null for nothing but space
   */
  final @Nullable Path typed(String parameter, @Nullable String typed) throws CannotRun {
    String path = Stripped.orNull(typed);
    if (path == null) {
      return null;
    }
    MavenProject here = session.getCurrentProject();
    File module = here == null || here.getFile() == null ? null : here.getBasedir();
    try {
      return Path.of(module == null ? session.getExecutionRootDirectory() : module.getPath())
          .toAbsolutePath()
          .resolve(path)
          .normalize();
    } catch (InvalidPathException e) {
      throw new CannotRun(
          say("bad.path", "parameter", parameter, "value", path, "error", e.getReason()));
    }
  }

  /** Host and port of the proxy that Maven uses; null for none. */
  final @Nullable String proxy() {
    Settings settings = session.getSettings();
    Proxy proxy = settings == null ? null : settings.getActiveProxy();
    return proxy == null ? null : proxy.getHost() + ":" + proxy.getPort();
  }

  /** What goals of this build have said that is said once; of the JDK's own types. */
  @SuppressWarnings("unchecked")
  private Set<String> said() {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null) {
      return new HashSet<>();
    }
    SessionData data = repository.getData();
    data.set(SAID, null, ConcurrentHashMap.newKeySet());
    return data.get(SAID) instanceof Set<?> kept ? (Set<String>) kept : new HashSet<>();
  }

  /** Whether standard output belongs to a script, so that nothing but the answer is said there. */
  boolean forScript() {
    return false;
  }

  private Output silent() throws CannotRun {
    Style style = new Style(Style.Form.PLAIN, false);
    return new Output(Console.SILENT, texts(), style, Output.Level.ERROR, said());
  }

  /** Where a use case speaks. */
  final Output output() throws CannotRun {
    if (forScript()) {
      return silent();
    }
    Log log = getLog();
    Output.Level shown =
        log.isDebugEnabled()
            ? Output.Level.DETAIL
            : log.isInfoEnabled()
                ? Output.Level.INFO
                : log.isWarnEnabled() ? Output.Level.WARNING : Output.Level.ERROR;
    return new Output(new LogConsole(log), texts(), style(), shown, said());
  }
}
