package io.github.goenv.check.common;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.ThisShell;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/** Fixes made of what they change, so that the command and a plan come to the same. */
public final class Changes {
  private Changes() {}

  /** Sets a variable in the file of {@code go env -w}, or takes it away with null. */
  public static Fix goSetting(Snapshot machine, Text title, String name, @Nullable String value) {
    Variables variables = machine.variables().orNull();
    String before = NextValue.inFile(machine, name);
    With with = value == null ? Fixes.needed(machine, name) : null;
    String command =
        value == null
            ? "go env -u " + name
            : "go env -w " + Fixes.quoted(machine, name + "=" + value);
    Fix fix =
        Fix.command(
            title,
            Fixes.shell(machine),
            with == null ? command : Fixes.with(machine, with.name(), with.value(), command),
            before == null ? "go env -u " + name : Fixes.written(machine, name, before));
    String file = variables == null ? null : file(variables.goEnvFile());
    return file == null
        ? fix
        : fix.changing(
            new GoSetting(
                name, value == null ? Value.NONE : Value.text(value), seen(before), file, with));
  }

  private static @Nullable String file(Fact<SettingsFile> fact) {
    if (fact instanceof Fact.Known<SettingsFile> known) {
      return known.value().path();
    }
    return fact instanceof Fact.Absent<SettingsFile> absent
            && absent.source().kind() == Source.Kind.FILE_SYSTEM
        ? absent.source().detail()
        : null;
  }

  /** A credential has been taken out of an address without a mark. */
  private static Value seen(@Nullable String text) {
    if (text == null) {
      return Value.NONE;
    }
    return secret(text) ? Value.ANY : Value.text(text);
  }

  private static boolean secret(String text) {
    return text.contains("://") || text.contains("<hidden>");
  }

  /** A variable of the user or the machine as the registry has it. */
  static Value stored(ScopedValue value) {
    if (secret(value.value())) {
      return Value.ANY;
    }
    return new Value(value.expandable() ? Value.Type.EXPANDABLE : Value.Type.TEXT, value.value());
  }

  /** Gives a stored variable another value. */
  static Change stored(String name, Value value, Value before, boolean user) {
    return new RegistryValue(
        user ? RegistryValue.USER : RegistryValue.MACHINE, name, value, before);
  }

  /** Gives a stored variable the type in which {@code %NAME%} counts; null when it is a secret. */
  public static @Nullable Change expandable(String name, ScopedValue value, boolean user) {
    Value before = stored(value);
    return before.there()
        ? stored(name, new Value(Value.Type.EXPANDABLE, value.value()), before, user)
        : null;
  }

  /** Sets a variable for this shell; what it had before is set by {@code undo}. */
  public static Fix session(
      Snapshot machine, Text title, String name, String value, @Nullable String undo) {
    Shell shell = Shell.of(machine);
    return Fix.command(title, shell.word(), shell.assign(name, value), undo)
        .changing(new ThisShell(name, Value.text(value)));
  }

  /** Takes a variable out of this shell. */
  static Fix unsetSession(Snapshot machine, Text title, String name) {
    Shell shell = Shell.of(machine);
    return Fix.command(title, shell.word(), shell.unset(name), null)
        .changing(new ThisShell(name, Value.NONE));
  }

  /** Makes a directory. */
  public static Fix directory(Snapshot machine, Text title, String path) {
    Shell shell = Shell.of(machine);
    return Fix.command(title, shell.word(), shell.makeDirectory(path), null)
        .changing(new MakeDirectory(path));
  }

  /** Has git know this machine's long paths. */
  public static Fix longPathsOfGit(Snapshot machine, Text title) {
    return Fix.command(
            title,
            Fixes.shell(machine),
            "git config --global core.longpaths true",
            "git config --global --unset core.longpaths")
        .changing(new GitSetting("core.longpaths", "true"));
  }

  /**
   * Changes rights of a file or directory.
   *
   * @param rights such as {@code u+rwx}
   * @param back the rights that take it back
   */
  public static Fix mode(Snapshot machine, Text title, String path, String rights, String back) {
    String target = " " + Fixes.quoted(machine, path);
    return Fix.command(title, "sh", "chmod " + rights + target, "chmod " + back + target)
        .changing(new FileMode(path, rights));
  }

  /** Has Defender leave a directory alone. */
  public static Fix exclude(Text title, String path) {
    String rest = "-MpPreference -ExclusionPath " + WindowsFixes.word(path);
    return Fix.command(title, WindowsFixes.SHELL, "Add" + rest, "Remove" + rest)
        .elevated()
        .likely()
        .changing(new Exclusion(path, true));
  }

  /** Has Defender scan what it left alone; {@code parameter} names the kind of exclusion. */
  public static Fix include(Text title, String parameter, String entry) {
    String rest = "-MpPreference -" + parameter + " " + WindowsFixes.word(entry);
    boolean path = parameter.equals("ExclusionPath");
    return Fix.command(title, WindowsFixes.SHELL, "Remove" + rest, "Add" + rest)
        .elevated()
        .likely()
        .changing(path ? new Exclusion(entry, false) : null);
  }
}
