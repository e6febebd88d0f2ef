package io.github.goenv.dirhash;

import io.github.goenv.dirhash.DirectoryFiles.Found;
import io.github.goenv.files.EntryStamp;
import io.github.goenv.files.Sha256;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files below a directory and their hashes: some threads hash while one still walks. */
public final class HashedDirectory implements Consumer<Found> {
  private static final int BUFFER = 1 << 16;

  private final List<HashedFile> files = new ArrayList<>(); // guarded by this
  private List<HashedFile> sorted = List.of();
  private final List<Directory> directories = new ArrayList<>();
  private final @Nullable Known known;
  private List<Found> others = List.of();
  private int next; // guarded by this
  private boolean walked; // guarded by this
  private boolean stopped; // guarded by this
  private @Nullable IOException failure; // guarded by this

  private HashedDirectory(@Nullable Known known) {
    this.known = known;
  }

  /** What is known of files from before. */
  @FunctionalInterface
  public interface Known {
    /** The SHA-256 of a file with this stamp; empty when it has to be read. */
    byte[] sha256(FileName name, EntryStamp stamp);
  }

  /**
   * A directory.
   *
   * @param name empty for the root
   * @param stamp before it was listed
   */
  public record Directory(FileName name, EntryStamp stamp) {}

  /**
   * Walks and hashes.
   *
   * @param without names of directories right below the root that are not looked into
   * @param threads how many work at it, this one included
   * @throws IOException when a directory cannot be listed or a file not be read
   */
  public static HashedDirectory below(Path root, Set<String> without, int threads)
      throws IOException, InterruptedException {
    return below(root, without, threads, null);
  }

  /**
   * Walks, and hashes what is not known; everything has a stamp then.
   *
   * @param known what is known from before; null for nothing, and no stamps are taken
   * @throws IOException when a directory cannot be listed or a file not be read
   */
  public static HashedDirectory below(
      Path root, Set<String> without, int threads, @Nullable Known known)
      throws IOException, InterruptedException {
    HashedDirectory work = new HashedDirectory(known);
    MessageDigest own = digest();
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(work.helper(digest()), "goenv hashes files");
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    try {
      work.others = DirectoryFiles.walk(root, without, work, known == null ? null : work::entered);
      work.sorted = work.walked();
      work.sorted.sort(null); // while the others hash
      work.hash(own);
      for (Thread helper : helpers) {
        helper.join();
      }
    } finally {
      work.stop();
    }
    IOException failed = work.failed();
    if (failed != null) {
      throw failed;
    }
    return work;
  }

  /** The files, by their names. */
  public List<HashedFile> files() {
    return sorted;
  }

  /** What is neither a file nor a directory: links, junctions, pipes. */
  public List<Found> others() {
    return others;
  }

  /** All directories, where stamps were taken. */
  public List<Directory> directories() {
    return directories;
  }

  private void entered(Found found) throws IOException {
    EntryStamp stamp = EntryStamp.of(found.path(), found.attributes());
    directories.add(new Directory(found.name(), stamp));
  }

  @Override
  public synchronized void accept(Found found) {
    files.add(new HashedFile(found));
    notifyAll();
  }

  /** All files. */
  private synchronized List<HashedFile> walked() {
    walked = true;
    notifyAll();
    return new ArrayList<>(files);
  }

  private synchronized void stop() {
    stopped = true;
    walked = true;
    notifyAll();
  }

  private synchronized @Nullable IOException failed() {
    return failure;
  }

  /** The next file; null when there is none any more. */
  private synchronized @Nullable HashedFile take() throws InterruptedException {
    while (next == files.size() && !walked) {
      wait();
    }
    return stopped || next == files.size() ? null : files.get(next++);
  }

  /** A class in place of a lambda, which costs more in a JVM that has not seen one yet. */
  private Runnable helper(MessageDigest digest) {
    return new Runnable() {
      @Override
      public void run() {
        try {
          hash(digest);
        } catch (InterruptedException e) {
          stop();
        }
      }
    };
  }

  /**
   * One that has hashed a block, and so has the array that its first block makes: a JVM that has
   * compiled the method of blocks without having seen that throws it away at the next such digest.
   */
  private static MessageDigest digest() {
    MessageDigest digest = Sha256.start();
    digest.update(new byte[digest.getDigestLength() * 2]);
    digest.reset();
    return digest;
  }

  private void hash(MessageDigest digest) throws InterruptedException {
    byte[] buffer = new byte[BUFFER];
    try {
      for (HashedFile file = take(); file != null; file = take()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        file.hashed(sum(file, buffer, digest));
      }
    } catch (IOException e) {
      synchronized (this) {
        failure = e;
      }
      stop();
    }
  }

  private byte[] sum(HashedFile file, byte[] buffer, MessageDigest digest) throws IOException {
    Found found = file.found();
    if (known != null) {
      // Before it is read: what is changed while it is read has another one afterwards.
      EntryStamp stamp = EntryStamp.of(found.path(), found.attributes());
      file.stamped(stamp);
      byte[] before = known.sha256(found.name(), stamp);
      if (before.length > 0) {
        return before;
      }
    }
    read(found.path(), found.size(), buffer, digest);
    return digest.digest();
  }

  /** The SHA-256 of one file, which has this many bytes. */
  public static byte[] sha256(Path file, long size) throws IOException {
    MessageDigest digest = Sha256.start();
    read(file, size, new byte[BUFFER], digest);
    return digest.digest();
  }

  /** By a stream, as a channel costs twice as much for each file in a JVM that has just started. */
  private static void read(Path file, long size, byte[] buffer, MessageDigest digest)
      throws IOException {
    try (InputStream in = open(file)) {
      long left = size;
      int read = in.read(buffer, 0, part(left));
      while (read > 0) {
        digest.update(buffer, 0, read);
        left -= read;
        // The end need not be asked for where the length says that it was reached.
        read = left == 0 ? 0 : in.read(buffer, 0, part(left));
      }
    }
  }

  /** No more than there is: the JVM allocates what is asked for, for each read. */
  private static int part(long left) {
    return left > 0 && left < BUFFER ? (int) left : BUFFER;
  }

  private static InputStream open(Path file) throws IOException {
    try {
      return new FileInputStream(file.toString());
    } catch (FileNotFoundException e) {
      // Its name may have characters that the locale lacks; only the path has its bytes then.
      return Files.newInputStream(file);
    }
  }
}
