#!/usr/bin/env python3
"""Compares the time that modcache.corrupt takes with "go mod verify" on the same modules, in turn.

The plugin is taken from the local repository: run "mvn install" first. A Go module that requires
k8s.io/client-go is made, its modules are fetched once through the Go module proxy into a module
cache of their own. Each round then runs

  verify   go mod verify
  doctor   mvn -X goenv:doctor -Dgoenv.only=modcache.corrupt

in the order that the round's number tells. Of doctor the time of the probe "module cache" counts,
which -X prints: from when it began, with go list, until it ended, in a JVM that has just been
started; Maven's own start is in neither. Printed are medians and the ratio, with its target
(<= 1.0), and both programs' word that the modules are in order, without which nothing counts.

Standard library only; Linux or macOS.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MODULE = "k8s.io/client-go"
VERSION = "v0.31.0"
TARGET = 1.0
POM = Path(__file__).resolve().parents[2] / "pom.xml"


def plugin():
    text = POM.read_text(encoding="utf-8")
    version = re.search(r"<artifactId>goenv-maven-plugin</artifactId>\s*<version>([^<]+)", text)
    return f"io.github.goenv:goenv-maven-plugin:{version.group(1)}"


def run(command, cwd, env):
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=env, text=True, capture_output=True)
    return time.perf_counter() - begin, done


def verify(project, env):
    seconds, done = run(["go", "mod", "verify"], project, env)
    if done.returncode or "all modules verified" not in done.stdout:
        sys.exit("go mod verify: " + done.stdout + done.stderr)
    return seconds


def doctor(project, env, mvn):
    words = [mvn, "-X", "-o", "-B", plugin() + ":doctor", "-Dgoenv.only=modcache.corrupt"]
    _, done = run(words, project, env)
    times = re.search(r"probe module cache\b.*?(\d+) ms.*?(\d+) ms", done.stdout)
    if done.returncode or not times or "are whole" not in done.stdout:
        sys.exit("goenv:doctor: " + done.stdout[-4000:] + done.stderr)
    return int(times.group(2)) / 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--mvn", default="mvn")
    parser.add_argument("--directory", help="keep project and module cache here, for the next time")
    options = parser.parse_args()
    root = Path(options.directory or tempfile.mkdtemp(prefix="goenv-bench-"))
    project = root / "project"
    project.mkdir(parents=True, exist_ok=True)
    env = dict(os.environ, GOMODCACHE=str(root / "mod"), GOFLAGS="-modcacherw", GOWORK="off")
    try:
        (project / "go.mod").write_text(
            f"module example.com/bench\n\ngo 1.22\n\nrequire {MODULE} {VERSION}\n")
        (project / "main.go").write_text(
            f'package main\n\nimport _ "{MODULE}/kubernetes"\n\nfunc main() {{}}\n')
        for words in (["go", "mod", "tidy"], ["go", "mod", "download"]):
            _, done = run(words, project, env)
            if done.returncode:
                sys.exit(" ".join(words) + ": " + done.stderr)
        env["GOPROXY"] = "off"
        times = {"verify": [], "doctor": []}
        for i in range(options.rounds + 1):
            order = ["verify", "doctor"] if i % 2 else ["doctor", "verify"]
            for name in order:
                seconds = (verify(project, env) if name == "verify"
                           else doctor(project, env, options.mvn))
                if i:  # the first round warms the system's file cache
                    times[name].append(seconds)
        ratios = [d / v for d, v in zip(times["doctor"], times["verify"])]
        for name, values in times.items():
            print(f"{name:8} {statistics.median(values) * 1000:7.0f} ms"
                  f"  ({min(values) * 1000:.0f} to {max(values) * 1000:.0f})")
        print(f"ratio    {statistics.median(ratios):7.2f}     (target <= {TARGET})")
    finally:
        if not options.directory:
            shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
