package io.github.goenv.fix.script;

import io.github.goenv.change.Value;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** The scripts of a plan. */
public interface Scripts {

  /** The ending of their names. */
  String ending();

  /**
   * Writes the script that carries a plan out.
   *
   * @param version of this plugin
   */
  void fix(Plan plan, String version, Writer out) throws IOException;

  /**
   * Writes the script that takes back what the notes beside it have.
   *
   * @param version of this plugin
   */
  void undo(String version, Writer out) throws IOException;

  /** Those for a system. */
  static Scripts of(boolean windows) {
    return windows ? new PowerShellScripts() : new ShellScripts();
  }

  /** What of a script is the same for every plan. */
  static String part(String name) {
    String path = "/io/github/goenv/fix/" + name;
    try (InputStream in = Scripts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not in this jar: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new IllegalStateException("cannot be read: " + path, e);
    }
  }

  /** How the scripts are told what a setting has: {@code =value}, {@code -} for none. */
  static String state(Value value) {
    return switch (value.type()) {
      case NONE -> "-";
      case ANY -> "?";
      default -> '=' + value.text();
    };
  }

  /**
   * The call of a function of theirs, which gets the checks and the title of a step first.
   *
   * @param between what stands before each word
   */
  static String call(
      String function,
      Step step,
      List<String> words,
      String between,
      UnaryOperator<String> quoted) {
    StringBuilder call = new StringBuilder(function);
    call.append(between).append(quoted.apply(String.join(",", step.checks())));
    call.append(between).append(quoted.apply(step.title()));
    for (String word : words) {
      call.append(between).append(quoted.apply(word));
    }
    return call.toString();
  }
}
