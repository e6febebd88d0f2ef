package io.github.goenv.network;

import java.util.ArrayList;
import java.util.List;

/** GOPROXY, taken apart as go does it (cmd/go/internal/modfetch, {@code proxyList}). */
public final class ProxyList {
  private ProxyList() {}

  /**
   * An element.
   *
   * @param address {@code https://…}, {@code file://…}, {@code direct}, {@code off}
   * @param fallsBack whether the next one is asked after any error
   */
  public record Element(String address, boolean fallsBack) {
    /** Whether go asks a server there. */
    public boolean server() {
      return address.startsWith("http://") || address.startsWith("https://");
    }
  }

  /** The elements that go comes to; none of a list of commas. */
  public static List<Element> of(String goproxy) {
    List<Element> list = new ArrayList<>();
    int from = 0;
    while (from < goproxy.length()) {
      int end = from;
      while (end < goproxy.length() && goproxy.charAt(end) != ',' && goproxy.charAt(end) != '|') {
        end++;
      }
      boolean fallsBack = end < goproxy.length() && goproxy.charAt(end) == '|';
      String address = goproxy.substring(from, end).strip();
      from = end + 1;
      if (address.equals("off") || address.equals("direct")) {
        list.add(new Element(address, false));
        return list;
      }
      if (!address.isEmpty()) {
        list.add(new Element(whole(address), fallsBack));
      }
    }
    return list;
  }

  /** {@code goproxy.cn} means {@code https://goproxy.cn}; a path does not. */
  private static String whole(String address) {
    boolean name =
        (address.contains(".") || address.contains(":") || address.contains("/"))
            && !address.contains(":/")
            && !address.startsWith("/")
            && !address.contains(":\\");
    return name ? "https://" + address : address;
  }
}
