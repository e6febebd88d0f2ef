package io.github.goenv.app;

import io.github.goenv.files.FileErrors;
import io.github.goenv.signature.BadKey;
import io.github.goenv.signature.SigningKey;
import io.github.goenv.signature.VerificationKey;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys from where users keep them; no message has anything of a key in it. */
public final class KeyTexts {
  private static final String PUBLIC = "goenv.publicKeys";

  private final Output output;

  /** Tells {@code output} of nothing; it has the language. */
  public KeyTexts(Output output) {
    this.output = output;
  }

  /**
   * The key to sign with; null when neither file nor variable is set.
   *
   * @param file goes before the variable
   */
  public @Nullable SigningKey signing(
      @Nullable Path file, String variable, Map<String, String> environment) throws CannotRun {
    String text = file == null ? environment.get(variable) : read("goenv.signingKey", file);
    if (text == null || file == null && text.isBlank()) {
      return null;
    }
    try {
      return SigningKey.read(text);
    } catch (BadKey e) {
      throw bad(file == null ? variable : "goenv.signingKey=" + file, e);
    }
  }

  /**
   * The keys to verify with.
   *
   * @param typed as the parameter {@code publicKeys}; one that is empty is none
   * @param base what names of files are relative to
   */
  public List<VerificationKey> verification(List<String> typed, Path base) throws CannotRun {
    List<VerificationKey> keys = new ArrayList<>();
    for (String each : typed) {
      if (!each.isBlank()) {
        keys.add(verification(each, base));
      }
    }
    return keys;
  }

  /** Whether no key is named. */
  public static boolean none(List<String> typed) {
    return typed.stream().allMatch(String::isBlank);
  }

  /** A key to verify with: a text as in a pom, or the name of a file. */
  private VerificationKey verification(String typed, Path base) throws CannotRun {
    boolean isText = typed.contains("-----BEGIN ") || typed.strip().indexOf(' ') > 0;
    boolean isKey = isText && (typed.contains("-----") || isOpenSsh(typed.strip()));
    String text = isKey ? typed : read(PUBLIC, file(typed.strip(), base));
    try {
      return VerificationKey.read(text);
    } catch (BadKey e) {
      throw bad(isKey ? PUBLIC : PUBLIC + "=" + typed.strip(), e);
    }
  }

  private static boolean isOpenSsh(String text) {
    return text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.startsWith("sk-");
  }

  private Path file(String typed, Path base) throws CannotRun {
    try {
      return base.resolve(typed);
    } catch (InvalidPathException e) {
      throw unreadable(PUBLIC, typed, e.getReason(), e);
    }
  }

  private String read(String parameter, Path file) throws CannotRun {
    if (Files.isDirectory(file)) {
      throw new CannotRun(
          output.say("sbom.key.directory", "parameter", parameter, "path", file.toString()));
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return ""; // no text, so no key
    } catch (IOException e) {
      throw unreadable(parameter, file.toString(), FileErrors.reason(e), e);
    }
  }

  private CannotRun unreadable(String parameter, String path, String reason, Exception e) {
    return new CannotRun(
        output.say("sbom.key.unreadable", "parameter", parameter, "path", path, "reason", reason),
        e);
  }

  private CannotRun bad(String where, BadKey e) {
    return new CannotRun(
        output.say("sbom.key.bad", "where", where, "reason", e.reason().in(output.texts())), e);
  }
}
