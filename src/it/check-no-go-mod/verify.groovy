String log = new File(basedir, 'build.log').getText('UTF-8')
List<String> lines = log.readLines()
String path = new File(basedir, 'plain').path

assert lines.count { it.startsWith('[ERROR]') && it.contains("goenv:build runs in ${path}, and neither") && (it.contains('go.mod file not found') || it.contains('cannot find main module')) } == 1
assert lines.count { it.contains('this machine cannot build this project: project.go-mod.') } == 1
assert lines.count { it.startsWith('[WARNING]') && it.contains("goenv:build runs in ${path}, and neither") && it.contains('unless an earlier step') } == 1

// And then go fails, and says why in the same words.
// Below a repository go has another sentence.
assert lines.count { it ==~ /\[ERROR\] go: (go.mod file not found|cannot find main module).*/ } == 1
assert lines.count { it ==~ /\[ERROR\] goenv: "(go.mod file not found|cannot find main module)": .*/ } == 1
assert !log.contains('\tat ')
