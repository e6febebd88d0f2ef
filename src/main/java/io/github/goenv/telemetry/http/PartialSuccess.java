package io.github.goenv.telemetry.http;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** What a collector that took a request did not take of it ({@code partialSuccess}). */
final class PartialSuccess {
  private PartialSuccess() {}

  /** Why a part was rejected; null when all was taken, or the answer says nothing of it. */
  static @Nullable Text of(String endpoint, String answer) {
    try (JsonReader json = new JsonReader(new StringReader(answer))) {
      long rejected = 0;
      String message = "";
      json.beginObject();
      while (json.hasNext()) {
        if (!json.nextName().equals("partialSuccess") || json.peek() != JsonToken.BEGIN_OBJECT) {
          json.skipValue();
          continue;
        }
        json.beginObject();
        while (json.hasNext()) {
          String name = json.nextName();
          if (name.startsWith("rejected")) {
            rejected = Long.parseLong(json.nextString());
          } else if (name.equals("errorMessage")) {
            message = json.nextString();
          } else {
            json.skipValue();
          }
        }
        json.endObject();
      }
      return rejected == 0
          ? null
          : Text.of(
              "export.rejected",
              "endpoint",
              endpoint,
              "count",
              Long.toString(rejected),
              "said",
              message);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      return null; // collectors may answer with nothing, or in protobuf
    }
  }
}
