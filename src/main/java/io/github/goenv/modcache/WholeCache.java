package io.github.goenv.modcache;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every module whose zip, hash or mark lies in the cache. Links are not followed. */
final class WholeCache {
  private static final String[] ENDINGS = {".zip", ".ziphash", ".partial", ".mod"};

  private WholeCache() {}

  static Set<ModuleVersion> modules(Path cache) throws IOException {
    Path root = cache.resolve("cache").resolve("download");
    Set<ModuleVersion> found = new LinkedHashSet<>();
    if (!Files.isDirectory(root)) {
      return found;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (Thread.currentThread().isInterrupted()) {
              throw new ClosedByInterruptException();
            }
            boolean database =
                directory.getParent() != null
                    && directory.getParent().equals(root)
                    && directory.endsWith("sumdb");
            return attributes.isOther() || database
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path directory = file.getParent();
            if (directory != null && directory.endsWith("@v")) {
              String version = version(file.getFileName().toString());
              String path = root.relativize(directory).toString().replace('\\', '/');
              if (version != null && path.length() > 3) {
                found.add(
                    new ModuleVersion(
                        ModuleVersion.unescaped(path.substring(0, path.length() - 3)), version));
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static @org.jspecify.annotations.Nullable String version(String name) {
    for (String ending : ENDINGS) {
      if (name.endsWith(ending) && name.startsWith("v")) {
        return ModuleVersion.unescaped(name.substring(0, name.length() - ending.length()));
      }
    }
    return null;
  }
}
