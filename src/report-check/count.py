"""Counts what junitparser reads in a directory of reports."""

import glob
import sys

from junitparser import Error, Failure, JUnitXml, Skipped

tests = failed = skipped = 0
for name in sorted(glob.glob(sys.argv[1] + "/TEST-*.xml")):
    suite = JUnitXml.fromfile(name)
    cases = list(suite)
    assert suite.tests == len(cases), name
    tests += len(cases)
    for case in cases:
        assert case.name and case.classname, name
        failed += any(isinstance(each, (Error, Failure)) for each in case.result)
        skipped += any(isinstance(each, Skipped) for each in case.result)
print(f"{tests} tests, {failed} failed, {skipped} skipped")
