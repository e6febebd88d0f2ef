package io.github.goenv.app;

import io.github.goenv.files.FileErrors;
import io.github.goenv.signature.BadKey;
import io.github.goenv.signature.SigningKey;
import io.github.goenv.signature.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys from where users keep them; no message has anything of a key in it. */
public final class KeyTexts {
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
    String text = file == null ? environment.get(variable) : read(file);
    if (text == null || file == null && text.isBlank()) {
      return null;
    }
    try {
      return SigningKey.read(text);
    } catch (BadKey e) {
      throw bad(file == null ? variable : file.toString(), e);
    }
  }

  /** A key to verify with: a text as in a pom, or the name of a file. */
  public VerificationKey verification(String typed, Path base) throws CannotRun {
    boolean isText = typed.contains("-----BEGIN ") || typed.strip().indexOf(' ') > 0;
    boolean isKey = isText && (typed.contains("-----") || isOpenSsh(typed.strip()));
    String text = isKey ? typed : read(base.resolve(typed.strip()));
    try {
      return VerificationKey.read(text);
    } catch (BadKey e) {
      throw bad(isKey ? "publicKeys" : typed.strip(), e);
    }
  }

  private static boolean isOpenSsh(String text) {
    return text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.startsWith("sk-");
  }

  private String read(Path file) throws CannotRun {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CannotRun(output.say("sbom.key.unreadable", "reason", FileErrors.words(e)), e);
    }
  }

  private CannotRun bad(String where, BadKey e) {
    return new CannotRun(
        output.say("sbom.key.bad", "where", where, "reason", e.reason().in(output.texts())), e);
  }
}
