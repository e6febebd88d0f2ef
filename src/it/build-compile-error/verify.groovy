List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
int second = lines.findLastIndexOf { it.contains('Building compile-error') || it.contains('BUILD FAILURE') }
assert second > 0

// Each run shows what Go says once, as errors, also where warnings are hidden.
assert lines.findAll { it.contains('main.go:4:2: undefined: greet') }.size() == 2
assert lines.findAll { it.contains('declared and not used: unused') }.size() == 2
assert lines.count { it.startsWith('[ERROR] ./main.go:4:2: undefined: greet') } + lines.count { it.startsWith('[ERROR] .\\main.go:4:2: undefined: greet') } == 2
assert !lines.any { it.startsWith('[WARNING]') && it.contains('main.go') }

assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('failed (exit status 1). What is wrong is shown above') } == 2
assert lines.any { it.contains('MojoFailureException') }
assert !lines.any { it.startsWith('\tat ') || it.contains('Caused by') }

File target = new File(basedir, 'target')
assert target.listFiles().find { it.name.startsWith('compile-error') }.getText('UTF-8') == 'built before'
File report = new File(target, 'goenv').listFiles().find { it.name.startsWith('build-') }
assert report.getText('UTF-8').contains('"outcome": "failure"')
assert new File(target, 'goenv').list().length == 3
assert new File(target, 'goenv/outcome').text.trim() == 'errors'

// Both failures left a record.
File[] records = new File(target, 'goenv/records').listFiles()[0].listFiles()
assert records.length == 2
records.each { assert new java.util.zip.GZIPInputStream(new FileInputStream(it)).getText('UTF-8').contains('"outcome": "failure"') }
return true
