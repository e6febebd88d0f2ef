package io.github.goenv.sumdb.http;

import io.github.goenv.network.ProxyList;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The servers of GOPROXY, tried in turn as go does it. */
public final class ModuleProxies {
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
    NoAnswer last = null;
    for (ProxyList.Element element : elements) {
      if (element.address().equals("off")) {
        throw last == null ? new NoAnswer(Text.of("verify.goproxy-off")) : last;
      }
      if (element.address().equals("direct")) {
        return false;
      }
      try {
        if (question.ask(uri(element.address()))) {
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
   * Fetches the zip of a module.
   *
   * @param most bytes it may have
   * @param come counts the bytes that have come
   * @return false when no server has it
   */
  public boolean zip(String module, String version, Path file, long most, AtomicLong come)
      throws NoAnswer, InterruptedException {
    return ask(
        base -> {
          URI address = below(base, module + "/@v/" + version + ".zip");
          try (OutputStream out = Files.newOutputStream(file)) {
            if ("file".equals(address.getScheme())) {
              try (InputStream in = Files.newInputStream(Path.of(address))) {
                in.transferTo(out);
                return true;
              }
            }
            return http.download(address, out, most, come);
          } catch (FileNotFoundException | NoSuchFileException e) {
            return false;
          } catch (IOException e) {
            throw new NoAnswer(
                Text.of(
                    "verify.http.failed",
                    "address",
                    HttpReader.withoutUser(address),
                    "error",
                    String.valueOf(e.getMessage())));
          }
        });
  }
}
