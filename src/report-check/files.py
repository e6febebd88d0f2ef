"""Holds the files of each directory to their schemas, and counts what is in them.

    files.py DIRECTORY SARIF-SCHEMA CODE-QUALITY-SCHEMA
"""

import json
import pathlib
import re
import sys

import jsonschema
from junitparser import Error, Failure, JUnitXml

home, sarif_schema, quality_schema = map(pathlib.Path, sys.argv[1:])


def validator(file):
    schema = json.loads(file.read_text(encoding="utf-8-sig"))
    return jsonschema.validators.validator_for(schema)(schema, format_checker=None)


sarif, quality = validator(sarif_schema), validator(quality_schema)
wrong = checked = 0


def complain(file, text):
    global wrong
    wrong += 1
    print(f"  WRONG: {file.relative_to(home)}: {text}")


def read_sarif(file):
    log = json.loads(file.read_text(encoding="utf-8"))
    for error in sarif.iter_errors(log):
        complain(file, f"{error.json_path}: {error.message[:200]}")
    assert len(log["runs"]) == 1
    run = log["runs"][0]
    for result in run["results"]:
        # GitHub takes no file in which one result is without this.
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/|\.\.?(/|$)", uri) or place["region"]["startLine"] < 1:
            complain(file, f"no place in the checkout: {place}")
        if not result["partialFingerprints"] or not result["message"]["text"].strip():
            complain(file, f"no fingerprint or message: {result['ruleId']}")
    # GitHub's limits.
    rules = run["tool"]["driver"]["rules"]
    if len(run["results"]) > 25000 or len(rules) > 25000 or file.stat().st_size > 10_000_000:
        complain(file, "too large for GitHub")
    if any(len(rule.get("properties", {}).get("tags", [])) > 20 for rule in rules):
        complain(file, "too many tags for GitHub")
    suppressed = sum(bool(result["suppressions"]) for result in run["results"] if "suppressions" in result)
    told = sum(len(each["toolExecutionNotifications"]) for each in run["invocations"])
    return f"sarif {len(run['results'])} results, {suppressed} suppressed, {told} notifications"


def read_quality(file):
    data = file.read_bytes()
    issues = json.loads(data.decode("utf-8"))
    for error in quality.iter_errors(issues):
        complain(file, f"{error.json_path}: {error.message[:200]}")
    if len({each["fingerprint"] for each in issues}) != len(issues):
        complain(file, "two findings with one fingerprint")
    return f"codequality {len(issues)} issues"


def read_junit(file):
    suite = JUnitXml.fromfile(str(file))
    cases = list(suite)
    if suite.tests != len(cases) or len({(c.classname, c.name) for c in cases}) != len(cases):
        complain(file, "cases are not told apart, or counted wrongly")
    failed = sum(any(isinstance(each, (Error, Failure)) for each in case.result) for case in cases)
    return f"junit {len(cases)} tests, {failed} failed"


for directory in sorted(each for each in home.iterdir() if each.is_dir()):
    found = [read_sarif(file) for file in directory.glob("*.sarif")]
    found += [read_junit(file) for file in directory.glob("TEST-*.xml")]
    found += [read_quality(file) for file in directory.glob("gl-code-quality-report*.json")]
    expected = (directory / "expected.txt").read_text().splitlines()
    if found != expected:
        complain(directory, f"{found} instead of {expected}")
    checked += 1
print(f"  {checked} machines: as the schemas have it, and each finding is there")
sys.exit(1 if wrong or not checked else 0)
