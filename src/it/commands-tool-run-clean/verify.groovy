List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
def failed = { String text -> lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains(text) } }

// A warning of the tool fails the build, unless that is not wanted.
assert failed('go tool staticcheck: 1 warning in 1 file') == 1
assert lines.count { it == '[ERROR] main.go:3:6: could be simpler (S1000)' } == 1
assert lines.count { it == '[WARNING] main.go:3:6: could be simpler (S1000)' } == 1
assert !lines.any { it.contains('"runs"') }
assert lines.any { it.contains('TEST-goenv-staticcheck.xml') }

assert lines.count { it == '[INFO] migrate [-dry-run]' } == 1
assert lines.count { it == '[INFO] example.com/tools/cmd/migrate' } == 1

// Everything is gone that was written.
assert lines.any { it.contains('goenv: removed what this plugin wrote') }
assert new File(basedir, 'target').list().toList() == []
assert !lines.any { it.startsWith('\tat ') }
return true
