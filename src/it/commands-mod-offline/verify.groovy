List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('go.mod or go.sum is not tidy') } == 1
assert lines.any { it.startsWith('[ERROR] +example.com/far v1.0.0 h1:') }
assert lines.any { it.contains('all modules verified') }
assert lines.any { it.contains('goenv: the modules of go.mod are in the module cache') }
assert lines.count { it == '[INFO] far away' } == 1
assert new File(basedir, 'go.sum').readLines().size() == 2
assert new File(basedir, 'go.mod').text == 'module example.com/offline\n\ngo 1.21\n\nrequire example.com/far v1.0.0\n'
assert !lines.any { it.startsWith('\tat ') }
return true
