#!/usr/bin/env python3
"""What goenv:test costs (Python 3, Linux or macOS, after "mvn install -DskipTests").

    src/bench/tests.py [--pairs 15] [--long-pairs 5] [--long text,crypto] [--tests 100000]

First the XML of many tests in a heap of 256 MB, then goenv:test against a bare "go test -json" and an
empty Maven, in turn: fzf, whose tests take a second, with results that go has kept and with all tests run,
golang.org/x/text, whose tests print 180,000 events within half a minute or less, and golang.org/x/crypto,
where they are 24,000. Beside them a goal that only starts "go test -json" and reads what it prints (floor.py).
Medians of wall times, ratios of rounds.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import tempfile

import floor
import measure

FZF = "github.com/junegunn/fzf@v0.56.0"
LONG = {"text": "golang.org/x/text@v0.31.0", "crypto": "golang.org/x/crypto@v0.45.0"}
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>tests</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins>%s</plugins></build>
</project>
"""
PLUGIN = """<plugin>
    <groupId>io.github.goenv</groupId><artifactId>goenv-maven-plugin</artifactId><version>%s</version>
    <executions><execution><goals><goal>test</goal></goals></execution></executions>
  </plugin>"""


def wall(command, cwd):
    return measure.cost(command, cwd)[0]


def reports(tests):
    main = "io.github.goenv.gotest.report.ReportCost"
    path = measure.class_path(main)
    for _ in range(3):
        subprocess.run(
            ["java", "-Xmx256m", "-cp", path, main, str(tests)], check=True
        )


def source(module, into):
    answer = subprocess.run(["go", "mod", "download", "-json", module], capture_output=True, check=True, text=True)
    shutil.copytree(json.loads(answer.stdout)["Dir"], into)
    subprocess.run(["chmod", "-R", "u+w", str(into)], check=True)
    subprocess.run(["go", "mod", "download"], cwd=into, check=True)  # Maven is offline


BARE = """<plugin>
    <groupId>bench.goenv</groupId><artifactId>testing</artifactId><version>1</version>
    <executions><execution><goals><goal>nothing</goal></goals></execution></executions>
  </plugin>"""


def with_pom(module, into):
    source(module, into)
    (into / "pom.xml").write_text(POM % (PLUGIN % measure.version()))
    (into / "bare.xml").write_text(POM % BARE)
    return into


def compare(pairs, module, empty, flags):
    maven = ["mvn", "-q", "-B", "-o", "test", *[f"-Dgoenv.test.{flag[1:]}" for flag in flags]]
    bare = ["go", "test", "-json", *flags, "./..."]
    only = [*maven[:5], "-f", "bare.xml", "-Dbench.flags=" + " ".join(flags)]
    runs = {
        "goenv:test": (maven, module), "bare goal": (only, module),
        "go test -json": (bare, module), "empty Maven": (maven[:5], empty),
    }
    times = {name: [] for name in runs}
    for i in range(pairs + 1):
        for name, (command, cwd) in runs.items():
            one = wall(command, cwd)
            if i > 0:  # the first fills caches
                times[name].append(one)
    medians = {name: statistics.median(each) for name, each in times.items()}
    allowed = 1.02 * medians["go test -json"] + medians["empty Maven"]
    print(" ".join([module.name, *flags]) + ":")
    for name, each in medians.items():
        print(f"  {name:14} {each:7.3f} s")
    for name in ("goenv:test", "bare goal"):
        rounds = zip(times[name], times["empty Maven"], times["go test -json"])
        print(f"  {name}, without an empty Maven: {statistics.median((a - b) / c for a, b, c in rounds):.2f} x go test -json")
    verdict = "within" if medians["goenv:test"] <= allowed else "ABOVE"
    print(f"  {verdict} 1.02 x go test -json + an empty Maven = {allowed:.3f} s")


def compare_all(place, asked):
    empty = place / "empty"
    empty.mkdir()
    (empty / "pom.xml").write_text(POM % "")
    if asked.pairs:
        fzf = with_pom(FZF, place / "fzf")
        compare(asked.pairs, fzf, empty, [])
        compare(asked.pairs, fzf, empty, ["-count=1"])
    for name in asked.long.split(",") if asked.long_pairs else []:
        compare(asked.long_pairs, with_pom(LONG[name], place / name), empty, ["-count=1"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--long-pairs", type=int, default=5)
    parser.add_argument("--long", default=",".join(LONG))
    parser.add_argument("--tests", type=int, default=100_000)
    asked = parser.parse_args()
    if asked.tests:
        reports(asked.tests)
    with tempfile.TemporaryDirectory() as place:
        with floor.installed("mvn", pathlib.Path(place), measure.version()):
            compare_all(pathlib.Path(place), asked)


if __name__ == "__main__":
    main()
