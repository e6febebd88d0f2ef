package io.github.goenv.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which HTTP proxy go uses for an address: HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * (golang.org/x/net/http/httpproxy, the copy in Go's net/http). Neither the settings of Windows nor
 * those of Maven are asked by go.
 */
public final class HttpProxies {
  private final @Nullable URI http;
  private final @Nullable URI https;
  private final List<Exempt> exempt = new ArrayList<>();
  private final boolean windows;
  private boolean none;

  /**
   * The rules of an environment.
   *
   * @param windows whether names of variables differ by case only
   */
  public HttpProxies(Map<String, String> environment, boolean windows) {
    this.windows = windows;
    http = parse(any(environment, "HTTP_PROXY"));
    https = parse(any(environment, "HTTPS_PROXY"));
    for (String element : any(environment, "NO_PROXY").split(",", -1)) {
      String rule = element.strip().toLowerCase(Locale.ROOT);
      if (rule.equals("*")) {
        none = true;
        return;
      }
      Exempt one = rule.isEmpty() ? null : Exempt.of(rule);
      if (one != null) {
        exempt.add(one);
      }
    }
  }

  /** The upper case wins; an empty value counts as none. */
  private String any(Map<String, String> environment, String name) {
    String upper = value(environment, name);
    return upper.isEmpty() ? value(environment, name.toLowerCase(Locale.ROOT)) : upper;
  }

  private String value(Map<String, String> environment, String name) {
    String exact = environment.get(name);
    if (exact != null) {
      return exact;
    }
    if (windows) {
      for (Map.Entry<String, String> entry : environment.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  /** What is no address gets {@code http://} before it; what is none then is no proxy. */
  private static @Nullable URI parse(String text) {
    if (text.isEmpty()) {
      return null;
    }
    URI plain = uri(text);
    if (plain != null && plain.getScheme() != null && plain.getRawAuthority() != null) {
      return plain;
    }
    URI completed = uri("http://" + text);
    return completed != null && completed.getRawAuthority() != null ? completed : null;
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The proxy for {@code address}; null when go asks its server itself. */
  public @Nullable URI of(URI address) {
    URI proxy = "https".equals(address.getScheme()) ? https : http;
    String host = host(address);
    if (proxy == null || none || host == null || host.equals("localhost")) {
      return null;
    }
    InetAddress number = number(host);
    if (number != null && number.isLoopbackAddress()) {
      return null;
    }
    int port = port(address);
    for (Exempt each : exempt) {
      if (each.matches(host.toLowerCase(Locale.ROOT), String.valueOf(port), number)) {
        return null;
      }
    }
    return proxy;
  }

  /** The host of an address without brackets; null when it has none that Java understands. */
  public static @Nullable String host(URI address) {
    String host = address.getHost();
    return host != null && host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Its port, or that of its scheme. */
  public static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return switch (String.valueOf(address.getScheme())) {
      case "https" -> 443;
      case "socks5", "socks5h" -> 1080;
      default -> 80;
    };
  }

  /** The number of an address that is written as one; names are not looked up. */
  private static @Nullable InetAddress number(String host) {
    boolean written = host.indexOf(':') >= 0;
    int dots = 0;
    boolean digits = true;
    for (int i = 0; i < host.length() && digits; i++) {
      char c = host.charAt(i);
      dots += c == '.' ? 1 : 0;
      digits = c >= '0' && c <= '9' || c == '.';
    }
    if (!written && !(digits && dots == 3)) {
      return null;
    }
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** One element of NO_PROXY. */
  private record Exempt(
      @Nullable String host, String port, boolean own, @Nullable InetAddress net, int bits) {

    static @Nullable Exempt of(String rule) {
      int slash = rule.indexOf('/');
      if (slash > 0) {
        InetAddress range = number(rule.substring(0, slash));
        int bits = bits(rule.substring(slash + 1));
        if (range != null && bits >= 0 && bits <= range.getAddress().length * 8) {
          return new Exempt(null, "", false, range, bits);
        }
      }
      String host = rule;
      String port = "";
      int colon = rule.lastIndexOf(':');
      boolean bracket = rule.startsWith("[");
      if (colon > 0 && (rule.indexOf(':') == colon || bracket && rule.charAt(colon - 1) == ']')) {
        host = rule.substring(0, colon);
        port = rule.substring(colon + 1);
        if (bracket) {
          host = host.substring(1, host.length() - 1);
        }
      } else if (colon == 0) {
        return null;
      }
      InetAddress number = number(host);
      if (number != null) {
        return new Exempt(null, port, false, number, -1);
      }
      if (host.startsWith("*.")) {
        host = host.substring(1);
      }
      boolean own = !host.startsWith(".");
      return host.isEmpty() ? null : new Exempt(own ? "." + host : host, port, own, null, -1);
    }

    private static int bits(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return -1;
      }
    }

    boolean matches(String name, String atPort, @Nullable InetAddress asked) {
      if (net != null) {
        byte[] prefix = net.getAddress();
        byte[] other = asked == null ? null : asked.getAddress();
        if (other == null || other.length != prefix.length) {
          return false;
        }
        int count = bits < 0 ? prefix.length * 8 : bits;
        for (int i = 0; i < count; i++) {
          int mask = 0x80 >> (i & 7);
          if ((other[i >> 3] & mask) != (prefix[i >> 3] & mask)) {
            return false;
          }
        }
        return bits >= 0 || port.isEmpty() || port.equals(atPort);
      }
      String suffix = String.valueOf(host);
      boolean fits =
          asked == null && (name.endsWith(suffix) || own && name.equals(suffix.substring(1)));
      return fits && (port.isEmpty() || port.equals(atPort));
    }
  }
}
