package io.github.goenv.process;

import io.github.goenv.process.CannotStart.Kind;
import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what the JDK says about a program it could not start. */
final class StartErrors {

  private StartErrors() {}

  static CannotStart explain(Command command, Exception failure, boolean windows) {
    // ProcessBuilder wraps the system's error and puts the path into the outer message, which may
    // itself look like an error number.
    Throwable cause = failure.getCause();
    String message = text(cause instanceof IOException ? cause : failure);
    int number = number(message);
    File directory = command.directory().toFile();
    String program = command.words().get(0);
    if ((windows && number == 267) || (number >= 0 && !directory.isDirectory())) {
      Kind kind = directory.exists() ? Kind.OTHER : Kind.NOT_FOUND;
      return new CannotStart(directory.getPath(), kind, number, words(message), failure);
    }
    Kind kind = windows ? windowsKind(number) : unixKind(number);
    if (!windows && number == 2 && new File(program).exists()) {
      kind = Kind.NOT_FOR_THIS_MACHINE; // ENOENT for the #! interpreter or the ELF loader
    }
    return new CannotStart(program, kind, number, words(message), failure);
  }

  /** Numbers of errno.h: Linux, and macOS where it differs. */
  static Kind unixKind(int number) {
    return switch (number) {
      // ENOENT, ENOTDIR
      case 2, 20 -> Kind.NOT_FOUND;
      // EPERM, EACCES
      case 1, 13 -> Kind.NOT_EXECUTABLE;
      // ENOEXEC; macOS: EBADARCH, EBADMACHO
      case 8, 86, 88 -> Kind.NOT_FOR_THIS_MACHINE;
      // E2BIG; ENAMETOOLONG of Linux, of macOS
      case 7, 36, 63 -> Kind.TOO_LONG;
      default -> Kind.OTHER;
    };
  }

  /** Numbers of winerror.h. */
  static Kind windowsKind(int number) {
    return switch (number) {
      // ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND
      case 2, 3 -> Kind.NOT_FOUND;
      // ERROR_ACCESS_DENIED, ERROR_ACCESS_DISABLED_BY_POLICY
      case 5, 1260 -> Kind.NOT_EXECUTABLE;
      // ERROR_BAD_FORMAT, ERROR_BAD_EXE_FORMAT, ERROR_EXE_MACHINE_TYPE_MISMATCH
      case 11, 193, 216 -> Kind.NOT_FOR_THIS_MACHINE;
      // ERROR_FILENAME_EXCED_RANGE
      case 206 -> Kind.TOO_LONG;
      default -> Kind.OTHER;
    };
  }

  /** The number in "error=2, text" (to JDK 21 and on Windows) or "error: 2 (text)" (later). */
  static int number(String message) {
    int start = numberStart(message);
    int value = 0;
    int at = start;
    while (at >= 0 && at < message.length() && isDigit(message.charAt(at)) && at - start < 9) {
      value = value * 10 + (message.charAt(at) - '0');
      at++;
    }
    return at == start || start < 0 ? -1 : value;
  }

  /** What follows the number, or the whole when there is none. */
  static String words(String message) {
    int at = numberStart(message);
    if (at < 0) {
      return message;
    }
    while (at < message.length() && isDigit(message.charAt(at))) {
      at++;
    }
    String rest = message.substring(at).strip();
    if (rest.startsWith(",")) {
      return rest.substring(1).strip();
    }
    return rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
  }

  private static int numberStart(String message) {
    int at = message.indexOf("error=");
    if (at >= 0) {
      return at + "error=".length();
    }
    at = message.indexOf("error: ");
    return at < 0 ? -1 : at + "error: ".length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String text(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? "" : message;
  }
}
