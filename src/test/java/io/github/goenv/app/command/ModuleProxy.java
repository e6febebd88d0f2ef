package io.github.goenv.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module proxy in a directory ({@code go help goproxy}). */
final class ModuleProxy {
  private ModuleProxy() {}

  static void write(Path proxy, String module, String version) throws IOException {
    Path versions = Files.createDirectories(proxy.resolve(module).resolve("@v"));
    String mod = "module " + module + "\n\ngo 1.21\n";
    Files.writeString(versions.resolve("list"), version + "\n");
    Files.writeString(versions.resolve(version + ".info"), "{\"Version\":\"" + version + "\"}");
    Files.writeString(versions.resolve(version + ".mod"), mod);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(versions.resolve(version + ".zip")))) {
      String name = module.substring(module.lastIndexOf('/') + 1);
      add(zip, module + "@" + version + "/go.mod", mod);
      add(zip, module + "@" + version + "/" + name + ".go", "package " + name + "\n");
    }
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
