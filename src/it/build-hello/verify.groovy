import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(':check (')
assert log.contains(':build (')
assert log =~ /hello-go built|built in \d+\.\d s: .*hello-go/
assert log =~ /stage +count +total +mean +P50 +P95 +max/
assert log =~ /longest chain /

File program = new File(basedir, 'target').listFiles().find { it.name in ['hello-go', 'hello-go.exe'] }
assert [program.path, 'Maven'].execute().text.trim() == 'Hello, Maven! This is hello-go 1.2.3.'

// The second run: its report says that nothing was compiled or linked.
Map report = new JsonSlurper().parse(new File(basedir, 'target/goenv').listFiles().find { it.name.startsWith('build-') }, 'UTF-8')
assert report.packagesBuilt == 0
assert report.stages*.stage == ['go']

// -X shows the command line and no environment.
assert log =~ /\[DEBUG\] \w+\/\w+ in .*build-hello: \[.*go(\.exe)?, build, -ldflags=-s -w -X main.version=1.2.3/
String ours = log.readLines().findAll { !it.contains('env.GOENV_IT_MARK') }.join('\n')
assert !ours.contains('not-to-be-shown')
return true
