List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
assert lines.count { it.contains('Maven is offline, so go runs with GOPROXY=off and downloads nothing') } == 1
// In Go's words, and without having asked the network.
assert lines.any { it.contains('main.go:3:8') && it.contains('module lookup disabled by GOPROXY=off') }
assert lines.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains('Fetch it with "go mod download", or run Maven once without -o') }
assert !lines.any { it.startsWith('\tat ') }
return true
