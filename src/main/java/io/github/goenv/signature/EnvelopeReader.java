package io.github.goenv.signature;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.json.JsonText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an envelope. Two members of one name are refused, as readers differ in which they take, and
 * so is Base64 that encodes its bytes in another way than an encoder would.
 */
public final class EnvelopeReader {
  private @Nullable String payloadType;
  private byte[] payload = {};
  private boolean hasPayload;
  private @Nullable List<Envelope.Sealed> signatures;

  private EnvelopeReader() {}

  /**
   * Reads one.
   *
   * @throws Refused when it is none
   */
  public static Envelope read(String text) throws Refused {
    JsonText source = new JsonText(new StringReader(text));
    JsonReader json = source.reader();
    try {
      json.setStrictness(Strictness.STRICT);
      EnvelopeReader reader = new EnvelopeReader();
      reader.envelope(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new Refused("sbom.refused.envelope");
      }
      return reader.envelope();
    } catch (IOException | IllegalStateException e) {
      throw new Refused(source.unreadable(e, "sbom.refused.envelope").reason());
    }
  }

  private Envelope envelope() throws Refused {
    if (payloadType == null || !hasPayload || signatures == null) {
      throw new Refused("sbom.refused.envelope");
    }
    if (signatures.isEmpty()) {
      throw new Refused("sbom.refused.unsigned");
    }
    return new Envelope(payloadType, payload, signatures);
  }

  private void envelope(JsonReader json) throws IOException, Refused {
    Set<String> seen = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (name(json, seen)) {
        case "payloadType" -> payloadType = string(json);
        case "payload" -> {
          payload = bytes(string(json), "payload");
          hasPayload = true;
        }
        case "signatures" -> signatures = signatures(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private static List<Envelope.Sealed> signatures(JsonReader json) throws IOException, Refused {
    List<Envelope.Sealed> all = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      String keyId = null;
      byte[] bytes = null;
      Set<String> seen = new HashSet<>();
      json.beginObject();
      while (json.hasNext()) {
        switch (name(json, seen)) {
          case "keyid" -> keyId = string(json);
          case "sig" -> bytes = bytes(string(json), "sig");
          default -> json.skipValue();
        }
      }
      json.endObject();
      if (bytes == null) {
        throw new Refused("sbom.refused.envelope");
      }
      all.add(new Envelope.Sealed(keyId == null || keyId.isEmpty() ? null : keyId, bytes));
    }
    json.endArray();
    return all;
  }

  private static String name(JsonReader json, Set<String> seen) throws IOException, Refused {
    String name = json.nextName();
    if (!seen.add(name)) {
      throw new Refused("sbom.refused.twice", "name", name);
    }
    return name;
  }

  private static String string(JsonReader json) throws IOException, Refused {
    if (json.peek() != JsonToken.STRING) {
      throw new Refused("sbom.refused.envelope");
    }
    return json.nextString();
  }

  /** Of the usual alphabet or that for URLs, with the padding of the usual one. */
  private static byte[] bytes(String text, String name) throws Refused {
    boolean forUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    try {
      byte[] bytes = (forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
      Base64.Encoder encoder = forUrls ? Base64.getUrlEncoder() : Base64.getEncoder();
      if (encoder.encodeToString(bytes).equals(text)
          || forUrls && encoder.withoutPadding().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Refused("sbom.refused.base64", "name", name);
  }
}
