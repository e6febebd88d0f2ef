"""Builds Maven plugins whose one goal does next to nothing: what it costs to be a plugin at all.

  floor       one goal that does nothing, no dependency
  descriptor  the same with the other goals of goenv-maven-plugin in its descriptor
  asking      that one, with a goal that starts "go env -json" and reads what it says
  building    floor, with a goal that starts "go build -o program ." in the module
  testing     floor, with a goal that starts "go test -json ${bench.flags} ./..." there; either
              reads what go prints and keeps nothing of it

They are in the local repository under the group bench.goenv while installed() lasts.
"""

import contextlib
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

GROUP = "bench.goenv"
NAMES = ("floor", "descriptor", "asking")

SOURCES = {
    "Nothing": """package bench;
public final class Nothing extends org.apache.maven.plugin.AbstractMojo {
  public void execute() {}
}
""",
    "Asking": """package bench;
public final class Asking extends org.apache.maven.plugin.AbstractMojo {
  public void execute() {
    try {
      new ProcessBuilder("go", "env", "-json").start().getInputStream().readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
""",
    "Starting": """package bench;
public final class Starting extends org.apache.maven.plugin.AbstractMojo {
  private java.io.File basedir;
  private String command;
  public void execute() {
    try {
      Process go = new ProcessBuilder(command.strip().split(" +")).directory(basedir).redirectErrorStream(true).start();
      go.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      if (go.waitFor() != 0) {
        throw new IllegalStateException(command);
      }
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
""",
}

PARAMETERS = """<parameters>
        <parameter><name>basedir</name><type>java.io.File</type></parameter>
        <parameter><name>command</name><type>java.lang.String</type></parameter>
      </parameters>
      <configuration>
        <basedir implementation="java.io.File" default-value="${basedir}"/>
        <command implementation="java.lang.String" default-value="COMMAND"/>
      </configuration>"""

MOJO = """    <mojo>
      <goal>nothing</goal>
      <implementation>bench.Nothing</implementation>
      <language>java</language>
      <instantiationStrategy>per-lookup</instantiationStrategy>
      <executionStrategy>once-per-session</executionStrategy>
      <phase>validate</phase>
      <requiresProject>true</requiresProject>
      <threadSafe>true</threadSafe>
      <parameters/>
    </mojo>
"""


class Floor:
    def __init__(self, root, repository, ours):
        """ours: the installed jar of goenv-maven-plugin; its pom lies beside it."""
        self.root = root
        self.repository = repository
        self.ours = ours

    def install(self):
        api = sorted(self.repository.glob("org/apache/maven/maven-plugin-api/3.*/maven-plugin-api-*.jar"))
        if not api:
            sys.exit("bench: no maven-plugin-api in the local repository")
        sources = []
        for name, text in SOURCES.items():
            sources.append(self.root / f"{name}.java")
            sources[-1].write_text(text, encoding="utf-8")
        classes = self.root / "floor-classes"
        subprocess.run(
            ["javac", "--release", "17", "-nowarn", "-proc:none", "-cp", str(api[-1]), "-d", str(classes), *map(str, sources)],
            check=True,
        )
        self.put("floor", classes, MOJO)
        others = self.other_goals()
        self.put("descriptor", classes, MOJO + others)
        self.put("asking", classes, MOJO.replace("bench.Nothing", "bench.Asking") + others)
        self.starting("building", classes, "compile", "go build -o program .")
        self.starting("testing", classes, "test", "go test -json ${bench.flags} ./...")

    def starting(self, name, classes, phase, command):
        mojo = MOJO.replace("bench.Nothing", "bench.Starting").replace("<phase>validate", f"<phase>{phase}")
        self.put(name, classes, mojo.replace("<parameters/>", PARAMETERS.replace("COMMAND", command)))

    def other_goals(self):
        with zipfile.ZipFile(self.ours) as jar:
            descriptor = jar.read("META-INF/maven/plugin.xml").decode("utf-8")
        return re.search(r"<mojos>(.*)</mojos>", descriptor, re.S)[1]

    def put(self, name, classes, mojos):
        place = self.repository / GROUP.replace(".", "/") / name / "1"
        place.mkdir(parents=True, exist_ok=True)
        descriptor = (
            f"<plugin><name>{name}</name><groupId>{GROUP}</groupId><artifactId>{name}</artifactId>"
            f"<version>1</version><goalPrefix>{name}</goalPrefix><mojos>\n{mojos}</mojos></plugin>"
        )
        with zipfile.ZipFile(place / f"{name}-1.jar", "w", zipfile.ZIP_DEFLATED) as jar:
            jar.writestr("META-INF/maven/plugin.xml", descriptor)
            for path in classes.rglob("*.class"):
                jar.write(path, str(path.relative_to(classes)))
        (place / f"{name}-1.pom").write_text(
            f"<project><modelVersion>4.0.0</modelVersion><groupId>{GROUP}</groupId><artifactId>{name}</artifactId>"
            f"<version>1</version><packaging>maven-plugin</packaging></project>",
            encoding="utf-8",
        )

    def remove(self):
        shutil.rmtree(self.repository / GROUP.replace(".", "/"), ignore_errors=True)


@contextlib.contextmanager
def installed(mvn, root, version):
    """The plugins while they are needed; version: that of goenv-maven-plugin, whose goals some of them have."""
    repository = repository_of(mvn)
    ours = f"io/github/goenv/goenv-maven-plugin/{version}/goenv-maven-plugin-{version}.jar"
    plugins = Floor(root, repository, repository / ours)
    try:
        plugins.install()
        yield
    finally:
        plugins.remove()


def repository_of(mvn):
    """The local repository that Maven uses."""
    said = subprocess.run(
        [mvn, "-B", "-q", "-o", "help:evaluate", "-Dexpression=settings.localRepository", "-DforceStdout"],
        stdout=subprocess.PIPE, text=True,
    )
    path = Path(re.sub("\x1b\\[[0-9;]*m", "", said.stdout).strip() or "nowhere")
    return path if said.returncode == 0 and path.is_dir() else Path.home() / ".m2/repository"
