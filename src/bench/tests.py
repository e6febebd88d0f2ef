#!/usr/bin/env python3
"""What goenv:test costs (Python 3, Linux or macOS, after "mvn install -DskipTests").

    src/bench/tests.py [--pairs 15] [--long-pairs 5] [--tests 100000]

First the XML of many tests in a heap of 256 MB, then goenv:test against a bare "go test -json" and an
empty Maven, in turn: fzf, whose tests take a second, with results that go has kept and with all tests run,
and golang.org/x/text, whose tests take half a minute and print 180,000 events. Medians of wall times.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import tempfile

import measure

FZF = "github.com/junegunn/fzf@v0.56.0"
TEXT = "golang.org/x/text@v0.31.0"
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


def with_pom(module, into):
    source(module, into)
    (into / "pom.xml").write_text(POM % (PLUGIN % measure.version()))
    return into


def compare(pairs, module, empty, flags):
    maven = ["mvn", "-q", "-B", "-o", "test", *[f"-Dgoenv.test.{flag[1:]}" for flag in flags]]
    bare = ["go", "test", "-json", *flags, "./..."]
    times = {"goenv:test": [], "go test -json": [], "empty Maven": []}
    for i in range(pairs + 1):
        one = {"goenv:test": wall(maven, module), "go test -json": wall(bare, module), "empty Maven": wall(maven[:5], empty)}
        if i > 0:  # the first fills caches
            for name, each in one.items():
                times[name].append(each)
    medians = {name: statistics.median(each) for name, each in times.items()}
    allowed = 1.02 * medians["go test -json"] + medians["empty Maven"]
    print(" ".join([module.name, *flags]) + ":")
    for name, each in medians.items():
        print(f"  {name:14} {each:7.3f} s")
    verdict = "within" if medians["goenv:test"] <= allowed else "ABOVE"
    print(f"  {verdict} 1.02 x go test -json + an empty Maven = {allowed:.3f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--long-pairs", type=int, default=5)
    parser.add_argument("--tests", type=int, default=100_000)
    asked = parser.parse_args()
    reports(asked.tests)
    with tempfile.TemporaryDirectory() as place:
        empty = pathlib.Path(place) / "empty"
        empty.mkdir()
        (empty / "pom.xml").write_text(POM % "")
        fzf = with_pom(FZF, pathlib.Path(place) / "fzf")
        compare(asked.pairs, fzf, empty, [])
        compare(asked.pairs, fzf, empty, ["-count=1"])
        compare(asked.long_pairs, with_pom(TEXT, pathlib.Path(place) / "text"), empty, ["-count=1"])


if __name__ == "__main__":
    main()
