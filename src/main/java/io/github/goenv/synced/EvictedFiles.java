package io.github.goenv.synced;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
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
import org.jspecify.annotations.Nullable;

/**
 * Looks for files and directories whose data is not on disk: on macOS those with the flag {@code
 * SF_DATALESS} (sys/stat.h), and everywhere what stands in the place of a file, {@code
 * .NAME.icloud} of iCloud Drive before macOS 14 and {@code NAME.nextcloud} of Nextcloud. Nothing is
 * opened, and a directory without data is not listed, because that would fetch it.
 */
final class EvictedFiles {
  static final long SF_DATALESS = 0x40000000L;

  /** Files named in evidence. */
  static final int MOST_NAMED = 5;

  /** As many fit on a command line. */
  private static final int AT_ONCE = 500;

  private final @Nullable MacTools flags;
  private final long end;
  private final List<String> found = new ArrayList<>();
  private int looked;
  private boolean complete = true;
  private @Nullable IOException unasked;

  /**
   * A walk.
   *
   * @param flags tells flags; null where files have none
   * @param nanos how long it may take
   */
  EvictedFiles(@Nullable MacTools flags, long nanos) {
    this.flags = flags;
    this.end = System.nanoTime() + nanos;
  }

  /** Walks the directories until enough is found; unknown when that was not possible. */
  Fact<List<String>> in(List<Path> directories, Source source) throws InterruptedException {
    for (Path directory : directories) {
      walk(directory);
    }
    if (found.isEmpty() && unasked != null) {
      return Fact.unknown(
          Text.of(
              "cloud.fact.not-asked",
              "path",
              directories.get(0).toString(),
              "error",
              FileErrors.words(unasked)),
          Text.of("cloud.fact.not-asked.remedy", "path", directories.get(0).toString()));
    }
    return found.isEmpty() && !complete
        ? Fact.unknown(
            Text.of("cloud.fact.walk", "files", String.valueOf(looked)),
            Text.of("cloud.fact.walk.remedy"))
        : Fact.known(List.copyOf(found), source);
  }

  private void walk(Path root) throws InterruptedException {
    Deque<Path> directories = new ArrayDeque<>(present(List.of(root)));
    while (!directories.isEmpty() && found.size() < MOST_NAMED) {
      if (System.nanoTime() - end > 0) {
        complete = false;
        return;
      }
      for (Path here : present(children(directories.removeLast()))) {
        if (Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS) && !BuildInputs.skips(here)) {
          directories.addLast(here);
        }
      }
    }
  }

  private List<Path> children(Path directory) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
      for (Path child : all) {
        children.add(child);
      }
    } catch (IOException | DirectoryIteratorException e) {
      complete = false;
    }
    return children;
  }

  /** Those of {@code paths} whose data is here; the others are noted. */
  private List<Path> present(List<Path> paths) throws InterruptedException {
    List<Path> present = new ArrayList<>();
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      List<Path> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
      List<Long> all = flagsOf(some);
      for (int i = 0; i < some.size(); i++) {
        Path path = some.get(i);
        looked++;
        boolean away = all != null && (all.get(i) & SF_DATALESS) != 0;
        if (!away && !standsFor(path)) {
          present.add(path);
        } else if (found.size() < MOST_NAMED && !(away && BuildInputs.skips(path))) {
          found.add(path.toString());
        }
      }
    }
    return present;
  }

  private @Nullable List<Long> flagsOf(List<Path> paths) throws InterruptedException {
    if (flags == null) {
      return null;
    }
    try {
      return flags.flags(paths);
    } catch (IOException e) {
      unasked = e;
      return null;
    }
  }

  private static boolean standsFor(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    return name.startsWith(".") && name.length() > 8 && name.endsWith(".icloud")
        || name.endsWith(".nextcloud") && name.length() > 10;
  }
}
