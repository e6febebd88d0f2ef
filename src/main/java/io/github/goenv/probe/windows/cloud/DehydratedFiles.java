package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.synced.BuildInputs;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks for files and directories whose data is not on disk. Attributes do not fetch it, and a
 * directory that is not there yet is not listed, because that would.
 */
final class DehydratedFiles {
  /** FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of winnt.h, which disguised placeholders show too. */
  static final int RECALL_ON_DATA_ACCESS = 0x400000;

  private static final int DIRECTORY = 0x10;
  private static final int REPARSE_POINT = 0x400;

  /** Files named in evidence. */
  static final int MOST_NAMED = 5;

  /** The attribute mask of one file. */
  interface Attributes {
    int of(Path path) throws IOException;
  }

  private final Attributes attributes;
  private final BooleanSupplier goOn;
  private final List<String> found = new ArrayList<>();
  private int looked;
  private boolean complete = true;

  /**
   * A walk.
   *
   * @param attributes reads attribute masks
   * @param goOn false when time is over
   */
  DehydratedFiles(Attributes attributes, BooleanSupplier goOn) {
    this.attributes = attributes;
    this.goOn = goOn;
  }

  /** The mask as Java reads it; the name is that of the JDK's view, which does not document it. */
  static int mask(Path path) throws IOException {
    Object mask;
    try {
      mask =
          Files.readAttributes(path, "dos:attributes", LinkOption.NOFOLLOW_LINKS).get("attributes");
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new IOException(e);
    }
    if (mask instanceof Integer number) {
      return number;
    }
    throw new IOException("no attributes of " + path);
  }

  /** Walks the directories until enough is found. */
  Fact<List<String>> in(List<Path> directories) {
    for (Path directory : directories) {
      walk(directory);
    }
    if (found.isEmpty() && !complete) {
      return Fact.unknown(
          Text.of("cloud.fact.walk", "files", String.valueOf(looked)),
          Text.of("cloud.fact.walk.remedy"));
    }
    return Fact.known(List.copyOf(found), Source.of(Source.Kind.API, "GetFileAttributesEx"));
  }

  private void walk(Path root) {
    Deque<Path> directories = new ArrayDeque<>();
    look(root, directories, true);
    while (!directories.isEmpty() && found.size() < MOST_NAMED) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directories.removeLast())) {
        for (Path child : children) {
          if (found.size() == MOST_NAMED) {
            return;
          }
          if (!goOn.getAsBoolean()) {
            complete = false;
            return;
          }
          look(child, directories, false);
        }
      } catch (IOException | DirectoryIteratorException e) {
        complete = false;
      }
    }
  }

  private void look(Path path, Deque<Path> directories, boolean root) {
    try {
      int mask = attributes.of(path);
      boolean directory = (mask & DIRECTORY) != 0;
      if (!root && directory && BuildInputs.skips(path)) {
        return;
      }
      looked++;
      if ((mask & RECALL_ON_DATA_ACCESS) != 0) {
        found.add(path.toString());
      } else if (directory && (root || (mask & REPARSE_POINT) == 0)) {
        directories.addLast(path);
      }
    } catch (IOException e) {
      complete = false;
    }
  }
}
