package io.github.goenv.files;

import io.github.goenv.text.ZipFault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Says in people's words what Java says with the names of classes. */
public final class FileErrors {
  /** What is said of the structure of a zip; the rest is of the data in it. */
  private static final Pattern OF_ZIP =
      Pattern.compile("zip|(END|CEN|LOC|EXT) header|extra", Pattern.CASE_INSENSITIVE);

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
    if (e instanceof NotDirectoryException) {
      return "Not a directory"; // as the system says where Java passes that on
    }
    if (e instanceof CharacterCodingException) {
      return "it is no text in UTF-8"; // nothing that we write has another encoding
    }
    if (e instanceof ZipException) {
      return zip(String.valueOf(e.getMessage()));
    }
    if (e instanceof EOFException
        && (e.getMessage() == null || e.getMessage().contains(" ZLIB "))) {
      return ZipFault.TRUNCATED.words();
    }
    String text = e instanceof FileSystemException error ? error.getReason() : e.getMessage();
    return text == null || text.isEmpty() ? e.getClass().getSimpleName() : text;
  }

  /** In place of "zip END header not found" and what else the JDK says of its inner workings. */
  private static String zip(String text) {
    if (text.contains("GZIP")) {
      return text;
    }
    return (OF_ZIP.matcher(text).find() ? ZipFault.NO_ZIP : ZipFault.DATA).words();
  }
}
