"""Parses scripts by tree-sitter's grammar of PowerShell; names each place that is none."""

import sys
from pathlib import Path

import tree_sitter_powershell
from tree_sitter import Language, Parser

MARK = b"\xef\xbb\xbf"


def errors(node):
    if not node.has_error:
        return
    if node.type == "ERROR" or node.is_missing:
        yield node
    for child in node.children:
        yield from errors(child)


def main(directory):
    parser = Parser(Language(tree_sitter_powershell.language()))
    count = bad = 0
    for file in sorted(Path(directory).glob("*.ps1")):
        text = file.read_bytes()
        count += 1
        if not text.startswith(MARK):
            print(f"{file.name}: no byte order mark")
            bad += 1
        tree = parser.parse(text.removeprefix(MARK))
        for node in list(errors(tree.root_node))[:3]:
            line = node.start_point[0]
            print(f"{file.name}:{line + 1}: {text.splitlines()[line][:120].decode('utf-8', 'replace')}")
            bad += 1
    if not list(errors(parser.parse(b"Write-Output 'a\n").root_node)):
        print("the grammar takes a text without its end")
        bad += 1
    print(f"PowerShell: {count} scripts, {bad} places that are none of its grammar")
    return 1 if bad or not count else 0


sys.exit(main(sys.argv[1]))
