"""Builds Maven plugins whose one goal does nothing: what it costs to be a plugin at all.

  floor       one goal, no dependency
  descriptor  the same with the other goals of goenv-maven-plugin in its descriptor

They are installed into the local repository under the group bench.goenv; remove() takes them away.
"""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

GROUP = "bench.goenv"
NAMES = ("floor", "descriptor")

SOURCE = """package bench;
public final class Nothing extends org.apache.maven.plugin.AbstractMojo {
  public void execute() {}
}
"""

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
        source = self.root / "Nothing.java"
        source.write_text(SOURCE, encoding="utf-8")
        classes = self.root / "floor-classes"
        subprocess.run(
            ["javac", "--release", "17", "-nowarn", "-proc:none", "-cp", str(api[-1]), "-d", str(classes), str(source)],
            check=True,
        )
        self.put("floor", classes, MOJO)
        self.put("descriptor", classes, MOJO + self.other_goals())

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


def repository_of(mvn):
    """The local repository that Maven uses."""
    said = subprocess.run(
        [mvn, "-B", "-q", "-o", "help:evaluate", "-Dexpression=settings.localRepository", "-DforceStdout"],
        stdout=subprocess.PIPE, text=True,
    )
    path = Path(re.sub("\x1b\\[[0-9;]*m", "", said.stdout).strip() or "nowhere")
    return path if said.returncode == 0 and path.is_dir() else Path.home() / ".m2/repository"
