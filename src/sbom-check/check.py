"""Reads what the plugin has written of programs that it builds, by other people's libraries."""

import base64
import copy
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from google.protobuf import json_format
from in_toto_attestation.predicates.provenance.v1 import provenance_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey

work, fzf = Path(sys.argv[1]), Path(sys.argv[2])
version = re.search(r"<version>(.*?)</version>", Path("pom.xml").read_text()).group(1)
plugin = f"io.github.goenv:goenv-maven-plugin:{version}"
wrong = 0


def say(good, what):
    global wrong
    wrong += not good
    print(("  " if good else "  WRONG: ") + what, flush=True)


def run(*command, cwd=None, env=None, ok=True):
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ok and done.returncode:
        print(done.stdout[-4000:])
        sys.exit(f"sbom-check: {' '.join(map(str, command))} failed")
    return done


def fresh(name):
    directory = work / name
    if directory.exists():
        run("chmod", "-R", "u+w", directory)
        shutil.rmtree(directory)
    return directory


# ---- projects

def pom(directory, name, key, more=""):
    (directory / "pom.xml").write_text(f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>{name}</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>io.github.goenv</groupId><artifactId>goenv-maven-plugin</artifactId><version>{version}</version>
    <configuration>
      <signingKey>{key}.pem</signingKey>
      <publicKeys><publicKey>{key}.pub</publicKey></publicKeys>{more}
    </configuration>
    <executions><execution><goals>
      <goal>check</goal><goal>build</goal><goal>package</goal><goal>sbom</goal><goal>provenance</goal><goal>attest</goal>
    </goals></execution></executions>
  </plugin></plugins></build>
</project>
""")


def copied(source, name):
    directory = fresh(name)
    shutil.copytree(source, directory)
    run("chmod", "-R", "u+w", directory)
    return directory


def published(proxy, path, tag, files):
    """A module as a module proxy has it."""
    place = proxy / "".join("!" + c.lower() if c.isupper() else c for c in path) / "@v"
    place.mkdir(parents=True, exist_ok=True)
    (place / "list").write_text(tag + "\n")
    (place / f"{tag}.info").write_text(json.dumps({"Version": tag}))
    (place / f"{tag}.mod").write_text(files["go.mod"])
    with zipfile.ZipFile(place / f"{tag}.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{path}@{tag}/{name}", text)


def generated():
    """500 packages: 30 modules from a proxy, one of them in the place of another, and 10 in directories."""
    directory, proxy = fresh("generated"), fresh("proxy")
    directory.mkdir()
    requires, replaces, imports = [], [], []
    for number in range(40):
        path = f"example.com/Lib{number}" if number % 7 else f"example.com/lib{number}/v2"
        tag = f"v{2 if path.endswith('/v2') else 1}.{number}.0" + ("-rc.1" if number % 5 == 0 else "")
        packages = 12 if number < 39 else 499 - 39 * 12
        files = {"go.mod": f"module {path}\n\ngo 1.21\n"}
        for package in range(packages):
            files[f"p{package}/p.go"] = f"package p{package}\n\nvar V = {number}\n"
            imports.append(f"{path}/p{package}")
        requires.append(f"\t{path} {tag}\n")
        if number < 29:
            published(proxy, path, tag, files)
        elif number == 29:
            other = "example.com/fork"
            published(proxy, other, "v1.9.9", {**files, "go.mod": f"module {other}\n\ngo 1.21\n"})
            replaces.append(f"\t{path} => {other} v1.9.9\n")
        else:
            for name, text in files.items():
                file = directory / "local" / str(number) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            replaces.append(f"\t{path} => ./local/{number}\n")
    (directory / "go.mod").write_text(
        f"module example.com/Generated\n\ngo 1.21\n\nrequire (\n{''.join(requires)})\n\nreplace (\n{''.join(replaces)})\n")
    lines = "".join(f'\tp{i} "{path}"\n' for i, path in enumerate(imports))
    uses = "".join(f"\tprintln(p{i}.V)\n" for i in range(len(imports)))
    (directory / "main.go").write_text(f"package main\n\nimport (\n{lines})\n\nfunc main() {{\n{uses}}}\n")
    env = {"GOPROXY": proxy.as_uri(), "GONOSUMDB": "*", "GOFLAGS": "-modcacherw", "GOMODCACHE": str(work / "modcache")}
    run("go", "mod", "tidy", cwd=directory, env=env)
    listed = run("go", "list", "-deps", "-f", "{{if .Module}}{{.ImportPath}}{{end}}", ".", cwd=directory, env=env)
    say(len(listed.stdout.split()) == 500, f"the generated program has {len(listed.stdout.split())} packages")
    return directory, env


# ---- what go says

def of_go(program):
    """Path and modules as go version -m has them; a replaced module with what stands for it."""
    main, deps, settings = None, [], {}
    for line in run("go", "version", "-m", program).stdout.split("\n")[1:]:
        fields = line.lstrip("\t").split("\t")
        if fields[0] == "mod":
            main = fields[1:]
        elif fields[0] == "dep":
            deps.append([fields[1:], None])
        elif fields[0] == "=>":
            deps[-1][1] = fields[1:]
        elif fields[0] == "build":
            key, _, value = fields[1].partition("=")
            settings[key] = value
    return main, deps, settings


def h1(fields):
    return base64.b64decode(fields[2][3:]).hex() if len(fields) > 2 and fields[2].startswith("h1:") else None


def expected(dep, by):
    built = by or dep
    if built[1] in ("", "(devel)"):
        return dep[0], None, None
    return built[0], built[1], h1(built)


# ---- what is compared

def sbom(name, program, bill):
    text = bill.read_text()
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    say(error is None, f"{bill.name}: valid by the schema of CycloneDX 1.6" if error is None else f"{bill.name}: {error}")
    data = json.loads(text)
    Bom.from_json(data=json.loads(text))  # it can be read by a model too
    main, deps, settings = of_go(program)
    wanted = [expected(*dep) for dep in deps]
    components = data["components"]
    has = [(c["name"], c.get("version"), c["hashes"][0]["content"] if c.get("hashes") else None)
           for c in components if c["name"] != "stdlib"]
    say(has == wanted, f"{bill.name}: the {len(wanted)} modules of go version -m, in its order, with its checksums")
    component = data["metadata"]["component"]
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    say(component["name"] == main[0] and component["hashes"] == [{"alg": "SHA-256", "content": digest}],
        f"{bill.name}: {main[0]} with the SHA-256 of {program.name}")
    go = run("go", "version", program).stdout.split()[-1]
    say(any(c["name"] == "stdlib" and c["version"] == go[2:] for c in components), f"{bill.name}: {go} as a component")
    properties = {p["name"]: p["value"] for p in data["metadata"]["properties"]}
    say(all(properties.get(f"cdx:gomod:build:env:{key}") == value for key, value in settings.items()
            if key in ("GOOS", "GOARCH", "CGO_ENABLED")), f"{bill.name}: GOOS, GOARCH, CGO_ENABLED as go has them")
    leaks = [w for w in (str(Path.home()), str(work)) if len(w) > 5 and w in text]
    say(not leaks, f"{bill.name}: nothing of this machine")
    return wanted


def statement(file, pem, other, artifacts):
    """Read, verified and compared by in-toto's own libraries; returns what it says."""
    raw = json.loads(file.read_text())
    key = SSlibKey.from_crypto(load_pem_public_key(pem.read_bytes()), raw["signatures"][0]["keyid"])
    envelope = Envelope.from_dict(copy.deepcopy(raw))
    envelope.verify([key], 1)
    payload = json.loads(envelope.payload)
    say(envelope.payload_type == "application/vnd.in-toto+json", f"{file.name}: signature verified by securesystemslib")
    bad = SSlibKey.from_crypto(load_pem_public_key(other.read_bytes()), raw["signatures"][0]["keyid"])
    try:
        envelope.verify([bad], 1)
        say(False, f"{file.name}: verified with another key")
    except VerificationError:
        pass
    read = Statement.copy_from_pb(json_format.ParseDict(
        {("type" if k == "_type" else k): v for k, v in payload.items()}, statement_pb2.Statement()))
    read.validate()
    subjects = {s.name: s.digest["sha256"] for s in read.pb.subject}
    wanted = {a.name: hashlib.sha256(a.read_bytes()).hexdigest() for a in artifacts}
    say(subjects == wanted, f"{file.name}: {len(wanted)} subjects by in-toto's bindings, with their SHA-256")
    return payload


def provenance(payload, modules, name):
    predicate = payload["predicate"]
    read = json_format.ParseDict(predicate, provenance_pb2.Provenance())
    say(payload["predicateType"] == "https://slsa.dev/provenance/v1" and read.run_details.builder.id != ""
        and read.build_definition.build_type != "", f"{name}: SLSA Provenance v1 by its own bindings, no unknown field")
    has = [(d.name, d.digest.get("dirHash")) for d in read.build_definition.resolved_dependencies
           if d.uri and d.name != "go"]
    wanted = [(f"{path}@{tag}" if tag else path, digest) for path, tag, digest in modules]
    say(has == wanted, f"{name}: {len(wanted)} modules with the sums of go.sum")


def attest(files, artifact, key, ok, reason=None):
    done = run("mvn", "-o", "-B", f"{plugin}:attest", f"-Dgoenv.attest.files={','.join(map(str, files))}",
               f"-Dgoenv.attest.artifacts={artifact}", f"-Dgoenv.publicKeys={key}", cwd=work, ok=False)
    said = " ".join(line for line in done.stdout.split("\n") if line.startswith("[ERROR]"))
    good = (done.returncode == 0) == ok and (reason is None or reason in said)
    return good, said[:300] if not good else ""


def flipped(file, at, name, base64=False):
    """A copy with another byte there; in Base64 with another letter of it."""
    data = bytearray(file.read_bytes())
    data[at] = (ord("C") if data[at] == ord("B") else ord("B")) if base64 else data[at] ^ 1
    copy_ = work / "flipped" / name
    copy_.parent.mkdir(exist_ok=True)
    copy_.write_bytes(data)
    return copy_


def flips(program, bill, signed, key, other):
    """A byte each of program, text, signature and SBOM; goenv:attest names what is wrong."""
    draw = random.Random(15)
    line = signed.read_text()
    text = line.index('"payload":"') + 11
    length = line.index('"', text) - text
    sig = line.index('"sig":"') + 7
    name = program.name
    cases = [
        ("nothing", [signed, bill], program, key, True, None),
        ("a byte of the program", [signed, bill], flipped(program, draw.randrange(program.stat().st_size), name), key, False,
         "is not what it is about"),
        ("a byte of the statement", [flipped(signed, text + draw.randrange(length - 4), signed.name, True)], program, key, False,
         "signature does not belong"),
        ("a byte of the signature", [flipped(signed, sig + draw.randrange(80), "s-" + signed.name, True)], program, key, False,
         "signature does not belong"),
        ("a byte of the SBOM", [signed, flipped(bill, bill.read_text().index('"hashes"') + 60, bill.name)], program, key, False,
         None),
        ("another key", [signed], program, other, False, "with another key"),
    ]
    for what, files, artifact, public, ok, reason in cases:
        good, said = attest(files, artifact, public, ok, reason)
        say(good, f"goenv:attest, {what} changed: {'accepted' if ok else 'refused'} {said}")


def keys(kind, *options):
    run("openssl", "genpkey", "-algorithm", kind, *options, "-out", work / f"{kind}.pem")
    run("openssl", "pkey", "-in", work / f"{kind}.pem", "-pubout", "-out", work / f"{kind}.pub")
    return work / kind


ed, ec = keys("ed25519"), keys("EC", "-pkeyopt", "ec_paramgen_curve:P-256")
made, env = generated()
projects = [
    ("fzf", copied(fzf, "fzf"), ed, {}),
    ("generated", made, ec, env),
    ("hello-go", copied(Path("examples/hello-go"), "hello-go"), ed, {}),
    ("wordcount", copied(Path("examples/polyglot/wordcount"), "wordcount"), ec, {}),
]
for name, directory, key, variables in projects:
    print(f"{name}:", flush=True)
    pom(directory, name, key)
    # The first may fetch what writes SBOMs, the others do without a network.
    network = [] if name == "fzf" else ["-o"]
    run("mvn", *network, "-B", "-q", "verify", cwd=directory, env=variables)
    target = directory / "target"
    program = target / name
    bill = next((target / "goenv/sbom").glob("*.cdx.json"))
    modules = sbom(name, program, bill)
    artifacts = [program, *target.glob(f"{name}-1-*.tar.gz")]
    public, other = (ed, ec) if key == ed else (ec, ed)
    said = {}
    for kind in ("provenance", "check"):
        file = next((target / "goenv/provenance").glob(f"*-{kind}.intoto.jsonl"))
        said[kind] = statement(file, Path(f"{public}.pub"), Path(f"{other}.pub"), artifacts)
    provenance(said["provenance"], modules, name)
    outcome = said["check"]["predicate"]["outcome"]
    say(outcome == (target / "goenv/outcome").read_text().strip(), f"{name}: the machine was checked: {outcome}")
    if name == "fzf":
        signed = next((target / "goenv/provenance").glob("*-provenance.intoto.jsonl"))
        flips(program, bill, signed, f"{public}.pub", f"{other}.pub")

# Without the library and without a network: what is missing, and how to get it.
print("without the library:")
named = re.search(r"-Dmaven\.repo\.local=(\S+)", os.environ.get("MAVEN_OPTS", ""))
real = Path(named.group(1) if named else Path.home() / ".m2/repository")
if real.is_dir():
    bare = fresh("repository")
    if run("cp", "-al", real, bare, ok=False).returncode:  # on another file system
        fresh("repository")
        run("cp", "-a", real, bare)
    shutil.rmtree(bare / "org/cyclonedx", ignore_errors=True)
    done = run("mvn", "-o", "-B", f"-Dmaven.repo.local={bare}", "verify", cwd=work / "hello-go", ok=False)
    say(done.returncode != 0 and "mvn dependency:get" in done.stdout, "goenv:sbom says how to get it")
    done = run("mvn", "-o", "-B", f"-Dmaven.repo.local={bare}", "-Dgoenv.sbom.skip", "-Dgoenv.attest.skip", "verify",
               cwd=work / "hello-go", ok=False)
    say(done.returncode == 0, "a build without an SBOM does not need it")
    shutil.rmtree(bare)
sys.exit(1 if wrong else 0)
