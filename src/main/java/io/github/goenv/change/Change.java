package io.github.goenv.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of one thing, which a fix stands for. */
public sealed interface Change {

  /**
   * A setting in the file of {@code go env -w}.
   *
   * @param name of the variable
   * @param value what it is to be; {@link Value#NONE} to take it away
   * @param before what the file has
   * @param file the file, which need not exist
   * @param with a variable that go needs to run at all while the file is as it is; null for none
   */
  record GoSetting(String name, Value value, Value before, String file, @Nullable With with)
      implements Change {}

  /**
   * A variable for one run of a program.
   *
   * @param name of the variable
   * @param value of the variable
   */
  record With(String name, String value) {}

  /**
   * A setting of git for this account.
   *
   * @param key such as {@code core.longpaths}
   * @param value what it is to be
   */
  record GitSetting(String key, String value) implements Change {}

  /**
   * A value of Windows' registry.
   *
   * @param key beginning with {@code HKCU\} or {@code HKLM\}
   * @param name of the value
   * @param value what it is to be; {@link Value#NONE} to take it away
   * @param before what it is
   */
  record RegistryValue(String key, String name, Value value, Value before) implements Change {
    /** The variables of this account. */
    public static final String USER = "HKCU\\Environment";

    /** The variables of all accounts. */
    public static final String MACHINE =
        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
  }

  /**
   * A directory that is to be there, with those above it.
   *
   * @param path the directory
   */
  record MakeDirectory(String path) implements Change {}

  /**
   * Parts of the module cache that go fetches again when it needs them.
   *
   * @param root the module cache
   * @param paths what is to go: files and directories below {@code root}
   */
  record DeleteCached(String root, List<String> paths) implements Change {}

  /**
   * The rights of a file or directory on Unix.
   *
   * @param path the file
   * @param rights as chmod takes them: {@code u+rwx}
   */
  record FileMode(String path, String rights) implements Change {}

  /**
   * A directory that Microsoft Defender does not scan.
   *
   * @param path as Defender has it
   * @param excluded whether it is to be excluded, or no longer
   */
  record Exclusion(String path, boolean excluded) implements Change {}

  /**
   * A variable of the shell that Maven was started from and of what it starts: gone with it.
   *
   * @param name of the variable
   * @param value what it is to be; {@link Value#NONE} to take it away
   */
  record ThisShell(String name, Value value) implements Change {}
}
