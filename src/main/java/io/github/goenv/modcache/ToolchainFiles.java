package io.github.goenv.modcache;

import io.github.goenv.dirhash.DirectoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A toolchain that go keeps as a module. The zip of a module may hold no go.mod below its root, so
 * each is named {@code _go.mod} there; before go starts the toolchain for the first time it copies
 * each to a {@code go.mod} beside it (cmd/go/internal/toolchain, {@code Exec}).
 */
final class ToolchainFiles {
  private static final String MODULE = "golang.org/toolchain";

  private static final String MOD = "go.mod";

  private ToolchainFiles() {}

  /** Whether the module is a toolchain. */
  static boolean of(ModuleVersion module) {
    return module.path().equals(MODULE);
  }

  /** The files as they were extracted: without the copies, and with each go.mod that is none. */
  static DirectoryFiles extracted(DirectoryFiles all) throws IOException {
    Map<String, DirectoryFiles.Found> byName = new HashMap<>();
    for (DirectoryFiles.Found file : all.files()) {
      byName.put(file.name().toString(), file);
    }
    List<DirectoryFiles.Found> extracted = new ArrayList<>();
    for (DirectoryFiles.Found file : all.files()) {
      if (!copy(file, byName)) {
        extracted.add(file);
      }
    }
    return new DirectoryFiles(extracted, all.others());
  }

  private static boolean copy(DirectoryFiles.Found file, Map<String, DirectoryFiles.Found> byName)
      throws IOException {
    String name = file.name().toString();
    if (!name.equals(MOD) && !name.endsWith("/" + MOD)) {
      return false;
    }
    int from = name.length() - MOD.length();
    DirectoryFiles.Found original = byName.get(name.substring(0, from) + "_" + MOD);
    return original != null && Files.mismatch(original.path(), file.path()) < 0;
  }
}
