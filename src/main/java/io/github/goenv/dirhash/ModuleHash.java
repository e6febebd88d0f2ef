package io.github.goenv.dirhash;

import io.github.goenv.files.Sha256;
import io.github.goenv.text.ZipFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a module's zip, and what differs in the directory it was extracted to. The two are
 * compared while the zip is read, so that the directory need not be hashed too.
 *
 * @param sum of the zip
 * @param differences names of files that the directory has changed, or, with {@code +} or {@code -}
 *     before them, added or lost, in order
 */
public record ModuleHash(String sum, List<String> differences) {

  /**
   * Reads a zip.
   *
   * @param prefix what each of its names begins with: {@code path@version/}
   * @param directory null where there is none to compare
   * @throws BadZip when Go would not read the zip
   */
  public static ModuleHash of(ZipFiles zip, String prefix, @Nullable DirectoryFiles directory)
      throws IOException {
    FileName before = FileName.of(prefix);
    Map<FileName, DirectoryFiles.Found> files = new HashMap<>();
    if (directory != null) {
      for (DirectoryFiles.Found file : directory.files()) {
        files.put(file.name(), file);
      }
    }
    List<String> differences = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    Hash1 hash =
        hashed(
            zip,
            (entry, digest) -> {
              FileName name = entry.name();
              DirectoryFiles.Found file = null;
              if (directory != null && !entry.directory() && name.below(before)) {
                FileName key = name.after(before);
                file = files.remove(key);
                if (file == null) {
                  differences.add("-" + key);
                }
              }
              try (Comparison comparison = new Comparison(file, entry.size(), buffer)) {
                zip.read(
                    entry,
                    (bytes, length) -> {
                      digest.next(bytes, length);
                      comparison.next(bytes, length);
                    });
                if (file != null && !comparison.equal()) {
                  differences.add(file.name().toString());
                }
              }
            });
    for (FileName left : files.keySet()) {
      differences.add("+" + left);
    }
    differences.sort(null);
    return new ModuleHash(hash.sum(), differences);
  }

  /**
   * What the hash of a zip is made of.
   *
   * @param most bytes its files may have
   * @throws BadZip when Go would not read the zip, or there is more in it
   */
  public static HashList list(ZipFiles zip, long most) throws IOException {
    long[] left = {most};
    return hashed(
            zip,
            (entry, digest) -> {
              left[0] -= Math.min(entry.size(), left[0] + 1);
              if (left[0] < 0) {
                throw new BadZip(ZipFault.LARGE);
              }
              zip.read(entry, digest);
            })
        .list();
  }

  /** Reads an entry, and hands its content over. */
  private interface Reading {
    void read(ZipEntry entry, Content digest) throws IOException;
  }

  /** From the end, as Go takes the last of two files with one name for both. */
  private static Hash1 hashed(ZipFiles zip, Reading reading) throws IOException {
    Map<FileName, byte[]> hashed = new HashMap<>();
    Hash1 hash = new Hash1();
    MessageDigest digest = Sha256.start();
    List<ZipEntry> entries = zip.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      FileName name = entries.get(i).name();
      byte[] known = hashed.get(name);
      if (known == null) {
        reading.read(entries.get(i), (bytes, length) -> digest.update(bytes, 0, length));
        known = digest.digest();
        hashed.put(name, known);
      }
      hash.add(name, known);
    }
    return hash;
  }

  /** Compares a file with content that comes in pieces. */
  private static final class Comparison implements AutoCloseable {
    private final byte[] buffer;
    private @Nullable FileChannel channel;
    private boolean equal;

    Comparison(DirectoryFiles.@Nullable Found file, long size, byte[] buffer) throws IOException {
      this.buffer = buffer;
      this.equal = file != null && file.size() == size;
      if (file != null && equal && size > 0) {
        try {
          channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        } catch (ClosedByInterruptException e) {
          throw e;
        } catch (IOException e) {
          equal = false; // who hashes the directory hears why
        }
      }
    }

    void next(byte[] bytes, int length) throws IOException {
      FileChannel open = channel;
      if (!equal || open == null) {
        return;
      }
      int have = 0;
      while (have < length) {
        int read = open.read(ByteBuffer.wrap(buffer, have, length - have));
        if (read < 0) {
          equal = false;
          return;
        }
        have += read;
      }
      equal = Arrays.equals(bytes, 0, length, buffer, 0, length);
    }

    boolean equal() {
      return equal;
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
