package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the checks of PATH share. */
public final class Commands {
  private Commands() {}

  /**
   * The go commands on PATH that a search stops at, each file once however often links lead to it.
   */
  public static List<Candidate> distinct(SearchPath path) {
    List<Candidate> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : path.candidates("go")) {
      String real = candidate.realPath().orNull();
      if (candidate.position() > 0
          && candidate.found()
          && seen.add(real == null ? candidate.path() : real)) {
        distinct.add(candidate);
      }
    }
    return distinct;
  }

  /** One line of evidence for each candidate, in the order of PATH. */
  public static List<Evidence> evidence(List<Candidate> candidates) {
    List<Evidence> evidence = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String where =
          switch (Integer.signum(candidate.position())) {
            case 0 -> "working directory";
            case 1 -> "entry " + candidate.position();
            default -> "searched before PATH";
          };
      evidence.add(
          new Evidence(
              candidate.command(), described(candidate, true), Source.of(Source.Kind.PATH, where)));
    }
    return evidence;
  }

  /** {@code /usr/bin/go (go1.26.8)}, or with what is wrong with the file. */
  public static String described(Candidate candidate) {
    return described(candidate, false);
  }

  /** With the format and processor of the file as well. */
  private static String described(Candidate candidate, boolean format) {
    List<String> notes = new ArrayList<>();
    if (candidate.version() instanceof Fact.Known<String> version) {
      notes.add(version.value());
    }
    String machine = machine(candidate);
    if (format && machine != null) {
      notes.add(machine);
    }
    if (candidate.kind() != Candidate.Kind.PROGRAM) {
      notes.add(candidate.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (candidate.realPath() instanceof Fact.Known<String> real
        && !real.value().equals(candidate.path())) {
      notes.add("-> " + real.value());
    }
    return notes.isEmpty()
        ? candidate.path()
        : candidate.path() + " (" + String.join(", ", notes) + ")";
  }

  /**
   * What a file is and for which processor, as {@code PE amd64}; null when it has none, which its
   * kind says better.
   */
  static @Nullable String machine(Candidate candidate) {
    String format = candidate.format().orNull();
    String text = format == null ? "" : format.strip();
    return text.indexOf(' ') < 0 ? null : text;
  }

  /** Several, with commas. */
  public static String described(List<Candidate> candidates) {
    List<String> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      all.add(described(candidate));
    }
    return String.join(", ", all);
  }

  /** The version of the GOROOT a candidate lies in; null when it lies in none. */
  public static @Nullable GoVersion version(Candidate candidate) {
    String version = candidate.version().orNull();
    return version == null ? null : GoVersion.parse(version).orElse(null);
  }

  /** What go itself says, where it is the one that was asked: a shim lies in no GOROOT. */
  public static @Nullable GoVersion asked(Snapshot machine, Candidate candidate) {
    GoCommand go = machine.go().orNull();
    String executable = go == null ? null : go.executable().orNull();
    String version = go == null ? null : go.variable("GOVERSION").orNull();
    return executable != null
            && version != null
            && candidate.version().orNull() == null
            && MachineFacts.samePath(machine, executable, candidate.path())
        ? GoVersion.parse(version).orElse(null)
        : null;
  }

  /** The command that looks at this machine with another go. */
  public static String doctor(Snapshot machine, String go) {
    return "mvn goenv:doctor " + Fixes.quoted(machine, "-Dgoenv.go=" + go);
  }

  /** Where the installers of go.dev put the go command. */
  public static String usualGo(Snapshot machine) {
    return machine.host().windows() ? "C:\\Program Files\\Go\\bin\\go.exe" : "/usr/local/go/bin/go";
  }
}
