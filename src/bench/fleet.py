#!/usr/bin/env python3
"""Measures goenv:fleet over many machines: 1,000 reports in under 5 s and 512 MB.

The plugin is taken from the local repository: run "mvn install" first. Reports are made from those in
src/test/resources/io/github/goenv/report/saved by a seed: another version of Go, findings that are
gone or have another severity, other directories in their texts. Each round runs

  mvn goenv:fleet -Dgoenv.fleet.directory=...     with MAVEN_OPTS=-Xmx512m

in a new JVM; what counts is the time until Maven has ended, so with its own start. Then one page is
looked at: all machines are in fleet.json.

Standard library only.
"""

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAVED = ROOT / "src/test/resources/io/github/goenv/report/saved"
TARGET_SECONDS = 5.0


def plugin():
    text = (ROOT / "pom.xml").read_text(encoding="utf-8")
    version = re.search(r"<artifactId>goenv-maven-plugin</artifactId>\s*<version>([^<]+)", text)
    return f"io.github.goenv:goenv-maven-plugin:{version.group(1)}"


def vary(report, dice, number):
    report = json.loads(json.dumps(report))
    report["startedAt"] = f"2026-11-{1 + number % 28:02}T08:30:00Z"
    report["go"]["version"] = dice.choices(["go1.26.8", "go1.25.1", "go1.24.2"], [90, 8, 2])[0]
    kept = []
    for result in report["results"]:
        if result["outcome"] == "fail" and dice.random() < 0.5:
            continue
        if result["outcome"] == "fail" and dice.random() < 0.1:
            result["severity"] = dice.choice(["error", "warning", "info"])
        result["message"] = result["message"].replace("Go1.22", f"Go1.{18 + dice.randrange(6)}")
        kept.append(result)
    report["results"] = kept
    return report


def make(directory, machines, seed):
    dice = random.Random(seed)
    base = json.loads((SAVED / "first-form.json").read_text(encoding="utf-8"))
    size = 0
    for number in range(machines):
        place = directory / f"rack-{number // 40}" / f"agent-{number}" / "target" / "goenv"
        place.mkdir(parents=True)
        text = json.dumps(vary(base, dice, number), indent=2)
        size += len(text)
        (place / "report.json").write_text(text, encoding="utf-8")
    return size


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--machines", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mvn", default="mvn")
    parser.add_argument("--repository", help="local repository that has the plugin, such as target/it-repo")
    options = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="goenv-bench-"))
    try:
        size = make(root / "in", options.machines, options.seed)
        print(f"{options.machines} reports, {size / 1e6:.0f} MB")
        env = dict(os.environ, MAVEN_OPTS="-Xmx512m")
        words = [options.mvn, "-o", "-B", "-q", plugin() + ":fleet",
                 f"-Dgoenv.fleet.directory={root / 'in'}", f"-Dgoenv.outputDirectory={root / 'out'}"]
        if options.repository:
            words.append(f"-Dmaven.repo.local={Path(options.repository).resolve()}")
            words.remove("-o")
        times = []
        for _ in range(options.rounds):
            begin = time.perf_counter()
            done = subprocess.run(words, cwd=root, env=env, text=True, capture_output=True)
            times.append(time.perf_counter() - begin)
            if done.returncode:
                sys.exit("goenv:fleet: " + done.stdout[-4000:] + done.stderr)
        written = json.loads((root / "out" / "fleet.json").read_text(encoding="utf-8"))
        if len(written["machines"]) != options.machines:
            sys.exit(f"{len(written['machines'])} machines in fleet.json")
        median = statistics.median(times)
        page = (root / "out" / "fleet.html").stat().st_size
        print("seconds: " + ", ".join(f"{each:.2f}" for each in times))
        print(f"median {median:.2f} s (target {TARGET_SECONDS} s), page {page / 1e6:.1f} MB")
        return median > TARGET_SECONDS
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    sys.exit(main())
