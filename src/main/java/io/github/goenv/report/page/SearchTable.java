package io.github.goenv.report.page;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PATH entry by entry, with what is found in each.
 *
 * @param rows the entries in order; none when PATH is unknown
 * @param starts what the ways of starting a command come to, command by command
 * @param missing entries that a new process would have and this one has not
 * @param length characters in PATH
 */
record SearchTable(List<Row> rows, List<Start> starts, List<String> missing, int length) {

  /** What may be wrong with an entry; the words are ends of keys of texts. */
  enum Note {
    /** Nothing is there. */
    MISSING("missing"),
    /** It is a file. */
    FILE("file"),
    /** It depends on the working directory. */
    RELATIVE("relative"),
    /** It is empty. */
    EMPTY("empty"),
    /** It cannot be a path. */
    MALFORMED("malformed"),
    /** It may not be read. */
    UNREADABLE("unreadable"),
    /** It stands before too. */
    REPEATED("repeated"),
    /** A variable in it was not put in. */
    UNEXPANDED("unexpanded"),
    /** Other accounts may write to it. */
    WRITABLE("writable");

    final String word;

    Note(String word) {
      this.word = word;
    }
  }

  /**
   * An entry.
   *
   * @param entry the entry
   * @param notes what is wrong with it
   * @param repeats the entry it repeats; 0 for none
   * @param finds what a search meets there
   */
  record Row(PathEntry entry, Set<Note> notes, int repeats, List<Found> finds) {
    /** Whether what is started by a name lies here. */
    boolean wins() {
      for (Found each : finds) {
        if (each.first() && each.candidate().command().equals("go")) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A file that a search meets.
   *
   * @param candidate the file
   * @param first whether the search ends there
   */
  record Found(Candidate candidate, boolean first) {}

  /**
   * What some ways of starting a command come to.
   *
   * @param command the name
   * @param launchers the ways, in the order in which they were read
   * @param path the file that is started; null for none
   * @param unknown whether it could not be determined
   */
  record Start(String command, List<String> launchers, @Nullable String path, boolean unknown) {}

  static SearchTable of(Snapshot machine) {
    SearchPath path = machine.path().orNull();
    if (path == null) {
      return new SearchTable(List.of(), List.of(), List.of(), 0);
    }
    boolean windows = machine.host().windows();
    Map<Integer, List<Found>> found = new HashMap<>();
    Set<String> met = new LinkedHashSet<>();
    for (Candidate each : path.candidates()) {
      boolean first = each.position() > 0 && each.found() && met.add(each.command());
      found.computeIfAbsent(each.position(), at -> new ArrayList<>()).add(new Found(each, first));
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (PathEntry entry : path.entries()) {
      Integer before = seen.putIfAbsent(normal(entry.text(), windows), entry.position());
      Set<Note> notes = notes(entry, windows);
      if (before != null && notes.isEmpty()) {
        notes.add(Note.REPEATED);
      }
      rows.add(
          new Row(
              entry,
              notes,
              before == null ? 0 : before,
              found.getOrDefault(entry.position(), List.of())));
    }
    return new SearchTable(
        rows, starts(path.resolutions()), missing(machine, seen, windows), path.length());
  }

  private static Set<Note> notes(PathEntry entry, boolean windows) {
    Set<Note> notes = new LinkedHashSet<>();
    switch (entry.kind()) {
      case MISSING -> notes.add(Note.MISSING);
      case FILE -> notes.add(Note.FILE);
      case RELATIVE -> notes.add(Note.RELATIVE);
      case EMPTY -> notes.add(Note.EMPTY);
      case MALFORMED -> notes.add(Note.MALFORMED);
      case UNREADABLE -> notes.add(Note.UNREADABLE);
      case DIRECTORY -> {
        Boolean others = entry.othersMayWrite().orNull();
        if (others != null && others) {
          notes.add(Note.WRITABLE);
        }
      }
    }
    int percent = entry.text().indexOf('%');
    if (windows
        && entry.kind() != PathEntry.Kind.DIRECTORY
        && percent >= 0
        && entry.text().indexOf('%', percent + 1) > percent + 1) {
      notes.add(Note.UNEXPANDED);
    }
    return notes;
  }

  private static List<Start> starts(List<Resolution> resolutions) {
    Map<List<Object>, List<String>> same = new LinkedHashMap<>();
    for (Resolution each : resolutions) {
      String path = each.path().orNull();
      boolean unknown = each.path() instanceof Fact.Unknown;
      List<Object> key = List.of(each.command(), path == null ? "" : path, unknown);
      same.computeIfAbsent(key, any -> new ArrayList<>()).add(each.launcher());
    }
    List<Start> starts = new ArrayList<>();
    for (Map.Entry<List<Object>, List<String>> each : same.entrySet()) {
      String path = (String) each.getKey().get(1);
      boolean unknown = (Boolean) each.getKey().get(2);
      String command = (String) each.getKey().get(0);
      starts.add(new Start(command, each.getValue(), path.isEmpty() ? null : path, unknown));
    }
    return starts;
  }

  /** A shell that was opened before a program was installed does not know of it. */
  private static List<String> missing(
      Snapshot machine, Map<String, Integer> seen, boolean windows) {
    Variables variables = machine.variables().orNull();
    Map<String, String> fresh = variables == null ? null : variables.fresh().orNull();
    String next = fresh == null || variables == null ? null : variables.lookUp(fresh, "PATH");
    List<String> missing = new ArrayList<>();
    if (next != null && windows) {
      for (String entry : next.split(";")) {
        if (!entry.isBlank() && !seen.containsKey(normal(entry, true))) {
          missing.add(entry);
        }
      }
    }
    return missing;
  }

  private static String normal(String entry, boolean windows) {
    String text = entry.strip();
    if (windows) {
      text = text.replace("\"", "").replace('/', '\\').toLowerCase(Locale.ROOT);
    }
    int end = text.length();
    while (end > 1 && (text.charAt(end - 1) == '/' || windows && text.charAt(end - 1) == '\\')) {
      end--;
    }
    return text.substring(0, end);
  }
}
