package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in people's words what Java says with the names of classes. */
public final class FileErrors {
  private FileErrors() {}

  /** The file and what is wrong with it, as {@code /a/b: access denied}. */
  public static String words(IOException e) {
    String file = e instanceof FileSystemException error ? error.getFile() : null;
    return file == null ? reason(e) : file + ": " + reason(e);
  }

  /** What is wrong, for a message that names the file itself. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file of this name is in the way";
    }
    String text = e instanceof FileSystemException error ? error.getReason() : e.getMessage();
    return text == null || text.isEmpty() ? e.getClass().getSimpleName() : text;
  }
}
