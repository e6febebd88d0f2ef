package io.github.goenv.app.verify;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.KeyTexts;
import io.github.goenv.app.Output;
import io.github.goenv.files.FileErrors;
import io.github.goenv.lock.BadLock;
import io.github.goenv.lock.Expected;
import io.github.goenv.lock.Lock;
import io.github.goenv.lock.LockNote;
import io.github.goenv.lock.LockText;
import io.github.goenv.signature.VerificationKey;
import io.github.goenv.sumdb.NoteKey;
import io.github.goenv.text.Text;
import io.github.goenv.verify.Checked.Locked;
import io.github.goenv.verify.Checked.Locked.Signature;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a lock; nothing in it counts before its signature is verified, where a key is named. */
public final class LockFile {
  private static final int LARGEST = 64 << 20;

  private final Path file;
  private final Output output;

  /** The lock in a file. */
  public LockFile(Path file, Output output) {
    this.file = file;
    this.output = output;
  }

  /**
   * A lock.
   *
   * @param about its signature
   * @param text the file
   */
  public record Read(Lock lock, Locked about, String text) {}

  /** Its name in messages. */
  public String shown() {
    return String.valueOf(file.getFileName());
  }

  /** Whether there is anything of this name, readable or not, such as a link to nothing. */
  public boolean exists() {
    return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Whether a lock should be there: it is not, and a key is named that can sign one. So a lock that
   * was deleted is not the same as none.
   *
   * @param typed as the parameter {@code publicKeys}
   * @param base what names of files are relative to
   */
  public boolean misses(List<String> typed, Path base) throws CannotRun {
    return !exists() && !ofLocks(typed, base, output).isEmpty();
  }

  /** What is said where a lock should be there. */
  public String missed() {
    return output.say("lock.missing.key", "path", file.toString());
  }

  /**
   * The keys that may sign a lock.
   *
   * @param typed as the parameter {@code publicKeys}; those that are not Ed25519 sign other things
   * @param base what names of files are relative to
   * @throws CannotRun when keys are named, and none can be that of a lock
   */
  public static List<NoteKey> keys(List<String> typed, Path base, Output output) throws CannotRun {
    List<NoteKey> keys = ofLocks(typed, base, output);
    if (keys.isEmpty() && !KeyTexts.none(typed)) {
      throw new CannotRun(output.say("lock.no-ed25519"));
    }
    return keys;
  }

  private static List<NoteKey> ofLocks(List<String> typed, Path base, Output output)
      throws CannotRun {
    List<NoteKey> keys = new ArrayList<>();
    for (VerificationKey each : new KeyTexts(output).verification(typed, base)) {
      NoteKey key = LockNote.key(each);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /**
   * Reads it.
   *
   * @param keys one of which must have signed it; empty for none, and no signature is looked at
   * @throws BadLock when none has
   * @throws CannotRun when it cannot be read, or is no lock
   */
  public Read read(List<NoteKey> keys) throws CannotRun, BadLock {
    String text;
    try {
      if (Files.size(file) > LARGEST) {
        throw new CannotRun(output.say("lock.large", "path", file.toString()));
      }
      text = Files.readString(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
    LockNote note = new LockNote(text);
    NoteKey key = keys.isEmpty() ? null : note.verify(keys);
    Signature signature =
        key != null ? Signature.VERIFIED : note.signed() ? Signature.UNCHECKED : Signature.NONE;
    try {
      return new Read(LockText.read(note.text()), about(signature, key), text);
    } catch (BadLock e) {
      throw bad(e);
    }
  }

  /**
   * What it expects of each machine; the rest is not read where no key is named.
   *
   * @throws CannotRun when it cannot be read, is no lock, or is not signed by one of the keys
   */
  public Expected expected(List<NoteKey> keys) throws CannotRun {
    try {
      if (!keys.isEmpty()) {
        return read(keys).lock().expected();
      }
      StringBuilder head = new StringBuilder();
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine();
            line != null && !line.isEmpty();
            line = lines.readLine()) {
          head.append(line).append('\n');
        }
      }
      return LockText.read(new LockNote(head.toString()).text()).expected();
    } catch (BadLock e) {
      throw bad(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CannotRun unreadable(IOException e) {
    if (e instanceof CharacterCodingException) {
      return bad(Text.of("lock.bad.encoding"), e);
    }
    String path = file.toString();
    return new CannotRun(
        e instanceof NoSuchFileException && Files.isSymbolicLink(file)
            ? output.say("lock.dangling", "path", path)
            : output.say("lock.unreadable", "path", path, "error", FileErrors.reason(e)),
        e);
  }

  private CannotRun bad(BadLock e) {
    return bad(e.reason(), e);
  }

  /**
   * What is damaged can be had again; of what another version wrote, or who signed, that is no
   * help.
   */
  private CannotRun bad(Text reason, Exception e) {
    boolean damaged =
        reason.key().startsWith("lock.bad.") && !reason.key().equals("lock.bad.later");
    return new CannotRun(
        output.say(
            damaged ? "lock.damaged" : "lock.bad",
            "path",
            file.toString(),
            "reason",
            reason.in(output.texts())),
        e);
  }

  /** What is told of it where it does not count. */
  Locked refused() {
    return about(Signature.REFUSED, null);
  }

  private Locked about(Signature signature, @Nullable NoteKey key) {
    return new Locked(shown(), signature, key == null ? null : key.shown(), null, null, 0);
  }
}
