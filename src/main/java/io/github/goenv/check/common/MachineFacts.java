package io.github.goenv.check.common;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions that several checks ask of a snapshot. */
public final class MachineFacts {
  private MachineFacts() {}

  public static Variables variables(Snapshot machine, Verdict verdict) {
    return verdict.need(machine.variables(), Text.of("reason.no-variables"));
  }

  public static GoCommand go(Snapshot machine, Verdict verdict) {
    return verdict.need(machine.go(), Text.of("reason.no-go"));
  }

  public static SearchPath path(Snapshot machine, Verdict verdict) {
    return verdict.need(machine.path(), Text.of("reason.no-path"));
  }

  /** What is read on request alone; ends the check where {@code unasked} says that nobody asked. */
  public static Examined examined(Snapshot machine, Verdict verdict, Text unasked) {
    Examined examined = machine.examined();
    if (examined == null) {
      throw verdict.notApplicable(unasked);
    }
    return examined;
  }

  /**
   * Ends a check of a place that was not read: as go has switched it off, or unknown.
   *
   * @param name of the place
   */
  public static Verdict.NotKnown notRead(Snapshot machine, Verdict verdict, String name) {
    verdict.orUnknown(machine.places());
    if (name.startsWith("GO")
        && !name.equals("GOTMPDIR")
        && goEnv(machine, verdict, name).equals("off")) {
      return verdict.notApplicable(Text.of("reason.see", "id", "env.refused"));
    }
    return verdict.unknown(Text.of("reason.place-not-read", "name", name), null);
  }

  /** What {@code go env} answers for {@code name}. */
  public static String goEnv(Snapshot machine, Verdict verdict, String name) {
    GoCommand go = go(machine, verdict);
    verdict.need(go.executable(), Text.of("reason.no-go"));
    return verdict.need(go.variable(name), Text.of("reason.go-env-empty", "name", name));
  }

  /** A Go variable the user set, with where; the check does not apply when it is not set. */
  public static Evidence setting(Snapshot machine, Verdict verdict, String name) {
    Fact<String> set = variables(machine, verdict).explicit(name);
    String value = verdict.need(set, Text.of("reason.not-set", "name", name));
    return new Evidence(name, value, ((Fact.Known<String>) set).source());
  }

  /** Whether this is a job of a build agent, which sets variables and PATH on purpose. */
  public static boolean job(Snapshot machine) {
    return machine.host().ci() instanceof Fact.Known<String>;
  }

  /** Whether a path is absolute by the rules of the machine it is of. */
  public static boolean absolute(Snapshot machine, String path) {
    if (!machine.host().windows()) {
      return path.startsWith("/");
    }
    boolean drive =
        path.length() >= 3
            && Character.isLetter(path.charAt(0))
            && path.charAt(1) == ':'
            && slash(path.charAt(2));
    return drive || path.length() >= 2 && slash(path.charAt(0)) && slash(path.charAt(1));
  }

  private static boolean slash(char c) {
    return c == '/' || c == '\\';
  }

  /** The directory of a file, of either kind of path; a path without one is its own. */
  public static String parent(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return end <= 0 ? path : path.substring(0, end);
  }

  /** Whether two paths are the same by the text, as far as slashes, case and ends go. */
  public static boolean samePath(Snapshot machine, String a, String b) {
    return normal(machine, a).equals(normal(machine, b));
  }

  /** Whether {@code path} is {@code root} or lies under it, element by element. */
  public static boolean under(Snapshot machine, String path, String root) {
    String p = normal(machine, path);
    String r = normal(machine, root);
    return p.equals(r) || p.startsWith(r.endsWith("/") ? r : r + "/");
  }

  public static String normal(Snapshot machine, String path) {
    String text = path;
    if (machine.host().windows()) {
      text = text.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
    while (text.length() > 1 && text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  /** The characters of {@code text} that are not ASCII, each once, as {@code U+FF1A NAME}. */
  public static List<String> nonAscii(String text) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c > 0x7E) {
        String name = Characters.named(c);
        if (!found.contains(name)) {
          found.add(name);
        }
      }
      i += Character.charCount(c);
    }
    return found;
  }
}
