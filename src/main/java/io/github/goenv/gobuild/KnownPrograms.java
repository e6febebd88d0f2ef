package io.github.goenv.gobuild;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileStamp;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildModule;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of programs by reading them whole, kept for the next build: a program that
 * still has its stamp before go runs, and of which go says afterwards that it has the build id it
 * had, holds the same bytes. (Go gives one that is up to date a new time, so that its stamp alone
 * would never do.)
 */
public final class KnownPrograms {
  private static final int SCHEMA = 1;

  private final Path directory;
  private final Redaction redaction;

  /**
   * @param directory for one small file of each program; need not exist
   * @param redaction what it would change is not kept
   */
  public KnownPrograms(Path directory, Redaction redaction) {
    this.directory = directory;
    this.redaction = redaction;
  }

  /**
   * A program that was read before and was not changed since.
   *
   * @param buildId what go called its content
   */
  record Known(BuiltFile file, String buildId) {}

  /** The same rules in another directory. */
  KnownPrograms in(Path other) {
    return new KnownPrograms(other, redaction);
  }

  /** What is known of the file that is there now; null for nothing. */
  @Nullable Known find(Path program) {
    FileStamp stamp = FileStamp.of(program);
    if (stamp == null) {
      return null;
    }
    try {
      return read(Files.readString(file(program)), program, stamp);
    } catch (IOException | RuntimeException e) {
      return null; // it is read whole again
    }
  }

  /** Keeps what was found out of a program, as far as nothing personal is in it. */
  void keep(BuiltFile built, String buildId) {
    FileStamp stamp = FileStamp.of(built.path());
    if (stamp == null || stamp.size() != built.size()) {
      return;
    }
    try {
      String json = json(built, buildId, stamp);
      if (redaction.apply(json).equals(json)) {
        Path file = file(built.path());
        Files.deleteIfExists(file); // replaced it would cost ten times as much
        AtomicFiles.write(file, out -> out.write(json));
      }
    } catch (IOException e) {
      // The next build reads the program again.
    }
  }

  private Path file(Path program) {
    String whole = program.toAbsolutePath().toString();
    return directory.resolve(
        program.getFileName() + "-" + Integer.toHexString(whole.hashCode()) + ".json");
  }

  private static String json(BuiltFile built, String buildId, FileStamp stamp) throws IOException {
    StringWriter text = new StringWriter(512);
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginArray();
      json.value(SCHEMA).value(stamp.size()).value(stamp.modifiedNs()).value(stamp.identity());
      json.value(buildId).value(built.sha256()).value(built.goVersion()).value(built.machine());
      for (BuildModule module : built.modules()) {
        json.value(module.path()).value(module.version());
      }
      json.endArray();
    }
    return text.toString();
  }

  private static @Nullable Known read(String text, Path program, FileStamp stamp)
      throws IOException {
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.beginArray();
      if (json.nextInt() != SCHEMA
          || !new FileStamp(json.nextLong(), json.nextLong(), json.nextString()).equals(stamp)) {
        return null;
      }
      String buildId = json.nextString();
      String digest = json.nextString();
      String version = string(json);
      String machine = string(json);
      List<BuildModule> modules = new ArrayList<>();
      while (json.hasNext()) {
        modules.add(new BuildModule(json.nextString(), string(json)));
      }
      json.endArray();
      return new Known(
          new BuiltFile(program, stamp.size(), digest, version, machine, modules), buildId);
    }
  }

  private static @Nullable String string(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    return json.nextString();
  }
}
