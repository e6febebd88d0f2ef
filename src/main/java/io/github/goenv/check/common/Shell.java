package io.github.goenv.check.common;

import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Quoted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a command is written for each shell that a user may paste it into. */
public enum Shell {
  /** Every shell of Unix. */
  SH("sh"),
  /** Windows PowerShell and PowerShell 7. */
  POWERSHELL("powershell"),
  /** The command prompt of Windows. */
  CMD("cmd"),
  /** Git Bash and the shells of MSYS2 on Windows. */
  BASH("bash");

  private final String word;

  Shell(String word) {
    this.word = word;
  }

  /** The word used in files. */
  public String word() {
    return word;
  }

  /**
   * The shell that Maven was started from, as far as the environment tells; on Windows PowerShell
   * when it does not.
   *
   * <p>Git Bash sets MSYSTEM. PowerShell puts directories of its own into PSModulePath, which is
   * also set for the machine: so it counts only where a new process gets another one. Where neither
   * is found and mvn.cmd has been run (PROMPT, which every cmd.exe sets), cmd is the only shell
   * among those that started Maven. Both together do not tell which is the nearer one.
   */
  public static Shell of(Snapshot machine) {
    if (!machine.host().windows()) {
      return SH;
    }
    Variables variables = machine.variables().orNull();
    Map<String, String> fresh = variables == null ? null : variables.fresh().orNull();
    if (variables == null) {
      return POWERSHELL;
    }
    boolean bash = set(variables.process("MSYSTEM"));
    String modules = variables.process("PSModulePath");
    String usual = fresh == null ? null : variables.lookUp(fresh, "PSModulePath");
    Map<String, ScopedValue> user = variables.user().orNull();
    if (modules == null) {
      return bash ? BASH : POWERSHELL;
    }
    if (usual == null || user == null || variables.lookUp(user, "PSModulePath") != null) {
      // PowerShell cannot be excluded: it leaves alone what a user has stored.
      return POWERSHELL;
    }
    boolean powershell = !modules.equalsIgnoreCase(usual);
    if (bash) {
      return powershell ? POWERSHELL : BASH;
    }
    return !powershell && set(variables.process("PROMPT")) ? CMD : POWERSHELL;
  }

  /**
   * The same for a program of Windows with words such as {@code /D}, which Git Bash would turn into
   * paths.
   */
  public static Shell ofSwitches(Snapshot machine) {
    Shell shell = of(machine);
    return shell == BASH ? POWERSHELL : shell;
  }

  private static boolean set(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  /** One word. */
  public String quoted(String text) {
    if (plain(text)) {
      return text;
    }
    return switch (this) {
      case SH, BASH -> Quoted.posix(text);
      case POWERSHELL -> Quoted.powerShell(text);
      // As Windows programs take their arguments apart.
      case CMD -> '"' + text.replace("\"", "\\\"") + '"';
    };
  }

  /** One word that is always quoted where PowerShell could read something in it. */
  public String literal(String text) {
    return this == POWERSHELL ? Quoted.powerShell(text) : quoted(text);
  }

  private boolean plain(String text) {
    String others =
        switch (this) {
          case SH, BASH -> "-_=./:+,@%";
          case POWERSHELL -> "-_=./:\\+%";
          case CMD -> "-_./:\\+";
        };
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || !Character.isLetterOrDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Sets a variable for the shell and what it starts. */
  public String assign(String name, String value) {
    return switch (this) {
      case SH, BASH -> "export " + name + "=" + quoted(value);
      case POWERSHELL -> "$env:" + name + " = " + Quoted.powerShell(value);
      case CMD -> "set \"" + name + "=" + value + "\"";
    };
  }

  /** Takes a variable out of the shell and what it starts. */
  public String unset(String name) {
    return switch (this) {
      case SH, BASH -> "unset " + name;
      case POWERSHELL -> "Remove-Item Env:" + name;
      case CMD -> "set \"" + name + "=\"";
    };
  }

  /**
   * A command that runs with a variable set for it alone.
   *
   * @param before the value that the shell has; null for none
   */
  public String with(String name, String value, @Nullable String before, String command) {
    String back = before == null ? unset(name) : assign(name, before);
    return switch (this) {
      case SH, BASH -> name + "=" + quoted(value) + " " + command;
      case POWERSHELL -> assign(name, value) + "; " + command + "; " + back;
      case CMD -> assign(name, value) + " & " + command + " & " + back;
    };
  }

  /** Puts a directory before all others of PATH, for the shell and what it starts. */
  public String pathFirst(String directory) {
    return switch (this) {
      case SH -> "export PATH=" + quoted(directory) + ":\"$PATH\"";
      case BASH -> "export PATH=\"$(cygpath " + quoted(directory) + ")\":\"$PATH\"";
      case POWERSHELL -> "$env:Path = " + Quoted.powerShell(directory + ";") + " + $env:Path";
      case CMD -> "set \"PATH=" + directory + ";%PATH%\"";
    };
  }

  /** Starts a program by its path. */
  public String start(String file, String arguments) {
    return (this == POWERSHELL ? "& " : "") + quoted(file) + " " + arguments;
  }

  /** Makes a directory with those above it. */
  public String makeDirectory(String directory) {
    return (this == SH || this == BASH ? "mkdir -p " : "mkdir ") + quoted(directory);
  }
}
