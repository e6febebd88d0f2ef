package io.github.goenv.report;

import io.github.goenv.change.Change;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A way out.
 *
 * @param title what it does
 * @param kind how it is carried out
 * @param shell the shell the text is for: {@code sh}, {@code powershell}, {@code cmd}, {@code bash}
 *     (Git Bash); empty for another kind
 * @param text the exact text to paste; empty when the title says it all
 * @param elevation whether it needs administrator (root) rights
 * @param undo the text that takes it back; null when it cannot be taken back by one
 * @param certainty how sure it is that the text can be used as it is
 * @param change what it changes, for a plan; null when no plan can do it
 */
public record Fix(
    Text title,
    Kind kind,
    String shell,
    String text,
    boolean elevation,
    @Nullable String undo,
    Certainty certainty,
    @Nullable Change change) {

  /** How a fix is carried out. */
  public enum Kind {
    /** By a command. */
    COMMAND("command"),
    /** By changing a file. */
    EDIT("edit"),
    /** Done manually. */
    MANUAL("manual");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word used in files. */
    public String word() {
      return word;
    }
  }

  /** How sure a fix is. */
  public enum Certainty {
    /** It fixes this finding. */
    SURE("sure"),
    /** It usually does. */
    LIKELY("likely"),
    /** A part of the text must be filled in. */
    PLACEHOLDER("placeholder");

    private final String word;

    Certainty(String word) {
      this.word = word;
    }

    /** The word used in files. */
    public String word() {
      return word;
    }
  }

  /** A command that fixes the finding without changes. */
  public static Fix command(Text title, String shell, String text, @Nullable String undo) {
    return new Fix(title, Kind.COMMAND, shell, text, false, undo, Certainty.SURE, null);
  }

  /** A command in which the user must fill something in. */
  public static Fix template(Text title, String shell, String text) {
    return new Fix(title, Kind.COMMAND, shell, text, false, null, Certainty.PLACEHOLDER, null);
  }

  /** Something to do manually. */
  public static Fix manual(Text title) {
    return new Fix(title, Kind.MANUAL, "", "", false, null, Certainty.LIKELY, null);
  }

  /** This fix under another title. */
  public Fix titled(Text other) {
    return new Fix(other, kind, shell, text, elevation, undo, certainty, change);
  }

  /** This fix, marked as one that needs administrator rights. */
  public Fix elevated() {
    return new Fix(title, kind, shell, text, true, undo, certainty, change);
  }

  /** This fix, marked as one that usually, not always, helps. */
  public Fix likely() {
    return new Fix(title, kind, shell, text, elevation, undo, Certainty.LIKELY, change);
  }

  /** This fix with what it changes; with none it is for people alone. */
  public Fix changing(@Nullable Change what) {
    return new Fix(title, kind, shell, text, elevation, undo, certainty, what);
  }
}
