package io.github.goenv.go.words;

import static io.github.goenv.go.words.KnownText.both;
import static io.github.goenv.go.words.KnownText.by;
import static io.github.goenv.go.words.KnownText.row;

/**
 * Of the machine: variables, Go's own files, space, memory, scanners. Windows' texts are those of
 * FormatMessage in English, which go asks for first; a system without them prints its own language.
 */
final class MachineTexts {
  private static final String BLOCKED = "exec.blocked";

  static final KnownText[] ROWS = {
    by("gopath", "GOPATH entry", "gopath.invalid", null),
    by("no-home", "module cache not found", "env.profile", null),
    by("goroot", "cannot find GOROOT directory", "goroot.invalid", null),
    by("unwritable", "could not create module cache", "access.unwritable", "GOMODCACHE"),
    by("unwritable", "failed to initialize build cache", "access.unwritable", "GOCACHE"),
    by("no-home", "GOCACHE is not defined and neither", "env.profile", null),
    by("no-home", "GOCACHE is not defined and $HOME", "env.profile", null),
    by("no-home", "GOCACHE is not defined and %", "env.profile", null),
    // run, all of the next five
    row("goflags", "parsing $GOFLAGS", "env.refused", "env.goflags"),
    row("gocache", "build cache is disabled by GOCACHE=off", "env.refused"),
    row("gocache", "build cache is required, but could not be located", "env.refused"),
    row("work-dir", "creating work dir", "access.unwritable", "env.refused"),
    row("experiment", "unknown GOEXPERIMENT", "env.refused"),
    row("setting", "invalid GOTOOLCHAIN", "env.refused"),
    row("setting", "GOMODCACHE entry is relative", "env.refused"),
    row("setting", "error starting GOCACHEPROG program", "env.refused"),
    row("setting", "unsupported GOOS/GOARCH pair", "env.refused", "env.cross-target"),
    // run with a directory .git that is none; git's own sentence is shown by -v only
    row("vcs", "error obtaining VCS status", "vcs.owner"),
    // run with a GOROOT of links in which the tool is missing, empty, truncated or another's
    row("no-tool", "go: no such tool ", "goroot.incomplete"),
    row("build-id", "error obtaining buildID for go tool ", "goroot.incomplete", "exe.machine"),
    row("other-tool", "does not match go tool version", "goroot.incomplete", "goroot.mismatch"),
    // Windows error 225, ERROR_VIRUS_INFECTED: 10 of 10 reports, and by its definition
    row("virus", "virus or potentially unwanted software", BLOCKED, "av.third-party"),
    // Windows error 5. In go-build: a scanner proven in one of five reports (exercism/cli#926);
    // gruntwork-io/terratest#512, golang/go#31367, golang/go#22339 unsolved
    both(
        "denied-fresh",
        "Access is denied",
        "go-build",
        BLOCKED,
        "av.controlled-folder",
        "av.asr",
        "access.unwritable"),
    row("denied", "Access is denied", "access.unwritable", "av.controlled-folder"),
    row("permission", "permission denied", "access.unwritable", "access.unreadable"),
    row("permission", "read-only file system", "access.unwritable"),
    // Windows error 32; golang/go#46919, golang/go#29093 unsolved
    row("in-use", "being used by another process"),
    row("in-use", "text file busy"),
    // Windows errors 193 and 216; golang/go#41631: emptied by a scanner. run: exec format error
    row("wrong-machine", "is not a valid Win32 application", "artifact.machine", "exe.machine"),
    row("wrong-machine", "This version of %1 is not compatible", "artifact.machine", "exe.machine"),
    row("wrong-machine", "exec format error", "artifact.machine", "exe.machine"),
    // Windows errors 1260 and 4551, by their definition
    row("policy", "blocked by group policy", BLOCKED, "av.smart-app-control"),
    row("policy", "Application Control policy has blocked", BLOCKED, "av.smart-app-control"),
    // STATUS_ENTRYPOINT_NOT_FOUND, golang/go#61058: three of three reports
    row("race-runtime", "exit status 0xc0000139"),
    row("race-runtime", "exit status 3221225785"),
    // STATUS_ACCESS_DENIED
    row("injected", "exit status 0xc0000022", "av.third-party"),
    row("injected", "exit status 3221225506", "av.third-party"),
    // Windows error 206 at the start of a program: over 32,767 characters, CreateProcessW
    both("command-line", "The filename or extension is too long", "fork/exec"),
    row("long-name", "The filename or extension is too long", "path.length"),
    row("long-name", "Filename too long", "path.length"), // git without core.longpaths
    row("long-name", "file name too long", "path.length"), // run; ENAMETOOLONG
    row("disk-full", "not enough space on the disk", "disk.space"), // Windows error 112
    row("disk-full", "no space left on device", "disk.space"), // ENOSPC: bytes or inodes
    row("disk-full", "disk quota exceeded", "disk.space"),
    // Five of six reports proven by more memory or the kernel's log; golang/go#15537 unsolved
    row("memory", ": signal: killed"), // run with a tool that is killed
    row("memory", "errno=1455"),
    row("memory", "paging file is too small"),
    row("memory", "cannot allocate memory"),
    row("memory", "runtime: out of memory"),
  };

  private MachineTexts() {}
}
