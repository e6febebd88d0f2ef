package io.github.goenv.app.fleet;

import io.github.goenv.files.FileErrors;
import io.github.goenv.fleet.Unread;
import io.github.goenv.text.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports and snapshots below a directory, also in zip files, as CI systems give artifacts.
 * Links are followed; one that leads nowhere or in a cycle is told of.
 */
final class FleetFiles {
  private static final String REPORT = "report.json";
  private static final String SNAPSHOT = "snapshot.json";

  private final Path root;
  private final List<FleetFile> files = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private FleetFiles(Path root) {
    this.root = root;
  }

  /**
   * Finds them.
   *
   * @throws IOException when the directory itself cannot be read
   */
  static FleetFiles below(Path root) throws IOException {
    FleetFiles found = new FleetFiles(root);
    Files.walkFileTree(
        root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found.new Walk());
    found.files.sort(Comparator.comparing(FleetFile::shown));
    return found;
  }

  /** Those that were found, by their paths. */
  List<FleetFile> files() {
    return files;
  }

  /** What could not be looked into. */
  List<Unread> unread() {
    return unread;
  }

  /** Goes through the directories; one that cannot be read is told of. */
  private final class Walk extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        look(file);
      } else if (isNamed(file)) {
        String key = attributes.isSymbolicLink() ? "fleet.no-target" : "fleet.no-regular";
        unread.add(new Unread(shown(file), Text.of(key)));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isNamed(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(REPORT) || name.endsWith(SNAPSHOT) || name.endsWith(".zip");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      Text reason =
          e instanceof FileSystemLoopException
              ? Text.of("fleet.loop")
              : Text.of("fleet.no-file", "detail", FileErrors.words(e));
      unread.add(new Unread(shown(file), reason));
      return FileVisitResult.CONTINUE;
    }
  }

  private void look(Path file) {
    List<String> parts = new ArrayList<>();
    for (Path part : root.relativize(file)) {
      parts.add(part.toString());
    }
    String name = parts.remove(parts.size() - 1);
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      parts.add(name.substring(0, name.length() - 4));
      zip(file, parts);
    } else {
      add(parts, name, shown(file), () -> Files.newInputStream(file));
    }
  }

  /** A file may have the machine's name before the usual one: {@code agent-7.report.json}. */
  private void add(List<String> parts, String name, String shown, FleetFile.Opener opener) {
    for (String usual : new String[] {REPORT, SNAPSHOT}) {
      List<String> place = new ArrayList<>(parts);
      if (name.endsWith("." + usual)) {
        place.add(name.substring(0, name.length() - usual.length() - 1));
      } else if (!name.equals(usual)) {
        continue;
      }
      files.add(new FleetFile(List.copyOf(place), shown, usual.equals(SNAPSHOT), opener));
    }
  }

  private void zip(Path file, List<String> parts) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String[] names = entry.getName().replace('\\', '/').split("/", -1);
        List<String> place = new ArrayList<>(parts);
        place.addAll(List.of(names).subList(0, names.length - 1));
        String shown = shown(file) + "!" + entry.getName();
        add(place, names[names.length - 1], shown, () -> opened(file, entry.getName()));
      }
    } catch (IOException | IllegalArgumentException e) {
      unread.add(new Unread(shown(file), Text.of("fleet.no-zip", "detail", words(e))));
    }
  }

  private static String words(Exception e) {
    return e instanceof IOException io ? FileErrors.words(io) : String.valueOf(e.getMessage());
  }

  private static InputStream opened(Path file, String name) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    @Nullable InputStream in = null;
    try {
      ZipEntry entry = zip.getEntry(name);
      in = entry == null ? null : zip.getInputStream(entry);
    } finally {
      if (in == null) {
        zip.close();
      }
    }
    if (in == null) {
      throw new IOException("it is not in the zip file any more");
    }
    return new FilterInputStream(in) {
      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  private String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
