package io.github.goenv.app.verify;

import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.dirhash.BadZip;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.http.ModuleProxies;
import io.github.goenv.text.Text;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The list of the files of a published toolchain. Each source of it proves itself by the {@code
 * h1:}: what was kept from an earlier time, the zip that go has downloaded, the zip that is
 * downloaded now.
 */
final class PublishedFiles {
  /** More than any zip of a toolchain, 70 to 100 MB. */
  private static final long MOST_ZIP = 1L << 30;

  /** Four times what a toolchain has. */
  private static final long MOST_CONTENT = 1L << 30;

  private static final int MOST_LIST = 64 << 20;

  private final @Nullable Path cache;
  private final @Nullable Path modules;
  private final Output output;

  /**
   * Lists.
   *
   * @param cache where ours are kept; null for nowhere
   * @param modules the module cache; null for none
   */
  PublishedFiles(@Nullable Path cache, @Nullable Path modules, Output output) {
    this.cache = cache;
    this.modules = modules;
    this.output = output;
  }

  /** A zip is not the published one. */
  static final class OtherZip extends Exception {
    private static final long serialVersionUID = 1L;

    OtherZip(String sum) {
      super(sum);
    }
  }

  /** The list that was kept; null when there is none, or it is not the one with this sum. */
  @Nullable HashList kept(ToolchainId id, String sum) {
    Path file = file(id);
    try {
      if (file == null || !Files.isRegularFile(file) || Files.size(file) > MOST_LIST) {
        return null;
      }
      HashList list = new HashList(Files.readAllBytes(file));
      return list.sum().equals(sum) ? list : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps a list for the time when a file differs; that it cannot be kept harms nothing now. */
  void keep(ToolchainId id, HashList list) {
    Path file = file(id);
    if (file == null || Files.exists(file)) {
      return;
    }
    try {
      AtomicFiles.writeBytes(file, out -> out.write(list.text()));
    } catch (IOException e) {
      output.detail(FileErrors.words(e));
    }
  }

  private @Nullable Path file(ToolchainId id) {
    return cache == null ? null : cache.resolve("toolchains").resolve(id.moduleVersion() + ".txt");
  }

  /** That of the zip in the module cache; null when there is none, or it is another one. */
  @Nullable HashList downloadedByGo(ToolchainId id, String sum) {
    if (modules == null) {
      return null;
    }
    Path zip =
        modules
            .resolve("cache/download")
            .resolve(ToolchainId.MODULE)
            .resolve("@v")
            .resolve(id.moduleVersion() + ".zip");
    try {
      HashList list = Files.isRegularFile(zip) ? read(zip) : null;
      return list != null && list.sum().equals(sum) ? list : null;
    } catch (IOException e) {
      output.detail(FileErrors.words(e));
      return null;
    }
  }

  /**
   * That of the zip that GOPROXY has.
   *
   * @throws NoAnswer when it cannot be had
   * @throws OtherZip when what GOPROXY has is another one
   */
  HashList download(ToolchainId id, String sum, ModuleProxies proxies)
      throws NoAnswer, OtherZip, InterruptedException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    AtomicLong come = new AtomicLong();
    output.info("verify.downloading", "module", ToolchainId.MODULE, "version", id.moduleVersion());
    Heartbeat beat = new Heartbeat(Duration.ofSeconds(5), time -> tell(come.get()));
    try (WorkDirectory work = WorkDirectory.create(temporary, "goenv-verify-")) {
      Path zip = work.path().resolve("toolchain.zip");
      if (!proxies.zip(ToolchainId.MODULE, id.moduleVersion(), zip, MOST_ZIP, come)) {
        throw new NoAnswer(Text.of("verify.no-zip", "version", id.moduleVersion()));
      }
      HashList list = read(zip);
      if (!list.sum().equals(sum)) {
        throw new OtherZip(list.sum());
      }
      return list;
    } catch (BadZip e) {
      throw new OtherZip(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new NoAnswer(Text.of("verify.no-place", "error", FileErrors.words(e)));
    } finally {
      beat.close();
    }
  }

  private void tell(long bytes) {
    output.info("verify.downloaded", "megabytes", String.valueOf(bytes / 1_000_000));
  }

  private static HashList read(Path file) throws IOException {
    try (ZipFiles zip = ZipFiles.open(file)) {
      return ModuleHash.list(zip, MOST_CONTENT);
    }
  }
}
