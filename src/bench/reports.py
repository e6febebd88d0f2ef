#!/usr/bin/env python3
"""What the files of check cost (Python 3, Linux or macOS, after "mvn install -DskipTests").

    src/bench/reports.py [--pairs 15] [--results 1000] [--size 4096]

First each form of a report with many results and long messages, in a new JVM each. Then whole runs of
Maven with check, in turn, with report.json alone and with all files: medians of wall and CPU time.
"""

import argparse
import pathlib
import statistics
import subprocess
import tempfile

import measure

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>reports</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>io.github.goenv</groupId><artifactId>goenv-maven-plugin</artifactId><version>%s</version>
    <executions><execution><goals><goal>check</goal></goals></execution></executions>
  </plugin></plugins></build>
</project>
"""


def forms(results, size):
    main = "io.github.goenv.report.file.FilesCost"
    path = measure.class_path(main)
    print(f"{results} results with messages of {size} characters:", flush=True)
    for form in ("json", "sarif", "junit", "codequality"):
        for _ in range(3):
            subprocess.run(["java", "-cp", path, main, form, str(results), str(size)], check=True)


def runs(pairs, project):
    times = {"json": [], "all": []}
    for i in range(pairs + 1):
        for word in ("json", "all") if i % 2 else ("all", "json"):
            command = ["mvn", "-q", "-B", "-o", "validate", "-Dgoenv.failOn=never", f"-Dgoenv.reports={word}"]
            each = measure.cost(command, project)
            if i > 0:  # the first fills caches
                times[word].append(each)
    for what, index in (("wall", 0), ("CPU", 1)):
        one, all_ = ([each[index] for each in times[word]] for word in ("json", "all"))
        ratio = statistics.median(b / a for a, b in zip(one, all_))
        print(
            f"check, {what}: report.json alone {statistics.median(one):.3f} s,"
            f" all files {statistics.median(all_):.3f} s, ratio of pairs {ratio:.3f}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--results", type=int, default=1000)
    parser.add_argument("--size", type=int, default=4096)
    asked = parser.parse_args()
    forms(asked.results, asked.size)
    with tempfile.TemporaryDirectory() as place:
        project = pathlib.Path(place)
        (project / "pom.xml").write_text(POM % measure.version())
        runs(asked.pairs, project)


if __name__ == "__main__":
    main()
