package io.github.goenv.gotest.report;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.Sha256;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.TestPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The reports of one execution of a goal in a directory that others write to as well. A list of
 * what was written stands beside them, so that reports of packages that are gone can be removed
 * later, and nothing else is.
 */
public final class ReportFiles {
  /** Bytes of a file name that every file system takes, with what AtomicFiles adds. */
  private static final int LONGEST = 180;

  private final Path directory;
  private final Path list;
  private final SurefireXml xml;
  private final Map<String, String> properties;

  /** Package by lower-case name of file: some file systems do not tell cases apart. */
  private final Map<String, String> taken = new HashMap<>();

  private final Set<String> written = new TreeSet<>();

  /**
   * @param execution id of the execution
   * @param properties that every report has
   */
  public ReportFiles(
      Path directory, String execution, SurefireXml xml, Map<String, String> properties) {
    this.directory = directory;
    this.list = directory.resolve(".goenv-" + safe(execution) + ".list");
    this.xml = xml;
    this.properties = Map.copyOf(properties);
  }

  /**
   * Writes the report of a package, over one that was written of it before.
   *
   * @param plan of the run that tested it
   */
  public void write(PackageResult result, TestPlan plan) throws IOException {
    String name = name(result.importPath());
    Map<String, String> all = new TreeMap<>(properties);
    all.put("go.command", "go " + String.join(" ", plan.words()));
    AtomicFiles.write(directory.resolve(name), out -> xml.write(out, result, all));
    written.add(name);
  }

  /** Removes what an earlier run wrote and this one did not, and keeps the list of this one. */
  public void finish() throws IOException {
    if (Files.isRegularFile(list)) {
      for (String name : Files.readString(list).lines().toList()) {
        boolean report = name.startsWith("TEST-") && name.endsWith(".xml") && isName(name);
        if (report && !written.contains(name)) {
          Files.deleteIfExists(directory.resolve(name));
        }
      }
    }
    if (!written.isEmpty() || Files.exists(list)) {
      AtomicFiles.write(list, out -> out.write(String.join("\n", written) + "\n"));
    }
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.start();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest).substring(0, 8);
  }

  private static boolean isName(String name) {
    return name.indexOf('/') < 0 && name.indexOf('\\') < 0;
  }

  private String name(String importPath) {
    String safe = safe(importPath);
    String name = "TEST-" + safe + ".xml";
    boolean tooLong = name.length() > LONGEST;
    String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), importPath);
    if (tooLong || other != null && !other.equals(importPath)) {
      String digest = digest(importPath);
      name =
          "TEST-"
              + safe.substring(0, Math.min(safe.length(), LONGEST - 30))
              + "-"
              + digest
              + ".xml";
    }
    return name;
  }

  /** As Surefire names its files by classes: dots in the place of slashes. */
  private static String safe(String path) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-_.".indexOf(c) >= 0;
      name.append(c == '/' ? '.' : plain ? c : '_');
    }
    return name.toString();
  }
}
