package io.github.goenv.app.verify;

import io.github.goenv.dirhash.DirectoryFiles.Found;
import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.Hash1;
import io.github.goenv.dirhash.HashedDirectory;
import io.github.goenv.dirhash.HashedFile;
import io.github.goenv.verify.ModuleFile;
import io.github.goenv.verify.ReadToolchain;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and hashes the files of a toolchain. */
final class ReadFiles {
  private ReadFiles() {}

  /**
   * Reads all of it that the module can have.
   *
   * @throws IOException when a file or directory cannot be read
   */
  static ReadToolchain of(FoundToolchain toolchain, ToolchainId id)
      throws IOException, InterruptedException {
    Path root = toolchain.root();
    boolean module = toolchain.module();
    HashedDirectory all =
        HashedDirectory.below(
            root,
            module ? Set.of() : ModuleFile.NOT_IN_MODULE,
            Runtime.getRuntime().availableProcessors());
    FileName prefix = FileName.of(id.prefix() + "/");
    Map<String, byte[]> goMods = new LinkedHashMap<>();
    Hash1 hash = new Hash1();
    long bytes = 0;
    for (HashedFile file : all.files()) {
      FileName name = file.found().name();
      bytes += file.found().size();
      if (name.endsWith("go.mod")) {
        goMods.put(name.toString(), file.sha256());
      } else {
        hash.add(name.in(prefix), file.sha256());
      }
    }
    List<String> copies = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : goMods.entrySet()) {
      String name = each.getKey();
      byte[] original = module ? goMods.get(String.valueOf(ModuleFile.original(name))) : null;
      if (original == null) {
        hash.add(FileName.of(module ? name : ModuleFile.of(name)).in(prefix), each.getValue());
      } else if (!Arrays.equals(original, each.getValue())) {
        copies.add(name);
      }
    }
    List<String> links = new ArrayList<>();
    for (Found other : all.others()) {
      links.add(other.name().toString());
    }
    return new ReadToolchain(hash.list(), links, copies, module, all.files().size(), bytes);
  }
}
