package io.github.goenv.app.machine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes lines for machines to the standard output of this process: Maven's logger puts a level
 * before each line, and Maven 4 takes {@code System.out} for its own. Under a Maven daemon this is
 * the daemon's output.
 */
public final class RawConsole {
  private final OutputStream out;

  /** The standard output of this process. */
  public RawConsole() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  public RawConsole(OutputStream out) {
    this.out = out;
  }

  /** Writes a line in UTF-8 at once, so that no line of another thread comes into it. */
  public void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Writes JSON in ASCII, since a shell may read it in any code page. */
  void json(String json) throws IOException {
    StringBuilder ascii = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x7F) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    line(ascii.toString());
  }
}
