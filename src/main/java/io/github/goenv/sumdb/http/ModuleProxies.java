package io.github.goenv.sumdb.http;

import io.github.goenv.files.FileErrors;
import io.github.goenv.network.ProxyList;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The servers of GOPROXY, tried in turn as go does it. */
public final class ModuleProxies {
  /**
   * Where go finds toolchains without a proxy: {@code golang.org/toolchain?go-get=1} names a server
   * of modules, and no repository.
   */
  private static final String TOOLCHAINS = "https://go.dev/dl/mod";

  private final List<ProxyList.Element> elements;
  private final HttpReader http;

  /** Those of a value of GOPROXY. */
  public ModuleProxies(String goproxy, HttpReader http) {
    this.elements = ProxyList.of(goproxy);
    this.http = http;
  }

  /** What is asked of one. */
  interface Question {
    /** False when it has no such thing, so that the next one is asked. */
    boolean ask(URI base) throws NoAnswer, InterruptedException;
  }

  /**
   * Asks one after another until one has it.
   *
   * @return false when none has it, or {@code direct} was reached
   * @throws NoAnswer when one cannot be asked and go would stop there, or GOPROXY is off
   */
  boolean ask(Question question) throws NoAnswer, InterruptedException {
    return ask(question, null);
  }

  /**
   * The same.
   *
   * @param direct what is asked in the place of {@code direct}; null for nothing
   */
  private boolean ask(Question question, @Nullable String direct)
      throws NoAnswer, InterruptedException {
    NoAnswer last = null;
    for (ProxyList.Element element : elements) {
      if (element.address().equals("off")) {
        throw last == null ? new NoAnswer(Text.of("verify.goproxy-off")) : last;
      }
      boolean none = element.address().equals("direct");
      if (none && direct == null) {
        return false;
      }
      try {
        if (question.ask(uri(none ? String.valueOf(direct) : element.address()))) {
          return true;
        }
      } catch (NoAnswer e) {
        if (!element.fallsBack()) {
          throw e;
        }
        last = e;
      }
    }
    if (last != null) {
      throw last;
    }
    return false;
  }

  private static URI uri(String address) throws NoAnswer {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme());
      if (scheme.equals("file")
          || uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // None that go would take.
    }
    throw new NoAnswer(Text.of("verify.bad-goproxy"));
  }

  /** An address below another. */
  static URI below(URI base, String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text : text + "/") + path);
  }

  /**
   * Fetches the zip of a toolchain.
   *
   * @param most bytes it may have
   * @param come counts the bytes that have come
   * @return false when no server has it
   */
  public boolean zip(String module, String version, Path file, long most, AtomicLong come)
      throws NoAnswer, InterruptedException {
    return ask(
        base -> fetched(below(base, module + "/@v/" + version + ".zip"), file, most, come),
        TOOLCHAINS);
  }

  private boolean fetched(URI address, Path file, long most, AtomicLong come)
      throws NoAnswer, InterruptedException {
    WrittenFile out = new WrittenFile(file);
    try (out) {
      if ("file".equals(address.getScheme())) {
        try (InputStream in = Files.newInputStream(Path.of(address))) {
          in.transferTo(out);
          return true;
        }
      }
      return http.download(address, out, most, come);
    } catch (FileNotFoundException | NoSuchFileException e) {
      if (out.failure() == null) {
        return false;
      }
      throw out.noAnswer(e);
    } catch (IOException e) {
      if (out.failure() != null) {
        throw out.noAnswer(e);
      }
      throw new NoAnswer(
          Text.of(
              "verify.http.failed",
              "address",
              HttpReader.withoutUser(address),
              "error",
              FileErrors.reason(e)));
    } catch (NoAnswer e) {
      throw out.failure() == null ? e : out.noAnswer(e);
    }
  }
}
