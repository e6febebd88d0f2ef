package io.github.goenv.buildcache;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what is in a build cache. Links are not followed. */
public final class CacheSize {
  private CacheSize() {}

  /**
   * How much is in the cache that go names; absent where it is off, or not there.
   *
   * @param gocache GOCACHE, as go says it
   */
  public static Fact<BuildCache> read(String gocache, Duration limit) {
    Source source = Source.file(gocache);
    try {
      Path cache = Path.of(gocache);
      return cache.isAbsolute() ? Fact.known(of(cache, limit), source) : Fact.absent(source);
    } catch (NoSuchFileException e) {
      return Fact.absent(source);
    } catch (InvalidPathException e) {
      return Fact.unknown(Text.of("fact.malformed-path", "path", gocache));
    } catch (IOException e) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", gocache, "error", FileErrors.reason(e)));
    }
  }

  /**
   * Counts for as long as {@code limit}.
   *
   * @throws IOException when the directory cannot be listed
   * @throws NoSuchFileException when there is none
   */
  static BuildCache of(Path cache, Duration limit) throws IOException {
    Count count = new Count(cache, System.nanoTime() + limit.toNanos());
    Files.walkFileTree(cache, count);
    return new BuildCache(cache.toString(), count.bytes, count.files, count.complete);
  }

  private static final class Count extends SimpleFileVisitor<Path> {
    private final Path root;
    private final long end;
    private long bytes;
    private long files;
    private boolean complete = true;

    Count(Path root, long end) {
      this.root = root;
      this.end = end;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0) {
        complete = false;
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile()) {
        bytes += attributes.size();
        files++;
      }
      return FileVisitResult.CONTINUE;
    }

    /** Go may remove one just now; what cannot be read otherwise is missing from the sum. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      complete &= e instanceof NoSuchFileException;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      complete &= e == null;
      return FileVisitResult.CONTINUE;
    }
  }
}
