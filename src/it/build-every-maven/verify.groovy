File program = new File(basedir, 'target').listFiles().find { it.name.startsWith('every-maven') }
assert [program.path].execute().text == '1'
assert new File(basedir, 'target/goenv').list().any { it ==~ /build-\w+-\w+\.json/ }
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(' built in ')
assert !log.readLines().any { it.startsWith('[WARN') && it.contains('goenv') }
return true
