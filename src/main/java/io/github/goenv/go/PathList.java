package io.github.goenv.go;

import io.github.goenv.go.PathEntry.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the variable PATH apart; every text is one. */
public final class PathList {

  private PathList() {}

  /** Unix: entries between colons. An empty variable is one empty entry. */
  public static List<PathEntry> unix(String path, String workingDirectory) {
    List<PathEntry> entries = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || path.charAt(at) == ':') {
        entries.add(unixEntry(entries.size(), path.substring(start, at), workingDirectory));
        start = at + 1;
      }
    }
    return entries;
  }

  /**
   * Windows: entries between semicolons outside quotation marks, as Go's filepath.SplitList reads
   * them. An empty variable has no entries.
   */
  public static List<PathEntry> windows(String path, String workingDirectory) {
    List<PathEntry> entries = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at <= path.length() && !path.isEmpty(); at++) {
      if (at == path.length() || (path.charAt(at) == ';' && !quoted)) {
        entries.add(windowsEntry(entries.size(), path.substring(start, at), workingDirectory));
        start = at + 1;
      } else if (path.charAt(at) == '"') {
        quoted = !quoted;
      }
    }
    return entries;
  }

  private static PathEntry unixEntry(int index, String text, String workingDirectory) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (text.isEmpty()) {
      traits.add(Trait.EMPTY);
    }
    if (!text.startsWith("/")) {
      traits.add(Trait.RELATIVE);
    }
    if (text.indexOf('\uFFFD') >= 0) {
      traits.add(Trait.UNDECODABLE);
    }
    if (text.indexOf('\0') >= 0) {
      traits.add(Trait.MALFORMED);
      return new PathEntry(index, text, "", traits);
    }
    boolean here = text.isEmpty() || text.equals(".");
    String directory = text.startsWith("/") ? text : workingDirectory + "/" + text;
    return new PathEntry(index, text, here ? workingDirectory : directory, traits);
  }

  private static PathEntry windowsEntry(int index, String text, String workingDirectory) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    String directory = text.replace("\"", "").replace('/', '\\');
    if (directory.length() < text.length()) {
      traits.add(Trait.QUOTED);
    }
    if (directory.isEmpty()) {
      traits.add(Trait.EMPTY);
      return new PathEntry(index, text, "", traits);
    }
    if (directory.indexOf('\uFFFD') >= 0) {
      traits.add(Trait.UNDECODABLE);
    }
    int percent = directory.indexOf('%');
    if (percent >= 0 && directory.indexOf('%', percent + 1) > percent + 1) {
      traits.add(Trait.UNEXPANDED);
    }
    boolean drive = WindowsPath.hasDrive(directory);
    if (WindowsPath.isMalformed(directory)) {
      traits.add(Trait.MALFORMED);
      return new PathEntry(index, text, "", traits);
    }
    if (!WindowsPath.isAbsolute(directory)) {
      traits.add(Trait.RELATIVE);
      if (!drive) {
        directory = WindowsPath.resolve(workingDirectory, directory);
      }
    }
    return new PathEntry(index, text, directory, traits);
  }
}
