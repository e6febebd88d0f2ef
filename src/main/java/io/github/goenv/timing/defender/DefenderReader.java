package io.github.goenv.timing.defender;

import io.github.goenv.files.FileErrors;
import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads what somebody saved of a performance report, in any encoding PowerShell writes. */
final class DefenderReader {
  /** Some 100,000 single scans. */
  private static final long MAX_BYTES = 64L << 20;

  private DefenderReader() {}

  static DefenderReport read(Path file) {
    try {
      long size = Files.size(file);
      if (size > 0 && file.toString().toLowerCase(Locale.ROOT).endsWith(".etl")) {
        return new DefenderUnreadable(Reason.RECORDING, "");
      }
      if (size == 0) {
        return new DefenderUnreadable(Reason.EMPTY, "");
      }
      if (size > MAX_BYTES) {
        return new DefenderUnreadable(Reason.TOO_LARGE, size + " bytes");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return read(new BufferedReader(new InputStreamReader(in, charset(in))));
      }
    } catch (NoSuchFileException e) {
      return new DefenderUnreadable(Reason.MISSING, "");
    } catch (IOException e) {
      return new DefenderUnreadable(Reason.IO_ERROR, FileErrors.reason(e));
    } catch (SecurityException e) {
      return new DefenderUnreadable(Reason.IO_ERROR, "access denied");
    }
  }

  private static DefenderReport read(Reader text) throws IOException {
    int first = text.read();
    while (first >= 0 && Character.isWhitespace(first)) {
      first = text.read();
    }
    if (first < 0) {
      return new DefenderUnreadable(Reason.EMPTY, "");
    }
    PushbackReader all = new PushbackReader(text);
    all.unread(first);
    return first == '{' || first == '['
        ? new DefenderJson(all).parse()
        : new DefenderCsv(new BufferedReader(all)).parse();
  }

  /**
   * The encoding, with the byte order mark behind us. Windows PowerShell writes UTF-16LE when it
   * redirects, PowerShell 7 UTF-8. What is neither is read for its ASCII, in which Go's tools have
   * their names.
   */
  private static Charset charset(InputStream in) throws IOException {
    in.mark(3);
    byte[] head = in.readNBytes(3);
    in.reset();
    int one = head.length > 0 ? head[0] & 0xff : -1;
    int two = head.length > 1 ? head[1] & 0xff : -1;
    int three = head.length > 2 ? head[2] & 0xff : -1;
    if (one == 0xef && two == 0xbb && three == 0xbf) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (one == 0xff && two == 0xfe) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    if (one == 0xfe && two == 0xff) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    }
    if (one > 0 && two == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return one == 0 && two > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }
}
