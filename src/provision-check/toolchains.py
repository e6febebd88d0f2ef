"""Makes zips of toolchains as modules have them: of this machine's GOROOT, and of a small invention.

toolchains.py GOROOT OWN SMALL GOOS-GOARCH WORK
"""

import os
import random
import sys
import zipfile

goroot, own, small, target, work = sys.argv[1:]
NOT_IN_MODULE = {"api", "doc", "misc", "test"}
FILES = 1500


def prefix(version):
    return f"golang.org/toolchain@v0.0.1-{version}.{target}/"


def archive(version):
    path = f"{work}/proxy/golang.org/toolchain/@v/v0.0.1-{version}.{target}.zip"
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1)


def renamed(name):
    return name[:-6] + "_go.mod" if name == "go.mod" or name.endswith("/go.mod") else name


def real():
    with archive(own) as out:
        for directory, names, files in os.walk(goroot, followlinks=True):
            if directory == goroot:
                names[:] = [n for n in names if n not in NOT_IN_MODULE]
            for file in sorted(files):
                path = os.path.join(directory, file)
                name = renamed(os.path.relpath(path, goroot))
                out.writestr(prefix(own) + name, open(path, "rb").read())


def invented():
    numbers = random.Random(1)
    tools = "pkg/tool/" + target.replace("-", "_")
    content = {
        "VERSION": f"{small}\n",
        "bin/go": "#!/bin/sh\n",
        "bin/gofmt": "#!/bin/sh\n",
        f"{tools}/compile": "#!/bin/sh\n",
        "src/_go.mod": "module std\n",
        "src/cmd/_go.mod": "module cmd\n",
    }
    for i in range(FILES):
        text = "".join(chr(numbers.randrange(32, 127)) for _ in range(3000))
        content[f"src/p{i // 50}/f{i}.go"] = text
    with archive(small) as out:
        for name, text in content.items():
            out.writestr(prefix(small) + name, text)
            for each in {name, name.replace("_go.mod", "go.mod")}:
                path = f"{work}/expected/{each}"
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w") as file:
                    file.write(text)


real()
invented()
