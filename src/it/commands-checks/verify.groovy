List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
def failed = { String text -> lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains(text) } }

// generate: the difference is shown, and made.go is what the next run finds.
assert failed('go generate changed files below') == 1
assert lines.contains('[ERROR] made.go was changed')
assert lines.contains('[ERROR] +const Made = "größe 世界"')
assert lines.any { it ==~ /::error file=.*made.go,line=5,title=generate.changed::go generate makes something else .*/ }
assert lines.any { it.contains('goenv: go generate changed no file') }

// fmt: checked in the second run, written in the third.
assert failed('gofmt would change 1 of 3 Go files') == 1
assert lines.contains('[ERROR] main.go is not formatted as gofmt does:')
assert lines.any { it.startsWith('##vso[task.logissue type=error;sourcepath=') && it.contains('main.go;linenumber=9;') && it.contains('code=gofmt.format;') }
assert lines.any { it.startsWith("##teamcity[inspection typeId='gofmt.format' ") }
assert lines.any { it.contains('section_start:') && it.contains(':goenv_fmt') }
assert lines.count { it == '[INFO] goenv: formatted main.go' } == 1
assert new File(basedir, 'main.go').text.contains('\tif len(Made) == 0 {')

// mod: nothing to complain of.
assert lines.any { it.contains('goenv: go.mod and go.sum are tidy') }

// vet: an error and an annotation, then a warning.
assert failed('go vet: 1 error in 1 file') == 1
assert lines.count { it ==~ /\[ERROR\] main.go:8:\d+: fmt.Printf format %d has arg Made of wrong type .* \(printf\)/ } == 1
assert lines.any { it ==~ /.*::error file=.*main.go,line=8,col=\d+,title=vet.printf::.*/ }
assert lines.count { it.startsWith('[WARNING] main.go:8:') } == 1
String report = new File(basedir, 'target/goenv/TEST-goenv-vet.xml').getText('UTF-8')
['fmt', 'generate', 'mod'].each { // of the last run, in which they found nothing
  String other = new File(basedir, "target/goenv/TEST-goenv-${it}.xml").getText('UTF-8')
  assert other.contains("name=\"goenv.$it\"") && other.contains('no findings')
}
assert new groovy.xml.XmlSlurper().parseText(report).@failures == '1'

assert lines.count { it.contains('MojoFailureException') } == 3
assert !lines.any { it.startsWith('\tat ') }
assert new File(basedir, 'target/goenv/outcome').text.trim() == 'clean'
return true
