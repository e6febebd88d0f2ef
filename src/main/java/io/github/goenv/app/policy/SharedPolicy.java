package io.github.goenv.app.policy;

import io.github.goenv.files.FileErrors;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the policy that several projects share, from a file or from a jar. */
final class SharedPolicy {
  /** Where the policy is in a jar. */
  static final String ENTRY = "META-INF/goenv/policy.xml";

  private final PolicyRequest.Shared source;
  private final Mistakes mistakes;

  private SharedPolicy(PolicyRequest.Shared source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  /** What it says; nothing where there is a mistake. */
  static Layer read(PolicyRequest.Shared source, Mistakes mistakes) {
    return new SharedPolicy(source, mistakes).read();
  }

  private Layer read() {
    try {
      if (!source.jar()) {
        return file(source.shown(), source.path());
      }
      String inside = source.shown() + "!/" + ENTRY;
      if (Files.isDirectory(source.path())) { // of a module of this build
        Path entry = source.path().resolve(ENTRY);
        return Files.exists(entry) ? file(inside, entry) : none();
      }
      try (ZipFile jar = new ZipFile(source.path().toFile())) {
        ZipEntry entry = jar.getEntry(ENTRY);
        return entry == null ? none() : parsed(inside, jar.getInputStream(entry));
      }
    } catch (NoSuchFileException e) {
      mistakes.add(
          "policy.missing",
          "value",
          source.typed(),
          "path",
          source.path().toString(),
          "root",
          String.valueOf(source.path().getParent()));
    } catch (ZipException e) {
      mistakes.add(
          "policy.jar-damaged",
          "where",
          source.shown(),
          "path",
          source.path().toString(),
          "error",
          FileErrors.reason(e));
    } catch (IOException e) {
      mistakes.add("policy.unreadable", "where", source.shown(), "error", FileErrors.reason(e));
    }
    return Layer.EMPTY;
  }

  private Layer none() {
    mistakes.add("policy.jar-empty", "where", source.shown(), "entry", ENTRY);
    return Layer.EMPTY;
  }

  private Layer file(String shown, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parsed(shown, in);
    }
  }

  private Layer parsed(String shown, InputStream in) throws IOException {
    try {
      return new PolicyXml(shown, mistakes).of(Xml.read(in));
    } catch (Xml.Bad e) {
      bad(shown, e, mistakes);
      return Layer.EMPTY;
    }
  }

  /** Says why a file is no XML of ours. */
  static void bad(String shown, Xml.Bad e, Mistakes mistakes) {
    Text text = e.text();
    Map<String, String> args = new LinkedHashMap<>(text.args());
    args.put("where", e.line() == 0 ? shown : shown + ":" + e.line());
    mistakes.add(new Text(text.key(), args));
  }
}
