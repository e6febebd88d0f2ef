package io.github.goenv.app.verify;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.sumdb.Memory;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a database, in a directory of ours; and what Go knows, which is only read: the
 * tree head in {@code GOPATH/pkg/sumdb}, answers in {@code GOMODCACHE/cache/download/sumdb}.
 */
final class FileMemory implements Memory {
  /** More than any answer has. */
  private static final int MOST = 1 << 20;

  private final @Nullable Path own;
  private final List<Path> heads = new ArrayList<>();
  private final List<Path> answers = new ArrayList<>();

  /**
   * Of a database.
   *
   * @param cache where ours are; null for nowhere
   */
  FileMemory(String name, @Nullable Path cache, GoVariables variables) {
    // A name may have a port, which is no name of a file on Windows.
    String directory = name.replace(':', '_');
    own = cache == null ? null : cache.resolve("sumdb").resolve(directory);
    if (own != null) {
      heads.add(own.resolve("latest"));
      answers.add(own);
    }
    Path gopath = variables.gopath();
    if (gopath != null) {
      heads.add(gopath.resolve("pkg/sumdb").resolve(directory).resolve("latest"));
    }
    Path modules = variables.modules();
    if (modules != null) {
      answers.add(modules.resolve("cache/download/sumdb").resolve(directory));
    }
  }

  @Override
  public List<Head> heads() throws NoAnswer {
    List<Head> found = new ArrayList<>();
    for (Path file : heads) {
      try {
        byte[] note = bytes(file);
        if (note.length > 0) { // go makes the file before it writes to it
          found.add(new Head(file.toString(), new String(note, StandardCharsets.UTF_8)));
        }
      } catch (NoSuchFileException e) {
        // The database was not asked before.
      } catch (IOException e) {
        throw new NoAnswer(Text.of("verify.no-head", "error", FileErrors.words(e)));
      }
    }
    return found;
  }

  @Override
  public void keepHead(String note) throws NoAnswer {
    if (own == null) {
      return;
    }
    Path file = own.resolve("latest");
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(note)) {
        AtomicFiles.write(file, out -> out.write(note));
      }
    } catch (IOException e) {
      throw new NoAnswer(Text.of("verify.head-not-kept", "error", FileErrors.words(e)));
    }
  }

  @Override
  public Optional<byte[]> read(String path) {
    for (Path directory : answers) {
      try {
        byte[] answer = bytes(directory.resolve(path));
        if (answer.length > 0) {
          return Optional.of(answer);
        }
      } catch (IOException e) {
        // Then it is asked for.
      }
    }
    return Optional.empty();
  }

  @Override
  public void keep(String path, byte[] answer) {
    if (own == null || Files.exists(own.resolve(path))) {
      return;
    }
    try {
      AtomicFiles.writeBytes(own.resolve(path), out -> out.write(answer));
    } catch (IOException e) {
      // It is asked for the next time.
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST);
    }
  }
}
