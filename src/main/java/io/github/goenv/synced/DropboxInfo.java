package io.github.goenv.synced;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Dropbox's {@code info.json}: an object of accounts ({@code personal}, {@code business}), each
 * with the {@code path} of its folder.
 */
public final class DropboxInfo {
  private DropboxInfo() {}

  /**
   * Reads folders by account; an account without a path that is a text has no entry.
   *
   * @throws IOException when the text is no JSON object
   */
  public static Map<String, String> read(Reader text) throws IOException {
    Map<String, String> folders = new LinkedHashMap<>();
    try (JsonReader in = new JsonReader(text)) {
      in.beginObject();
      while (in.hasNext()) {
        account(in, in.nextName(), folders);
      }
      in.endObject();
    } catch (IllegalStateException | MalformedJsonException | EOFException | StackOverflowError e) {
      throw new IOException("it is not what Dropbox writes", e);
    }
    return folders;
  }

  private static void account(JsonReader in, String account, Map<String, String> folders)
      throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("path") && in.peek() == JsonToken.STRING) {
        String path = in.nextString();
        if (!path.isEmpty()) {
          folders.put(account, path);
        }
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }
}
