package io.github.goenv.go.words;

import static io.github.goenv.go.words.KnownText.by;
import static io.github.goenv.go.words.KnownText.found;
import static io.github.goenv.go.words.KnownText.row;

/** Of go.work, go.mod, go.sum, vendor and the version of Go they ask for; all of cmd/go itself. */
final class ModuleTexts {
  private static final String MOD = "project.go-mod";
  private static final String WORK = "project.go-work";
  private static final String SWITCH = "toolchain.switch";

  static final KnownText[] ROWS = {
    found("work-lacks", "not one of the workspace modules", WORK, "lacks"),
    found("work", "listed in go.work file requires go", WORK, "said"),
    found("work", "listed in go.work file", WORK, "said"),
    found("work", "no modules were found in the current workspace", WORK, "said"),
    found("work", "in workspace mode", WORK, "said"),
    found("work", "reading go.work", WORK, "said"),
    found("work", "errors parsing go.work", WORK, "said"),
    found("work", "go.work requires go >=", WORK, "said"),
    found("work", "go.work:", WORK, "said"),
    found("sum", "missing go.sum entry", MOD, "sum"), // run
    found("sum-broken", "malformed go.sum", MOD, "sum-broken"),
    // A moved tag, another mirror, a portal's page or an attack: nobody can tell from the text.
    found("checksum", "checksum mismatch", MOD, "checksum"),
    found("tidy", "updates to go.mod needed", MOD, "tidy"),
    found("tidy", "updates to go.sum needed", MOD, "tidy"),
    found("vendor", "inconsistent vendoring", MOD, "vendor"), // run
    found("vendor", "import lookup disabled by -mod=vendor", MOD, "vendor"),
    found("required", "no required module provides package", MOD, "required"), // run
    found("offline", "module lookup disabled by GOPROXY=off", MOD, "offline"), // run
    found("replaced", "replacement directory ", MOD, "replaced"), // run
    found("replaced", "(replaced by ", MOD, "replaced"),
    by("newer-go", "go.mod requires go >=", SWITCH, null), // run
    by("no-toolchain", "toolchain not available", SWITCH, null), // run
    by("no-toolchain", "cannot find \"go1", SWITCH, null),
    row("invalid-go-version", "invalid go version", MOD), // run
    by("go-mod", "errors parsing go.mod", MOD, null),
    found("go-mod", "go.mod:", MOD, "said"),
    found("go-mod", "reading go.mod", MOD, "said"),
    found("go-mod", "error loading go.mod", MOD, "said"),
    found("go-mod", "malformed module path", MOD, "said"),
    // run: a first element without a dot is looked for in the standard library alone; also what
    // go says of all its packages on a volume without inodes
    row("not-in-std", " is not in std", "disk.space", "goroot.incomplete"),
    row("not-in-std", " is not in GOROOT", "disk.space", "goroot.incomplete"),
  };

  private ModuleTexts() {}
}
