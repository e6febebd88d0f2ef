package io.github.goenv.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The module that servers are asked for. */
final class AskedModule {
  /** A module that every server of public modules has, which needs no other. */
  static final String PATH = "golang.org/x/sync";

  static final String VERSION = "v0.1.0";

  /** Its go.mod, whose sum is h1:RxMgew5VJxzue5/jJTE5uejpjVlOe/izrB70Jof72aM= for ever. */
  static final String MOD = "module golang.org/x/sync\n";

  private AskedModule() {}

  /**
   * The first module of a go.sum that go gets from a server of GOPROXY, as a build needs it and a
   * server of a company may have little else; of a project without one {@link #PATH}.
   *
   * @param modules directories with a go.mod
   * @param direct patterns of modules that no such server is asked for
   * @return as {@code path@version}; empty when go asks no such server even for that one
   */
  static String of(List<Path> modules, String direct) {
    for (Path module : modules) {
      String found = inSums(module.resolve("go.sum"), direct);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return ModulePatterns.match(direct, PATH) ? "" : PATH + "@" + VERSION;
  }

  private static String inSums(Path file, String direct) {
    try {
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
        String[] fields = line.strip().split(" ", -1);
        if (fields.length == 3
            && fields[1].endsWith("/go.mod")
            && !ModulePatterns.match(direct, fields[0])) {
          return fields[0] + "@" + fields[1].substring(0, fields[1].length() - "/go.mod".length());
        }
      }
    } catch (IOException e) {
      // None that can be read: then another module does.
    }
    return "";
  }
}
