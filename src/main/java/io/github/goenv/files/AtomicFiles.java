package io.github.goenv.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces whole files: a reader sees the old content or the new, never a part. */
public final class AtomicFiles {
  /** A scanner or indexer that has just opened a file lets go of it within this. */
  private static final int[] PAUSES_MILLIS = {10, 40, 160, 640};

  private AtomicFiles() {}

  /**
   * Writes {@code target} as UTF-8 without byte order mark, as {@link #writeBytes} does.
   *
   * @param body writes the content; need not flush or close
   * @throws IOException when the directory or file cannot be written or the body fails
   */
  public static void write(Path target, IoConsumer<Writer> body) throws IOException {
    writeBytes(
        target,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          body.accept(writer);
          writer.flush();
        });
  }

  /**
   * Writes {@code target}. The content goes to a temporary file in the same directory, which is
   * created when missing, and is then moved over the target; when anything fails the target is as
   * before and the temporary file is gone.
   *
   * @param body writes the content; need not close
   * @throws IOException when the directory or file cannot be written or the body fails
   */
  public static void writeBytes(Path target, IoConsumer<OutputStream> body) throws IOException {
    Path whole = target.toAbsolutePath();
    Path temporary = temporary(whole);
    boolean moved = false;
    try {
      fill(temporary, body);
      move(temporary, whole);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /**
   * Writes a file that is not there yet, whole or not at all. Nothing is replaced, for which some
   * file systems wait for the disk (ext4's {@code auto_da_alloc}).
   *
   * @throws FileAlreadyExistsException when there is one; it stays as it is
   * @throws IOException when it cannot be written or the body fails; there is no file then
   */
  public static void create(Path target, IoConsumer<OutputStream> body) throws IOException {
    Path whole = target.toAbsolutePath();
    Path temporary = temporary(whole);
    try {
      fill(temporary, body);
      try {
        Files.createLink(whole, temporary);
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (UnsupportedOperationException | FileSystemException e) {
        // No links here: the name is taken by an empty file before the content comes.
        Files.createFile(whole);
        boolean done = false;
        try {
          move(temporary, whole);
          done = true;
        } finally {
          if (!done) {
            Files.deleteIfExists(whole);
          }
        }
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path temporary(Path whole) throws IOException {
    Path directory = whole.getParent();
    if (directory == null) {
      throw new FileSystemException(whole.toString(), null, "is not a file's name");
    }
    if (!Files.isDirectory(directory)) { // asked, as of one that is there Java makes an exception
      Files.createDirectories(directory);
    }
    // Not Files.createTempFile: its 0600 would become the report's permissions.
    return directory.resolve("." + whole.getFileName() + "." + unique() + ".tmp");
  }

  private static void fill(Path temporary, IoConsumer<OutputStream> body) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      body.accept(out);
    }
  }

  /** Differs between processes, threads and moments; a UUID would load the security providers. */
  private static String unique() {
    return Long.toHexString(ProcessHandle.current().pid())
        + "-"
        + Long.toHexString(Thread.currentThread().getId())
        + "-"
        + Long.toHexString(System.nanoTime());
  }

  private static void move(Path from, Path to) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        moveOnce(from, to);
        return;
      } catch (FileSystemException e) {
        if (attempt == PAUSES_MILLIS.length || !maySettle(e) || Files.isDirectory(to)) {
          throw e;
        }
        pause(PAUSES_MILLIS[attempt]);
      }
    }
  }

  private static void moveOnce(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Windows answers "access denied" (5) or a sharing violation (32, a plain {@link
   * FileSystemException}) while another process holds the target open.
   */
  private static boolean maySettle(FileSystemException e) {
    return e instanceof AccessDeniedException || e.getClass() == FileSystemException.class;
  }

  private static void pause(int millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for another process to release a file", e);
    }
  }
}
