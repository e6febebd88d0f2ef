package io.github.goenv.coverage.report;

import io.github.goenv.coverage.Block;
import io.github.goenv.coverage.CoverProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** A profile as go writes it, so that {@code go tool cover} reads it. */
public final class ProfileText {
  private ProfileText() {}

  /** Writes it; does not close {@code out}. */
  public static void write(CoverProfile profile, Writer out) throws IOException {
    out.write("mode: " + profile.mode().word() + "\n");
    StringBuilder line = new StringBuilder(160);
    for (Map.Entry<String, List<Block>> file : profile.files().entrySet()) {
      for (Block block : file.getValue()) {
        line.setLength(0);
        line.append(file.getKey()).append(':');
        line.append(block.startLine()).append('.').append(block.startColumn()).append(',');
        line.append(block.endLine()).append('.').append(block.endColumn()).append(' ');
        line.append(block.statements()).append(' ').append(block.count()).append('\n');
        out.append(line);
      }
    }
  }
}
