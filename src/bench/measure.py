"""What the scripts beside this one have in common: they run processes and measure what these take."""

import os
import pathlib
import resource
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def version():
    """That of the plugin."""
    text = (ROOT / "pom.xml").read_text()
    return text.split("<version>")[1].split("</version>")[0]


def cost(command, cwd):
    """Wall and CPU seconds of a process that must succeed."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}")
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def class_path(main):
    """That of a class of the tests."""
    classes = [ROOT / "target/test-classes", ROOT / "target/classes"]
    if not (classes[0] / (main.replace(".", "/") + ".class")).exists():
        sys.exit('target has no compiled tests: run "mvn install -DskipTests" first')
    listed = ROOT / "target/bench-classpath"
    subprocess.run(
        ["mvn", "-q", "-B", "-o", "dependency:build-classpath", f"-Dmdep.outputFile={listed}"], cwd=ROOT, check=True
    )
    return os.pathsep.join([*map(str, classes), listed.read_text().strip()])
