#!/usr/bin/env python3
"""Compares whole Maven runs with and without this plugin, in turn, and prints ratios.

Four questions, each with a target:

  check  what goenv:check adds to an empty "validate", over what maven-enforcer-plugin adds
         with four rules, wall and CPU time                                   <= 0.50
         and over what a plugin adds that does nothing (floor.py), so that each part is seen
  warm   "mvn compile" with goenv:build when nothing changed, over the same with
         exec-maven-plugin running "go build"                                 <= 1.00
  cold   the same with an empty build cache, over a bare "go build" plus an
         empty "mvn compile"                                                  <= 1.02
  timing go alone, with an empty build cache and the flags that goenv:build gives it
         for its times, over the same without them, CPU time: action mode     <= 1.01
         exact mode                                                           <= 1.05

The plugin is taken from the local repository: run "mvn install" first. The Go program is fzf,
fetched through the Go module proxy. Each round runs every variant once and each round starts
with another one, so that a slow moment of the machine hits all alike. Differences and ratios
are formed within a round; the table shows their medians and a 95 % interval by bootstrap.

Python, because it measures processes from outside the JVM; standard library only; Unix.
"""

import argparse
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import floor

FZF = "github.com/junegunn/fzf@v0.56.0"
ENFORCER = "3.6.2"
EXEC = "3.6.2"
PARTS = ("check", "warm", "cold", "timing")
TARGETS = {"check": 0.50, "warm": 1.00, "cold": 1.02, "action": 1.01, "exact": 1.05}

POM = """<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>{name}</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>{plugin}</plugins>
  </build>
</project>
"""

PLUGIN = """
      <plugin>
        <groupId>{group}</groupId>
        <artifactId>{artifact}</artifactId>
        <version>{version}</version>
        <executions>
          <execution>
            <phase>{phase}</phase>
            <goals><goal>{goal}</goal></goals>
            <configuration>{configuration}</configuration>
          </execution>
        </executions>
      </plugin>
    """

FOUR_RULES = """
              <rules>
                <requireMavenVersion><version>3.6</version></requireMavenVersion>
                <requireJavaVersion><version>17</version></requireJavaVersion>
                <requireOS><family>{family}</family></requireOS>
                <requireEnvironmentVariable><variableName>PATH</variableName></requireEnvironmentVariable>
              </rules>"""


class Cost:
    """Wall and CPU seconds of one or several processes with their children; own: without these."""

    def __init__(self, wall=0.0, cpu=0.0, own=0.0):
        self.wall = wall
        self.cpu = cpu
        self.own = own

    def __add__(self, other):
        return Cost(self.wall + other.wall, self.cpu + other.cpu, self.own + other.own)


def run(command, cwd, env=None):
    """Runs one process to its end and says what it and its children cost."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        own = own_cpu(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            text = output.read().decode("utf-8", "replace")
            raise RuntimeError(f"{' '.join(command)} exited {process.returncode}\n{text[-3000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, own)


def own_cpu(pid):
    """CPU seconds of a process that has ended and was not waited for yet, to a tick (10 ms)."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return float("nan")  # no Linux
    fields = text[text.rindex(")") + 2:].split()  # man 5 proc: these begin with field 3
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def helper_cpu(graph, log):
    """CPU seconds of the helpers: what go saw of its tools, less what the helpers saw of them.

    Packages with cgo are left out, since go runs the C compiler without a helper; what is found of
    the others stands for one run of a tool.
    """
    seen, runs, total = {}, {}, 0
    for line in log.read_text(encoding="utf-8").splitlines():
        _, tool, quoted, _, _, user, system, _ = line.split("\t")
        package = json.loads(quoted)
        seen[package] = seen.get(package, 0) + int(user) + int(system)
        runs[package] = float("inf") if tool == "cgo" else runs.get(package, 0) + 1
        total += 1
    added = count = 0
    whole = {}
    for action in json.loads(graph.read_text(encoding="utf-8")):
        package, cpu = action["Package"], (action.get("CmdUser") or 0) + (action.get("CmdSys") or 0)
        whole[package] = whole.get(package, 0) + cpu
    for package, number in runs.items():
        if number != float("inf"):
            added += whole[package] - seen[package]
            count += number
    if not count:
        raise RuntimeError("exact mode: the helper wrote no log")
    return added / count * total / 1e9


class Bench:
    def __init__(self, options, root):
        self.options = options
        self.root = root
        self.mvn = [options.mvn, "-B", "-Dstyle.color=never"]
        self.go = shutil.which("go") or sys.exit("bench: no go on PATH")
        self.helpers = []  # CPU seconds of the helpers of exact mode, one for each cold build

    def maven(self, phase, project, env=None, offline=True):
        return run(self.mvn + (["-o"] if offline else []) + [phase], self.root / project, env)

    def project(self, name, plugin="", source=None):
        folder = self.root / name
        if source:
            shutil.copytree(source, folder)
            for path in [folder, *folder.rglob("*")]:
                path.chmod(path.stat().st_mode | 0o200)  # the module cache is read-only
        else:
            folder.mkdir()
        (folder / ".mvn").mkdir(exist_ok=True)
        (folder / "pom.xml").write_text(POM.format(name=name, plugin=plugin), encoding="utf-8")

    def goenv(self, goal, phase):
        return PLUGIN.format(
            group="io.github.goenv",
            artifact="goenv-maven-plugin",
            version=self.options.plugin_version,
            phase=phase,
            goal=goal,
            configuration="",
        )

    def rounds(self, count, variants):
        """Runs each variant once per round, each round beginning with the next one."""
        names = list(variants)
        costs = {name: [] for name in names}
        for turn in range(count):
            shift = turn % len(names)
            for name in names[shift:] + names[:shift]:
                costs[name].append(variants[name]())
            print(f"round {turn + 1} of {count}: " + ", ".join(
                f"{name} {costs[name][-1].wall:.2f} s" for name in names), file=sys.stderr)
        return costs

    # --- the three questions -----------------------------------------------------------------

    def check(self):
        family = "mac" if sys.platform == "darwin" else "unix"
        self.project("empty")
        self.project("enforcer", PLUGIN.format(
            group="org.apache.maven.plugins", artifact="maven-enforcer-plugin", version=ENFORCER,
            phase="validate", goal="enforce", configuration=FOUR_RULES.format(family=family)))
        runs = {"empty": "empty", "enforcer, 4 rules": "enforcer"}
        if not self.has_plugin:
            self.compared(runs)
            return
        with floor.installed(self.options.mvn, self.root, self.options.plugin_version):
            for name in floor.NAMES:
                self.project("plugin-" + name, PLUGIN.format(
                    group=floor.GROUP, artifact=name, version="1", phase="validate", goal="nothing",
                    configuration=""))
            runs["a plugin with one empty goal"] = "plugin-floor"
            runs["the same with goenv's other goals in its descriptor"] = "plugin-descriptor"
            runs["the same, when its goal starts go env"] = "plugin-asking"
            skipped = self.goenv("check", "validate").replace(
                "<configuration>", "<configuration><skip>true</skip>")
            self.project("skipped", skipped)
            runs["goenv:check, skipped"] = "skipped"
            self.project("check", self.goenv("check", "validate"))
            runs["goenv:check"] = "check"
            added = self.compared(runs)
            verdict("check", added["goenv:check"], added["enforcer, 4 rules"], judged=("wall", "cpu"))
            print("over a plugin with one empty goal:")
            verdict("floor", added["goenv:check"], added["a plugin with one empty goal"])
            print("the least of a plugin with these goals that asks go, over enforcer:")
            verdict("least", added["the same, when its goal starts go env"], added["enforcer, 4 rules"])

    def compared(self, runs):
        """Each project in turn; what each adds to the first, in the rounds."""
        for project in runs.values():
            self.maven("validate", project, offline=not project.startswith("enforcer"))
            self.maven("validate", project)
        costs = self.rounds(self.options.pairs, {
            name: (lambda project=project: self.maven("validate", project))
            for name, project in runs.items()})
        show("check: added to an empty `mvn -o validate`", costs)
        added = {name: differences(costs[name], costs["empty"]) for name in runs if name != "empty"}
        for name, values in added.items():
            print(f"- added by {name}: {statistics.median(v.wall for v in values) * 1000:.0f} ms "
                  f"wall, {statistics.median(v.cpu for v in values) * 1000:.0f} ms CPU")
        return added

    def warm(self):
        source = self.fzf()
        cache = {"GOCACHE": str(self.root / "cache-warm")}
        command = self.bare_command(source, cache)
        arguments = "".join(f"<argument>{escape(word)}</argument>" for word in command[1:])
        self.project("warm-exec", PLUGIN.format(
            group="org.codehaus.mojo", artifact="exec-maven-plugin", version=EXEC,
            phase="compile", goal="exec",
            configuration=f"<executable>go</executable><arguments>{arguments}</arguments>"), source)
        variants = {"exec": "warm-exec"}
        if self.has_plugin:
            self.project("warm-goenv", self.goenv("build", "compile"), source)
            variants["goenv"] = "warm-goenv"
        for project in variants.values():
            self.maven("compile", project, cache, offline=False)
            self.maven("compile", project, cache)
        costs = self.rounds(self.options.pairs, {
            name: (lambda project=project: self.maven("compile", project, cache))
            for name, project in variants.items()})
        show("warm: `mvn -o compile` of fzf, nothing to rebuild", {
            "exec-maven-plugin, `go build`": costs["exec"],
            **({"goenv:build": costs["goenv"]} if self.has_plugin else {}),
        })
        if self.has_plugin:
            verdict("warm", costs["goenv"], costs["exec"])

    def cold(self):
        source = self.fzf()
        command = self.bare_command(source, {"GOCACHE": str(self.root / "cache-warm")})
        self.project("cold-bare", source=source)
        self.project("cold-empty")
        variants = {"bare": self.cold_bare(command)}
        self.maven("compile", "cold-empty", offline=False)
        self.maven("compile", "cold-empty")
        if self.has_plugin:
            self.project("cold-goenv", self.goenv("build", "compile"), source)
            self.maven("compile", "cold-goenv", offline=False)
            variants["goenv"] = self.cold_goenv
        costs = self.rounds(self.options.cold_pairs, variants)
        show("cold: build of fzf with an empty build cache", {
            "`go build` + empty `mvn -o compile`": costs["bare"],
            **({"`mvn -o compile` with goenv:build": costs["goenv"]} if self.has_plugin else {}),
        })
        if self.has_plugin:
            verdict("cold", costs["goenv"], costs["bare"])

    def timing(self):
        """Only go is measured: what Maven costs would hide what the flags do."""
        if not self.has_plugin:
            return
        source = self.fzf()
        commands = {"bare": self.bare_command(source, {"GOCACHE": str(self.root / "cache-warm")})}
        for mode in ("action", "exact"):
            commands[mode] = self.recorded_command(source, mode)
        commands["control"] = commands["bare"]
        for name in commands:
            self.project("timing-" + name, source=source)
        costs = self.rounds(self.options.cold_pairs, {
            name: (lambda name=name: self.timed_go(name, commands[name])) for name in commands})
        show("timing: `go build` of fzf with an empty build cache", {
            "bare": costs["bare"],
            "bare again, as a control": costs["control"],
            "with the flags of action mode": costs["action"],
            "with the flags of exact mode": costs["exact"],
        })
        for mode in ("action", "exact", "control"):
            print(f"{mode}{'' if mode == 'control' else ' mode'}:")
            verdict(mode, costs[mode], costs["bare"], judged=("cpu",))
            self.accounted(mode, costs)
        self.timing_warm(commands, statistics.median(cost.cpu for cost in costs["bare"]))

    def accounted(self, mode, costs):
        """What a mode adds, told apart from what the compilers happened to take.

        The tools run with the same command lines in every mode (action graphs hold them), so only
        go itself and the helpers around the tools can cost more.
        """
        added = statistics.median(
            cost.own for cost in differences(costs[mode], costs["bare"]))
        helpers = statistics.median(self.helpers) if mode == "exact" else 0.0
        whole = statistics.median(cost.cpu for cost in costs["bare"])
        print(f"- accounted: go itself {added * 1000:+.0f} ms, helpers {helpers * 1000:.0f} ms of "
              f"{whole:.1f} s: **{1 + (added + helpers) / whole:.3f}**")

    def timing_warm(self, commands, cold):
        """What the flags add is the same when nothing is compiled, and there it can be seen."""
        cache = {"GOCACHE": str(self.root / "cache-warm")}
        for name in ("bare", "action"):
            self.timed_go(name, commands[name], cache)
        costs = self.rounds(self.options.pairs, {
            name: (lambda name=name: self.timed_go(name, commands[name], cache))
            for name in ("bare", "action")})
        added = statistics.median(cost.cpu for cost in differences(costs["action"], costs["bare"]))
        print(f"- added by the flags of action mode when nothing is compiled: {added * 1000:.0f} ms "
              f"CPU, median of {self.options.pairs} pairs; of the cold build's {cold:.1f} s that is "
              f"a ratio of **{1 + added / cold:.3f}**")

    def timed_go(self, name, command, cache=None):
        folder = self.root / ("timing-" + name)
        log = folder / "tools.log"
        log.unlink(missing_ok=True)
        env = {"GOENV_TOOLEXEC_LOG": str(log)} if name == "exact" else {}
        words = [re.sub(r"^(-debug-[a-z]+=).*", lambda m: m[1] + str(folder / m[1].strip("-=")), word)
                 for word in command[1:]]
        if cache:
            return run([self.go, *words], folder, {**env, **cache})
        cost = self.with_fresh_cache(
            "timing-" + name, lambda cache: run([self.go, *words], folder, {**env, **cache}))
        if name == "exact":
            self.helpers.append(helper_cpu(folder / "debug-actiongraph", log))
        return cost

    def recorded_command(self, source, mode):
        """What goenv:build ran in a mode, as its own report says it."""
        project = "recorded-" + mode
        self.project(project, self.goenv("build", "compile"), source)
        cache = {"GOCACHE": str(self.root / "cache-warm")}
        run(self.mvn + ["compile", "-Dgoenv.timing=" + mode, "-Dgoenv.redact=false"],
            self.root / project, cache)
        report = json.loads(self.report(self.root / project).read_text(encoding="utf-8"))
        words = report["command"]
        if (mode == "exact") != any(word.startswith("-toolexec") for word in words):
            raise RuntimeError(f"{mode} mode ran {words}")
        words[words.index("-o") + 1] = "target/fzf"
        return words

    @staticmethod
    def report(project):
        reports = sorted((project / "target" / "goenv").glob("build-*.json"))
        return [path for path in reports if not path.name.endswith(".trace.json")][0]

    def cold_bare(self, command):
        def both():
            built = self.with_fresh_cache(
                "cold-bare", lambda env: run([self.go, *command[1:]], self.root / "cold-bare", env))
            return built + self.maven("compile", "cold-empty")

        return both

    def cold_goenv(self):
        return self.with_fresh_cache(
            "cold-goenv", lambda env: self.maven("compile", "cold-goenv", env))

    # --- what they need ----------------------------------------------------------------------

    @property
    def has_plugin(self):
        return bool(self.options.plugin_version)

    def with_fresh_cache(self, project, action):
        shutil.rmtree(self.root / project / "target", ignore_errors=True)
        cache = Path(tempfile.mkdtemp(prefix="cache-", dir=self.root))
        try:
            return action({"GOCACHE": str(cache)})
        finally:
            shutil.rmtree(cache)

    def fzf(self):
        """The folder of fzf in the module cache, its dependencies fetched as well."""
        answer = subprocess.run([self.go, "mod", "download", "-json", FZF], cwd=self.root,
                                check=True, stdout=subprocess.PIPE).stdout
        folder = Path(json.loads(answer)["Dir"])
        if not (self.root / "fetched").exists():
            self.project("fetched", source=folder)
            run([self.go, "mod", "download"], self.root / "fetched")
        return folder

    def bare_command(self, source, env):
        """The go command that goenv:build runs, less its tracing: both sides build the same."""
        if not self.has_plugin:
            return ["go", "build", "-ldflags=-s -w", "-o", "target/fzf", "."]
        folder = self.root / "asked"
        if not folder.exists():
            self.project("asked", self.goenv("build", "compile"), source)
            self.maven("compile", "asked", env, offline=False)
        command = json.loads(self.report(folder).read_text(encoding="utf-8"))["command"]
        kept, words = [], iter(command[1:])
        for word in words:
            if word.startswith("-debug-"):
                if "=" not in word:
                    next(words)
            elif word == "-o":
                next(words)
            elif not word.startswith("-o="):
                kept.append(word)
        at = kept.index("build") + 1
        return ["go", *kept[:at], "-o", "target/fzf", *kept[at:]]


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def differences(costs, base):
    return [Cost(a.wall - b.wall, a.cpu - b.cpu, a.own - b.own) for a, b in zip(costs, base)]


def show(title, rows):
    count = len(next(iter(rows.values())))
    print(f"\n### {title}\n\n{count} rounds in turn.\n")
    print("| run | wall, median | quartiles | CPU, median |\n| --- | ---: | ---: | ---: |")
    for name, costs in rows.items():
        walls = [cost.wall for cost in costs]
        low, _, high = statistics.quantiles(walls, n=4, method="inclusive")
        cpu = statistics.median(cost.cpu for cost in costs)
        print(f"| {name} | {statistics.median(walls):.3f} s | {low:.3f} – {high:.3f} s "
              f"| {cpu:.3f} s |")
    print()


def verdict(question, ours, theirs, judged=("wall",)):
    """Prints the ratio of the medians, with an interval from resampled rounds."""
    for kind in ("wall", "cpu"):
        pairs = [(getattr(a, kind), getattr(b, kind)) for a, b in zip(ours, theirs)]
        generator = random.Random(1)
        samples = sorted(
            ratio(generator.choices(pairs, k=len(pairs))) for _ in range(2000))
        text = f"{ratio(pairs):.2f} (95 %: {samples[50]:.2f} – {samples[-51]:.2f})"
        name = {"wall": "wall", "cpu": "CPU"}[kind]
        if kind in judged and question in TARGETS:
            met = "met" if ratio(pairs) <= TARGETS[question] else "MISSED"
            print(f"- **ratio, {name}: {text}; target ≤ {TARGETS[question]:.2f}: {met}**")
        else:
            print(f"- ratio, {name}: {text}")


def ratio(pairs):
    below = statistics.median(b for _, b in pairs)
    return statistics.median(a for a, _ in pairs) / below if below else float("nan")


def part(text):
    if text not in PARTS:
        raise argparse.ArgumentTypeError(f"{text} is none of {', '.join(PARTS)}")
    return text


def at_least_two(text):
    if int(text) < 2:
        raise argparse.ArgumentTypeError("quartiles need two rounds or more")
    return int(text)


def first_line(command):
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.STDOUT).stdout
    return re.sub("\x1b\\[[0-9;]*m", "", text).splitlines()[0]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", type=part, default=list(PARTS),
                        help="check, warm, cold, timing; default: all four")
    parser.add_argument("--plugin-version", default="0.1.0-SNAPSHOT",
                        help="in the local repository; '' measures the others alone")
    parser.add_argument("--pairs", type=at_least_two, default=21, help="rounds of check and warm")
    parser.add_argument("--cold-pairs", type=at_least_two, default=7, help="rounds of cold and timing")
    parser.add_argument("--mvn", default="mvn", help="the Maven to start")
    options = parser.parse_args()
    java = first_line(["java", "-version"])
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors; {java}; "
          f"{first_line([options.mvn, '--version'])}; {first_line(['go', 'version'])}; "
          f"plugin {options.plugin_version or 'left out'}")
    with tempfile.TemporaryDirectory(prefix="goenv-bench-") as root:
        bench = Bench(options, Path(root))
        for name in options.parts:
            getattr(bench, name)()
            sys.stdout.flush()


if __name__ == "__main__":
    main()
