String log = new File(basedir, 'build.log').getText('UTF-8')

// Checked once, though three projects inherit it, and before anything is compiled.
def checks = log.readLines().findAll { it =~ /goenv: \d+ checks, no/ }
assert checks.size() == 1 : checks
assert log.indexOf(checks[0]) < log.indexOf(' built in ')
assert log.count(' built in ') == 1

// The Java test got its answers from the Go program.
def tests = new groovy.xml.XmlSlurper().parse(new File(basedir, 'app/target/surefire-reports/TEST-com.example.app.WordCountTest.xml'))
assert tests.@tests == '1' && tests.@failures == '0' && tests.@errors == '0' && tests.@skipped == '0'
File program = new File(basedir, 'wordcount/target').listFiles().find { it.name in ['wordcount', 'wordcount.exe'] }
Process run = [program.path].execute()
run.withWriter { it << 'one two three' }
assert run.text.trim() == '3'

assert new File(basedir, 'wordcount/target/goenv').list().any { it ==~ /build-\w+-\w+\.json/ }
assert new File(basedir, 'app/target/app-1.0.0.jar').file
assert !log.readLines().any { it.startsWith('[WARN') && it.contains('goenv') }
assert !log.contains('\tat ')
return true
