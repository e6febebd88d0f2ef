package io.github.goenv.modcache;

import com.google.gson.stream.JsonReader;
import io.github.goenv.dirhash.BadZip;
import io.github.goenv.dirhash.DirectoryFiles;
import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.Hash1;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.Sha256;
import io.github.goenv.snapshot.CachedModule;
import io.github.goenv.snapshot.ListedSum;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the cache has of one module. */
final class ModuleReader {
  /** Files of which a module's go.mod and hash are larger are no such files. */
  private static final long SMALL = 16L << 20;

  private final Path cache;
  private final GoSums sums;

  ModuleReader(Path cache, GoSums sums) {
    this.cache = cache;
    this.sums = sums;
  }

  /** The zip of a module, where it would be. */
  Path zip(ModuleVersion module) {
    return cache.resolve(module.download() + ".zip");
  }

  /** Whether there is anything of it that a build reads. */
  boolean has(ModuleVersion module) {
    return Files.exists(zip(module))
        || Files.exists(cache.resolve(module.folder()))
        || Files.exists(cache.resolve(module.download() + ".mod"));
  }

  /** Its content, in all the forms that the cache has. */
  private record Content(
      Fact<String> zip,
      @Nullable String problem,
      Fact<String> extracted,
      List<String> differences) {}

  /**
   * Reads all of it.
   *
   * @throws ClosedByInterruptException when this thread is interrupted
   */
  CachedModule read(ModuleVersion module, boolean built) throws ClosedByInterruptException {
    Path folder = cache.resolve(module.folder());
    String download = cache.resolve(module.download()).toString();
    Path mark = Path.of(download + ".partial");
    boolean partial = Files.exists(mark);
    Content content = content(module, folder);
    return new CachedModule(
        module.path(),
        module.version(),
        built,
        folder.toString(),
        download,
        sums.of(module),
        sums.ofMod(module),
        content.zip,
        content.problem,
        hash(Path.of(download + ".ziphash")),
        content.extracted,
        content.differences,
        partial || Files.exists(mark), // go may be extracting it just now
        mod(Path.of(download + ".mod")),
        info(Path.of(download + ".info")));
  }

  /** Whether all of it agrees, so that nothing need be said. */
  static boolean inOrder(CachedModule module) {
    boolean empty =
        module.zip() instanceof Fact.Absent<String>
            && module.zipProblem() == null
            && module.extracted() instanceof Fact.Absent<String>;
    String hash = module.zip().orNull();
    boolean content =
        empty
            || hash != null
                && hash.equals(module.zipHash().orNull())
                && listed(module.sums(), hash)
                && (module.extracted() instanceof Fact.Absent<String>
                    || hash.equals(module.extracted().orNull()));
    String mod = module.mod().orNull();
    boolean description =
        mod == null
            ? (empty || !module.built()) && module.mod() instanceof Fact.Absent<String>
            : listed(module.modSums(), mod);
    boolean info = !Boolean.FALSE.equals(module.info().orNull());
    return content && description && info && !module.partial();
  }

  private static boolean listed(List<ListedSum> sums, String hash) {
    for (ListedSum sum : sums) {
      if (!sum.hash().equals(hash)) {
        return false;
      }
    }
    return true;
  }

  private Content content(ModuleVersion module, Path folder) throws ClosedByInterruptException {
    Path file = zip(module);
    String name = module.name();
    Fact<String> zip = Fact.absent(Source.file(file.toString()));
    Fact<String> extracted = Fact.absent(Source.file(folder.toString()));
    String problem = null;
    List<String> differences = List.of();
    DirectoryFiles files = null;
    try {
      if (Files.isSymbolicLink(folder)) {
        extracted = linked(folder, folder);
      } else if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        files = DirectoryFiles.below(folder);
        if (ToolchainFiles.of(module)) {
          files = ToolchainFiles.extracted(files);
        }
        if (!files.others().isEmpty()) {
          extracted = linked(folder, files.others().get(0).path());
          files = null;
        }
      } else if (Files.exists(folder)) {
        extracted = Fact.unknown(Text.of("modcache.no-directory", "path", folder.toString()));
      }
    } catch (IOException e) {
      extracted = unreadable(folder, e);
    }
    try (ZipFiles open = ZipFiles.open(file)) {
      ModuleHash hash = ModuleHash.of(open, name + "/", files);
      zip = Fact.known(hash.sum(), Source.file(file.toString()));
      if (files != null && hash.differences().isEmpty()) {
        extracted = Fact.known(hash.sum(), Source.file(folder.toString()));
        files = null;
      }
      List<String> all = hash.differences();
      differences = List.copyOf(all.size() > 10 ? all.subList(0, 10) : all);
    } catch (BadZip e) {
      problem = String.valueOf(e.getMessage());
    } catch (NoSuchFileException e) {
      // There is no zip, or a file of the directory has just gone: it is read again below.
    } catch (IOException e) {
      zip = unreadable(file, e);
    }
    if (files != null) {
      try {
        extracted = Fact.known(files.sum(name), Source.file(folder.toString()));
      } catch (IOException e) {
        extracted = unreadable(folder, e);
      }
    }
    return new Content(zip, problem, extracted, differences);
  }

  private static Fact<String> linked(Path folder, Path link) {
    return Fact.unknown(
        Text.of("modcache.link", "path", folder.toString(), "link", link.toString()));
  }

  private static Fact<String> hash(Path file) throws ClosedByInterruptException {
    Fact<byte[]> read = bytes(file);
    if (!(read instanceof Fact.Known<byte[]> known)) {
      return otherwise(read);
    }
    String text = new String(known.value(), StandardCharsets.ISO_8859_1).strip();
    return Fact.known(text.length() > 200 ? text.substring(0, 200) : text, known.source());
  }

  private static Fact<String> mod(Path file) throws ClosedByInterruptException {
    Fact<byte[]> read = bytes(file);
    if (!(read instanceof Fact.Known<byte[]> known)) {
      return otherwise(read);
    }
    try {
      Hash1 hash = new Hash1();
      hash.add(FileName.of("go.mod"), Sha256.start().digest(known.value()));
      return Fact.known(hash.sum(), known.source());
    } catch (IOException e) {
      throw new IllegalStateException(e); // the name has no line break
    }
  }

  /** Builds need none, so that many modules have none; go fetches one again that is no JSON. */
  private static Fact<Boolean> info(Path file) throws ClosedByInterruptException {
    Fact<byte[]> read = bytes(file);
    if (!(read instanceof Fact.Known<byte[]> known)) {
      return otherwise(read);
    }
    boolean good;
    try (JsonReader json =
        new JsonReader(new StringReader(new String(known.value(), StandardCharsets.UTF_8)))) {
      json.beginObject();
      while (json.hasNext()) {
        json.skipValue();
      }
      json.endObject();
      good = true;
    } catch (IOException | IllegalStateException e) {
      good = false;
    }
    return Fact.known(good, known.source());
  }

  private static <T> Fact<T> otherwise(Fact<byte[]> read) {
    return read instanceof Fact.Unknown<byte[]> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(((Fact.Absent<byte[]>) read).source());
  }

  private static Fact<byte[]> bytes(Path file) throws ClosedByInterruptException {
    Source source = Source.file(file.toString());
    try {
      if (Files.size(file) > SMALL) {
        return Fact.unknown(Text.of("modcache.too-large", "path", file.toString()));
      }
      return Fact.known(Files.readAllBytes(file), source);
    } catch (NoSuchFileException e) {
      return Fact.absent(source);
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private static <T> Fact<T> unreadable(Path path, IOException e)
      throws ClosedByInterruptException {
    if (e instanceof ClosedByInterruptException interrupted) {
      throw interrupted;
    }
    String at =
        e instanceof FileSystemException error && error.getFile() != null
            ? error.getFile()
            : path.toString();
    return Fact.unknown(Text.of("fact.unreadable", "path", at, "error", FileErrors.reason(e)));
  }
}
