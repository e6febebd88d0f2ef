package io.github.goenv.gobuild.exact;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.gobuild.exact.CommandLineLimit.Files;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code go list -deps -json} says of packages: one object after the other. */
final class PackageFiles {
  /** The fields asked for. */
  static final String FIELDS =
      "ImportPath,Dir,Name,GoFiles,CgoFiles,SFiles,CgoCFLAGS,CgoCPPFLAGS,CgoLDFLAGS,CgoPkgConfig";

  private final JsonReader json;

  private PackageFiles(Reader text) {
    json = new JsonReader(text);
    json.setStrictness(Strictness.LENIENT); // several values in a row
  }

  /**
   * The packages in a text.
   *
   * @throws IOException when it is not what go writes
   */
  static List<Files> read(Reader text) throws IOException {
    PackageFiles reader = new PackageFiles(text);
    List<Files> packages = new ArrayList<>();
    try {
      while (reader.json.peek() != JsonToken.END_DOCUMENT) {
        packages.add(reader.next());
      }
    } catch (IllegalStateException
        | NumberFormatException
        | MalformedJsonException
        | EOFException e) {
      throw new IOException("the output of go list cannot be read", e);
    }
    return packages;
  }

  private Files next() throws IOException {
    String importPath = "";
    String dir = "";
    boolean main = false;
    boolean pkgConfig = false;
    List<String> goFiles = new ArrayList<>();
    List<String> cgoFiles = new ArrayList<>();
    List<String> sFiles = new ArrayList<>();
    List<String> cgoFlags = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "ImportPath" -> importPath = json.nextString();
        case "Dir" -> dir = json.nextString();
        case "Name" -> main = json.nextString().equals("main");
        case "GoFiles" -> strings(goFiles);
        case "CgoFiles" -> strings(cgoFiles);
        case "SFiles" -> strings(sFiles);
        case "CgoCFLAGS", "CgoCPPFLAGS", "CgoLDFLAGS" -> strings(cgoFlags);
        case "CgoPkgConfig" -> {
          pkgConfig = true;
          json.skipValue();
        }
        default -> json.skipValue();
      }
    }
    json.endObject();
    goFiles.addAll(cgoFiles);
    return new Files(importPath, dir, main, goFiles, cgoFiles, sFiles, cgoFlags, pkgConfig);
  }

  private void strings(List<String> into) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      into.add(json.nextString());
    }
    json.endArray();
  }
}
