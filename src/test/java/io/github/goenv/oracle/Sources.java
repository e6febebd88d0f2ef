package io.github.goenv.oracle;

/** Go files of the projects. */
final class Sources {
  private Sources() {}

  static final String MODULE = "example.com/app";

  /** No requirement at all. */
  static final String GO_MOD = "module " + MODULE + "\n\ngo 1.21\n";

  static final String GO_MOD_DEP = GO_MOD + "\nrequire " + World.DEP + " " + World.VERSION + "\n";

  static final String GO_MOD_TWO =
      GO_MOD
          + "\nrequire "
          + World.TWO
          + " "
          + World.VERSION
          + "\n\nrequire "
          + World.DEP
          + " "
          + World.VERSION
          + " // indirect\n";

  /** A package without imports: compiled in milliseconds, whatever the flags. */
  static final String LIBRARY = "package app\n\nconst Name = \"app\"\n";

  static final String USES_DEP =
      "package app\n\nimport \"" + World.DEP + "\"\n\nconst Name = dep.Answer\n";

  static final String USES_TWO =
      "package app\n\nimport \"" + World.TWO + "\"\n\nconst Name = two.More\n";

  static final String PROGRAM = "package main\n\nfunc main() {}\n";

  static final String PROGRAM_DEP =
      "package main\n\nimport \"" + World.DEP + "\"\n\nfunc main() { println(dep.Answer) }\n";

  static final String CGO =
      """
      package main

      // static int one(void) { return 1; }
      import "C"

      func main() { println(C.one()) }
      """;

  static final String MODULES_TXT =
      "# " + World.DEP + " " + World.VERSION + "\n## explicit; go 1.21\n" + World.DEP + "\n";
}
