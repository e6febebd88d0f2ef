package io.github.goenv.app.command;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.KnownNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words after a command of go that works on packages.
 *
 * @param packages what it works on; none for {@code ./...}
 * @param tags build tags
 * @param mod value of {@code -mod}; null for Go's
 * @param arguments further flags, before the packages
 */
public record PackageWords(
    List<String> packages, List<String> tags, @Nullable String mod, List<String> arguments) {
  private static final List<String> MODS = List.of("readonly", "vendor", "mod");

  public PackageWords {
    packages = List.copyOf(packages);
    tags = List.copyOf(tags);
    arguments = List.copyOf(arguments);
  }

  /**
   * The words.
   *
   * @param first flags that come first
   */
  List<String> of(String command, List<String> first) throws BadCommand {
    List<String> words = new ArrayList<>();
    words.add(command);
    words.addAll(first);
    words.addAll(flags());
    words.addAll(arguments);
    words.addAll(patterns());
    return words;
  }

  /** {@code -mod} and {@code -tags}. */
  List<String> flags() throws BadCommand {
    List<String> words = new ArrayList<>();
    if (mod != null) {
      KnownNames.check("mod", mod, MODS);
      words.add("-mod=" + mod);
    }
    if (!tags.isEmpty()) {
      for (String tag : tags) {
        if (tag.isEmpty() || tag.chars().anyMatch(c -> c <= ' ' || c == ',')) {
          throw new BadCommand(Text.of("build.tag.bad", "tag", tag));
        }
      }
      words.add("-tags=" + String.join(",", tags));
    }
    return words;
  }

  private List<String> patterns() throws BadCommand {
    for (String each : packages) {
      if (each.isEmpty() || each.startsWith("-")) {
        throw new BadCommand(Text.of("build.package.bad", "package", each));
      }
    }
    return packages.isEmpty() ? List.of("./...") : packages;
  }

  /** Whether a word is one of these flags, with or without a value. */
  static boolean isFlag(String word, List<String> names) {
    String flag = word.startsWith("--") ? word.substring(2) : word.replaceFirst("^-", "");
    int value = flag.indexOf('=');
    return word.startsWith("-") && names.contains(value < 0 ? flag : flag.substring(0, value));
  }
}
