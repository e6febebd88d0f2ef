#!/usr/bin/env python3
"""Compares the time that goenv:verify takes to hash a whole GOROOT with Go's own dirhash.

Both are whole programs, started in turn, each time anew: the reference is golang.org/x/mod's dirhash,
which reads one file after another (src/verify-check/dirhash.go, compiled by the go of this machine);
ours is what the goal does, in a JVM that has just started, with as many threads as there are
processors. The files are in the system's cache. Printed are medians, and the median of the ratios of
the pairs, with its target (<= 0.9). Both must give the same h1, without which nothing counts.

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
        out(["javac", "-nowarn", "-proc:none", "-cp", options.classes, "-d", str(work),
             str(ROOT / "src/bench/verify/ReadGoroot.java")])
        module = f"golang.org/toolchain@v0.0.1-{version}.{goos}-{goarch}"
        theirs = [str(work / "reference"), goroot, module]
        ours = [options.java, *options.flag, "-cp", f"{options.classes}{os.pathsep}{work}",
                "io.github.goenv.app.verify.ReadGoroot", goroot, version, goos, goarch]
        reference, own, inside = [], [], []
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
        for name, values in (("dirhash", reference), ("goenv", own), ("  without the start of the JVM", inside)):
            print(f"{name:32} {statistics.median(values) * 1000:6.0f} ms"
                  f"  ({min(values) * 1000:.0f} to {max(values) * 1000:.0f})")
        ratio = statistics.median([o / r for o, r in zip(own, reference)])
        print(f"{'ratio':32} {ratio:6.2f}     (target <= {TARGET})")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
