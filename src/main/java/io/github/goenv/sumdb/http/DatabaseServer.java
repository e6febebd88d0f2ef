package io.github.goenv.sumdb.http;

import io.github.goenv.files.FileErrors;
import io.github.goenv.sumdb.DatabaseSetting;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.Remote;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checksum database: at the address that GOSUMDB has, else by way of the first server of GOPROXY
 * that offers it ({@code sumdb/NAME/supported}), else at its own
 * (https://go.dev/design/25530-sumdb#proxying-a-checksum-database).
 */
public final class DatabaseServer implements Remote {
  private static final int MOST_SUPPORTED = 1 << 16;

  private final DatabaseSetting setting;
  private final ModuleProxies proxies;
  private final HttpReader http;
  private @Nullable URI base;

  /** The database of {@code setting}. */
  public DatabaseServer(DatabaseSetting setting, ModuleProxies proxies, HttpReader http) {
    this.setting = setting;
    this.proxies = proxies;
    this.http = http;
  }

  @Override
  public Map<String, byte[]> read(List<String> paths, int most)
      throws NoAnswer, InterruptedException {
    URI from = base();
    boolean files = "file".equals(from.getScheme());
    List<HttpReader.Coming> coming = new ArrayList<>();
    for (String path : files ? List.<String>of() : paths) {
      coming.add(http.ask(ModuleProxies.below(from, path), most));
    }
    Map<String, byte[]> answers = new HashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      Optional<byte[]> answer =
          files ? file(ModuleProxies.below(from, paths.get(i))) : http.wait(coming.get(i));
      if (answer.isPresent()) {
        answers.put(paths.get(i), answer.get());
      }
    }
    return answers;
  }

  private URI base() throws NoAnswer, InterruptedException {
    URI known = base == null ? setting.address() : base;
    if (known == null) {
      String name = "sumdb/" + setting.key().name();
      List<URI> found = new ArrayList<>();
      boolean offered =
          proxies.ask(
              proxy -> {
                URI supported = ModuleProxies.below(proxy, name + "/supported");
                boolean file = "file".equals(proxy.getScheme());
                Optional<byte[]> answer =
                    file ? file(supported) : http.wait(http.ask(supported, MOST_SUPPORTED));
                if (answer.isEmpty()) {
                  return false;
                }
                found.add(ModuleProxies.below(proxy, name));
                return true;
              });
      known = offered ? found.get(0) : setting.direct();
    }
    if (!List.of("https", "http", "file").contains(String.valueOf(known.getScheme()))) {
      throw new NoAnswer(Text.of("verify.bad-gosumdb", "value", HttpReader.withoutUser(known)));
    }
    base = known;
    return known;
  }

  /** Go reads from directories as it reads from servers. */
  private static Optional<byte[]> file(URI address) throws NoAnswer {
    try {
      return Optional.of(Files.readAllBytes(Path.of(address)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(address, FileErrors.reason(e));
    } catch (IllegalArgumentException e) {
      throw failed(address, String.valueOf(e.getMessage()));
    }
  }

  private static NoAnswer failed(URI address, String error) {
    return new NoAnswer(
        Text.of("verify.http.failed", "address", address.toString(), "error", error));
  }
}
