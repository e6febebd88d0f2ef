#!/usr/bin/env python3
"""Compares the time that goenv:verify takes to hash a whole GOROOT with Go's own dirhash.

Both are whole programs, started in turn, each time anew: the reference is golang.org/x/mod's dirhash,
which reads one file after another (src/verify-check/dirhash.go, compiled by the go of this machine);
ours is what the goal does, in a JVM that has just started, with as many threads as there are
processors. The files are in the system's cache. Printed are medians, and the median of the ratios of
the pairs, with its target (<= 0.9). Both must give the same h1, without which nothing counts.

Then what goenv:verify does with a lock and an index of the time before: in a copy of the GOROOT one file
is changed before each run, so that it alone is read and only the nodes above it are computed. The target
is <= 0.1 of the reference. A JVM that does nothing takes its time too, so that is printed beside it, and
the ratio without the start of the JVM. In the end all is read anew: the root must be the same.

Needs target/classes (mvn compile). Standard library only; Linux or macOS.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = 0.9
TARGET_INCREMENTAL = 0.1
ROOT = Path(__file__).resolve().parents[2]


def out(words, **options):
    return subprocess.run(words, check=True, text=True, capture_output=True, **options).stdout.strip()


def timed(words):
    begin = time.perf_counter()
    said = out(words).split()
    return time.perf_counter() - begin, said


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--classes", default=str(ROOT / "target/classes"))
    parser.add_argument("--java", default="java")
    parser.add_argument("--flag", action="append", default=[], help="a further flag of the JVM")
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="goenv-bench-"))
    try:
        goroot, version, goos, goarch = out(
            ["go", "env", "GOROOT", "GOVERSION", "GOHOSTOS", "GOHOSTARCH"]).splitlines()
        (work / "dirhash").mkdir()
        shutil.copy(Path(goroot) / "src/cmd/vendor/golang.org/x/mod/sumdb/dirhash/hash.go",
                    work / "dirhash")
        shutil.copy(ROOT / "src/verify-check/dirhash.go", work / "main.go")
        (work / "go.mod").write_text("module goenv.invalid/hash\n\ngo 1.21\n")
        out(["go", "build", "-o", "reference", "."], cwd=work,
            env=dict(os.environ, GOWORK="off", GOFLAGS=""))
        sources = sorted((ROOT / "src/bench/verify").glob("*.java"))
        # Texts are put together as in the plugin: otherwise the JVM spends 50 ms on it, once.
        out(["javac", "-nowarn", "-proc:none", "-XDstringConcat=inline", "-cp", options.classes, "-d", str(work), *map(str, sources)])
        module = f"golang.org/toolchain@v0.0.1-{version}.{goos}-{goarch}"
        theirs = [str(work / "reference"), goroot, module]
        java = [options.java, *options.flag, "-cp", f"{options.classes}{os.pathsep}{work}"]
        package = "io.github.goenv.app.verify."
        ours = [*java, package + "ReadGoroot", goroot, version, goos, goarch]
        changing = work / "go"
        shutil.copytree(goroot, changing, symlinks=True)
        time.sleep(3)  # what was changed two seconds before it is read counts as changed the next time
        again = [*java, package + "ReadLocked", str(changing), version, goos, goarch]
        out([*again, str(work / "cache")])
        reference, own, inside, changed, changed_inside, nothing = [], [], [], [], [], []
        for i in range(options.rounds + 1):
            results = {}
            for name, words in sorted({"a": theirs, "b": ours}.items(), reverse=i % 2 == 1):
                results[name] = timed(words)
            if results["a"][1][0] != results["b"][1][0]:
                sys.exit(f"{results['a'][1][0]} is not {results['b'][1][0]}")
            if i:  # the first round fills the system's file cache
                reference.append(results["a"][0])
                own.append(results["b"][0])
                inside.append(int(results["b"][1][1]) / 1000)
            with open(changing / "src/fmt/print.go", "a") as file:
                file.write("\n")
            seconds, said = timed([*again, str(work / "cache")])
            if said[2] != "1":
                sys.exit(f"{said[2]} files were read after one was changed")
            if i:
                changed.append(seconds)
                changed_inside.append(int(said[1]) / 1000)
                nothing.append(timed([*java, package + "Nothing"])[0])
        if timed([*again, str(work / "other")])[1][0] != said[0]:
            sys.exit("the index gives another root than reading everything")
        rows = (("dirhash", reference), ("goenv", own), ("  without the start of the JVM", inside),
                ("after one change", changed), ("  without the start of the JVM", changed_inside),
                ("a JVM that does nothing", nothing))
        for name, values in rows:
            print(f"{name:32} {statistics.median(values) * 1000:6.0f} ms"
                  f"  ({min(values) * 1000:.0f} to {max(values) * 1000:.0f})")
        ratio = statistics.median([o / r for o, r in zip(own, reference)])
        print(f"{'ratio':32} {ratio:6.2f}     (target <= {TARGET})")
        for name, values in (("ratio after one change", changed), ("  without the start of the JVM", changed_inside)):
            ratio = statistics.median([o / r for o, r in zip(values, reference)])
            print(f"{name:32} {ratio:6.2f}     (target <= {TARGET_INCREMENTAL})")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
