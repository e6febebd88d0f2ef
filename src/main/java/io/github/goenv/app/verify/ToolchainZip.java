package io.github.goenv.app.verify;

import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.dirhash.BadZip;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.files.FileErrors;
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

/** The zip of a published toolchain. It proves itself by the {@code h1:}. */
public final class ToolchainZip {
  /** More than any zip of a toolchain, 70 to 100 MB. */
  private static final long MOST_ZIP = 1L << 30;

  /** Four times what a toolchain has. */
  private static final long MOST_CONTENT = 1L << 30;

  private ToolchainZip() {}

  /** A zip is not the published one. */
  public static final class Other extends Exception {
    private static final long serialVersionUID = 1L;

    Other(String sum) {
      super(sum);
    }
  }

  /** The one that go has downloaded; null when there is none. */
  public static @Nullable Path ofGo(ToolchainId id, GoVariables variables) {
    Path modules = variables.modules();
    Path zip =
        modules == null
            ? null
            : modules
                .resolve("cache/download")
                .resolve(ToolchainId.MODULE)
                .resolve("@v")
                .resolve(id.moduleVersion() + ".zip");
    return zip != null && Files.isRegularFile(zip) ? zip : null;
  }

  /**
   * What its hash is made of.
   *
   * @param sum the published {@code h1:}
   * @throws Other when it has another one, or is no zip that Go would read
   */
  public static HashList read(Path zip, String sum) throws Other, IOException {
    HashList list;
    try (ZipFiles files = ZipFiles.open(zip)) {
      list = ModuleHash.list(files, MOST_CONTENT);
    } catch (BadZip e) {
      throw new Other(String.valueOf(e.getMessage()));
    }
    if (!list.sum().equals(sum)) {
      throw new Other(list.sum());
    }
    return list;
  }

  /** The same, for one that may be another: null then, which the log has as a detail. */
  public static @Nullable HashList readIfSame(Path zip, String sum, Output output) {
    try {
      return read(zip, sum);
    } catch (IOException e) {
      output.detail(FileErrors.words(e));
    } catch (Other e) {
      output.detail(zip + ": " + e.getMessage());
    }
    return null;
  }

  /**
   * Fetches the one that GOPROXY has; says now and then how much has come.
   *
   * @param zip where it goes
   * @throws NoAnswer when it cannot be had
   * @throws Other when what GOPROXY has is another one
   * @throws IOException when what has come cannot be read
   */
  public static HashList fetch(
      ToolchainId id, String sum, ToolchainServers servers, Path zip, Output output)
      throws NoAnswer, Other, IOException, InterruptedException {
    ModuleProxies proxies = servers.proxies();
    AtomicLong come = new AtomicLong();
    Heartbeat beat = new Heartbeat(Duration.ofSeconds(5), time -> tell(come.get(), output));
    try {
      if (!proxies.zip(ToolchainId.MODULE, id.moduleVersion(), zip, MOST_ZIP, come)) {
        throw new NoAnswer(Text.of("verify.no-zip", "version", id.moduleVersion()));
      }
    } finally {
      beat.close();
    }
    return read(zip, sum);
  }

  private static void tell(long bytes, Output output) {
    output.info("verify.downloaded", "megabytes", String.valueOf(bytes / 1_000_000));
  }
}
