package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * GOSUMDB, taken apart as go does it (cmd/go/internal/modfetch, {@code dbDial}).
 *
 * @param key of the database
 * @param direct its own address, from its name
 * @param address where it is asked instead, past all proxies; null when none is set
 */
public record DatabaseSetting(NoteKey key, URI direct, @Nullable URI address) {
  private static final String PUBLIC = "sum.golang.org";

  /** The public one as it is reached in China. */
  private static final String MIRROR = "sum.golang.google.cn";

  /** The key that go itself has for {@link #PUBLIC}. */
  private static final String PUBLIC_KEY =
      "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

  /**
   * Reads the setting.
   *
   * @throws NoAnswer when the database is switched off, or go would not take the value
   */
  public static DatabaseSetting parse(String gosumdb) throws NoAnswer {
    String value = gosumdb.strip();
    if (value.equals("off")) {
      throw new NoAnswer(Text.of("verify.off"));
    }
    String[] fields = (value.equals(MIRROR) ? PUBLIC + " https://" + MIRROR : value).split("\\s+");
    NoteKey key = NoteKey.parse(fields[0].equals(PUBLIC) ? PUBLIC_KEY : fields[0]);
    URI direct = key == null ? null : direct(key.name());
    if (key == null || direct == null || fields.length > 2) {
      throw new NoAnswer(Text.of("verify.bad-gosumdb", "value", value));
    }
    if (fields.length == 1) {
      return new DatabaseSetting(key, direct, null);
    }
    try {
      return new DatabaseSetting(key, direct, new URI(fields[1]));
    } catch (URISyntaxException e) {
      throw new NoAnswer(Text.of("verify.bad-gosumdb", "value", value));
    }
  }

  /** A name is {@code host[/path]}, nothing more; null for any other. */
  private static @Nullable URI direct(String name) {
    try {
      URI uri = new URI("https://" + name);
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && !name.endsWith("/")
              && name.indexOf('%') < 0;
      return plain ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
