package io.github.goenv.app.verify;

import io.github.goenv.app.Output;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The list of the files of a published toolchain. Each source of it proves itself by the {@code
 * h1:}: what was kept from an earlier time, the zip that go has downloaded, the zip that is
 * downloaded now.
 */
final class PublishedFiles {
  private static final int MOST_LIST = 64 << 20;

  private final @Nullable Path cache;
  private final GoVariables variables;
  private final Output output;

  /**
   * Lists.
   *
   * @param cache where ours are kept; null for nowhere
   * @param variables name the module cache
   */
  PublishedFiles(@Nullable Path cache, GoVariables variables, Output output) {
    this.cache = cache;
    this.variables = variables;
    this.output = output;
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
    Path zip = ToolchainZip.ofGo(id, variables);
    return zip == null ? null : ToolchainZip.readIfSame(zip, sum, output);
  }

  /**
   * That of the zip that GOPROXY has.
   *
   * @throws NoAnswer when it cannot be had
   * @throws ToolchainZip.Other when what GOPROXY has is another one
   */
  HashList download(ToolchainId id, String sum, ToolchainServers servers)
      throws NoAnswer, ToolchainZip.Other, InterruptedException {
    servers.proxies();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    output.info("verify.downloading", "module", ToolchainId.MODULE, "version", id.moduleVersion());
    try (WorkDirectory work = WorkDirectory.create(temporary, "goenv-verify-")) {
      return ToolchainZip.fetch(id, sum, servers, work.path().resolve("toolchain.zip"), output);
    } catch (IOException e) {
      throw new NoAnswer(Text.of("verify.no-place", "error", FileErrors.words(e)));
    }
  }
}
