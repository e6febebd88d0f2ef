#!/usr/bin/env python3
"""What goenv:build costs in a reactor of many Go modules (Python 3, Unix, after "mvn install -DskipTests").

    src/bench/reactor.py [--modules 50] [--rounds 5] [--cold 2] [--only warm|cold] [--keep DIR]

One small program in each module, check and build bound. Each round runs every variant once, each round
begins with another one. Wall and CPU of whole processes, medians, and the differences of pairs:

  alone   Maven with -Dgoenv.skip                   loop    "go build" in each directory, in turn
  one     one "go build" over a go.work             plain   goenv:build, no go.work, -T1 and -T2
  work    goenv:build, go.work, -T1 and -T2        bare    a goal that starts "go build" in each module
                                                   and nothing else (floor.py), -T1 and -T2

Targets: warm, work <= alone + 1 s; plain at -T1 <= alone + 1.1 x loop, at -T2 less; cold <= 1.05 x (alone + one)
for a go.work, and 1.05 x (alone + loop) without one.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import floor

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = (ROOT / "pom.xml").read_text().split("<version>")[1].split("</version>")[0]

PARENT = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
  <modules>%s</modules>
  <build><pluginManagement><plugins><plugin>
    %s<version>%s</version>
    <executions><execution><goals>%s</goals></execution></executions>
  </plugin></plugins></pluginManagement></build>
</project>
"""
MODULE = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>bench</groupId><artifactId>parent</artifactId><version>1</version></parent>
  <artifactId>m%02d</artifactId><packaging>pom</packaging>
  <build><plugins><plugin>%s</plugin></plugins></build>
</project>
"""
OURS = "<groupId>io.github.goenv</groupId><artifactId>goenv-maven-plugin</artifactId>"
OUR_GOALS = "<goal>check</goal><goal>build</goal>"
BARE = "<groupId>bench.goenv</groupId><artifactId>building</artifactId>"
PROGRAM = """package main

import (
\t"fmt"
\t"os"
\t"sort"
\t"strings"
)

func main() {
\twords := strings.Fields("module %d says hello")
\tsort.Strings(words)
\tfmt.Fprintln(os.Stdout, words)
}
"""


def make(place, modules, workspace, plugin=OURS, version=VERSION, goals=OUR_GOALS):
    place.mkdir(parents=True)
    names = [f"m{i:02d}" for i in range(modules)]
    listed = "".join(f"<module>{name}</module>" for name in names)
    (place / "pom.xml").write_text(PARENT % (listed, plugin, version, goals))
    for i, name in enumerate(names):
        at = place / name
        at.mkdir()
        (at / "pom.xml").write_text(MODULE % (i, plugin))
        (at / "go.mod").write_text(f"module example.com/{name}\n\ngo 1.24\n")
        (at / "main.go").write_text(PROGRAM % i)
    if workspace:
        (place / "go.work").write_text("go 1.24\n\nuse (\n" + "".join(f"\t./{name}\n" for name in names) + ")\n")


def run(commands, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    for command, cwd in commands:
        done = subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}")
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def variants(place, modules):
    plain = place / "plain"
    work = place / "work"
    bare = place / "bare"
    mvn = ["mvn", "-q", "-B", "-o", "compile"]
    loop = [(["go", "build", "-o", "loop-program", "."], plain / f"m{i:02d}") for i in range(modules)]
    return {
        "alone": [(mvn + ["-Dgoenv.skip"], work)],
        "alone -T2": [(mvn + ["-Dgoenv.skip", "-T2"], work)],
        "loop": loop,
        "one": [(["go", "build", "-o", "one-programs/", *[f"./m{i:02d}" for i in range(modules)]], work)],
        "plain -T1": [(mvn, plain)],
        "plain -T2": [(mvn + ["-T2"], plain)],
        "bare -T1": [(mvn, bare)],
        "bare -T2": [(mvn + ["-T2"], bare)],
        "work -T1": [(mvn, work)],
        "work -T2": [(mvn + ["-T2"], work)],
    }


def clean(place):
    for each in place.glob("*/m*/target"):
        shutil.rmtree(each)
    for each in place.glob("*/target"):
        shutil.rmtree(each)
    for name in ("loop-program", "program"):
        for each in place.glob(f"*/m*/{name}"):
            each.unlink()
    shutil.rmtree(place / "work/one-programs", ignore_errors=True)


def measure(place, modules, rounds, cold):
    all_of = variants(place, modules)
    cache = place / "cache"
    env = dict(os.environ, GOCACHE=str(cache), GOPROXY="off", GOTOOLCHAIN="local")
    names = list(all_of)
    found = {name: [] for name in names}
    for i in range(rounds + (0 if cold else 1)):
        order = names[i % len(names) :] + names[: i % len(names)]
        for name in order:
            if cold:
                shutil.rmtree(cache, ignore_errors=True)
                clean(place)
            one = run(all_of[name], env)
            if cold or i > 0:  # the first fills caches
                found[name].append(one)
    return found


def show(title, found):
    print(f"\n### {title}\n\n| run | wall, median | CPU, median | over Maven alone, wall |\n| --- | ---: | ---: | ---: |")
    alone = found["alone"]
    for name, each in found.items():
        wall = statistics.median(w for w, _ in each)
        cpu = statistics.median(c for _, c in each)
        over = statistics.median(w - a for (w, _), (a, _) in zip(each, alone))
        print(f"| {name} | {wall:.2f} s | {cpu:.2f} s | {over:+.2f} s |")


def held(what, pairs):
    """Median of what is over the target in each round; none is allowed."""
    over = statistics.median(got - allowed for got, allowed in pairs)
    print(f"- {what}: {'met' if over <= 0 else f'MISSED by {over:.2f} s'}")


def walls(found, name):
    return [wall for wall, _ in found[name]]


def compare(place, asked):
    if not (place / "plain").exists():
        make(place / "plain", asked.modules, False)
        make(place / "work", asked.modules, True)
        make(place / "bare", asked.modules, False, BARE, "1", "<goal>nothing</goal>")
    if asked.only != "cold":
        warm = measure(place, asked.modules, asked.rounds, False)
        show(f"A reactor of {asked.modules} modules, nothing to rebuild, {asked.rounds} rounds", warm)
        print()
        alone = walls(warm, "alone")
        loop = walls(warm, "loop")
        for name in ("work -T1", "work -T2"):
            held(f"{name} <= Maven alone + 1 s", [(w, a + 1) for w, a in zip(walls(warm, name), alone)])
        plain = [(w, a + 1.1 * b) for w, a, b in zip(walls(warm, "plain -T1"), alone, loop)]
        held("plain -T1 <= Maven alone + 1.1 x the loop", plain)
        for name in ("plain", "bare"):
            for threads in ("-T1", "-T2"):
                times = zip(walls(warm, f"{name} {threads}"), alone, loop)
                ratio = statistics.median((w - a) / b for w, a, b in times)
                print(f"- {name} {threads}: {ratio:.2f} x the loop over Maven alone")
        held("plain -T2 <= plain -T1", list(zip(walls(warm, "plain -T2"), walls(warm, "plain -T1"))))
    if asked.only != "warm":
        cold = measure(place, asked.modules, asked.cold, True)
        show(f"The same with an empty build cache, {asked.cold} rounds", cold)
        print()
        alone = walls(cold, "alone")
        for name, bare in (("work -T1", "one"), ("work -T2", "one"), ("plain -T1", "loop"), ("plain -T2", "loop")):
            pairs = [(w, 1.05 * (a + b)) for w, a, b in zip(walls(cold, name), alone, walls(cold, bare))]
            held(f"{name} <= 1.05 x (Maven alone + {bare})", pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", type=int, default=2)
    parser.add_argument("--only", choices=("warm", "cold"))
    parser.add_argument("--keep", type=pathlib.Path, help="make the projects there and leave them")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = asked.keep or pathlib.Path(temporary) / "reactor"
        with floor.installed("mvn", pathlib.Path(temporary), VERSION):
            compare(place, asked)


if __name__ == "__main__":
    main()
