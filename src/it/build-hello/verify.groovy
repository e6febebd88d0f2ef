import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(':check (')
assert log.contains(':build (')
assert log =~ /hello-go built|built in \d+\.\d s: .*hello-go/
assert log =~ /stage +count +total +mean +P50 +P95 +max +CPU/
assert log =~ /longest chain /

File program = new File(basedir, 'target').listFiles().find { it.name in ['hello-go', 'hello-go.exe'] }
assert [program.path, 'Maven'].execute().text.trim() == 'Hello, Maven! This is hello-go 1.2.3.'
assert [program.path, '-version'].execute().text.trim() == 'hello-go 1.2.3, 2026-01-01T00:00:00Z'

// The second run: its report says that nothing was compiled. It is linked again: without a build id go cannot tell that it need not be.
Map report = new JsonSlurper().parse(new File(basedir, 'target/goenv').listFiles().find { it.name.startsWith('build-') }, 'UTF-8')
assert report.packagesBuilt == 0
assert report.stages*.stage - ['load', 'queue'] == ['link', 'go']

// Each run left a record, and beside it the machine as check had read it.
File[] kept = new File(basedir, 'target/goenv/records').listFiles()[0].listFiles().sort { it.name }
assert kept.collect { it.name.replaceAll(/\d/, '0') } == ['00000000T000000.000Z.json.gz', '00000000T000000.000Z.snapshot.json.gz'] * 2
def unpacked = { File file -> new java.util.zip.GZIPInputStream(new FileInputStream(file)).getText('UTF-8') }
assert unpacked(kept[2]) == new File(basedir, 'target/goenv').listFiles().find { it.name.startsWith('build-') }.getText('UTF-8')
assert new JsonSlurper().parseText(unpacked(kept[3])).takenAt
assert report.settings.GOROOT && report.settings.GOTOOLCHAIN
assert report.stages.every { (it.totalMs == null) == (it.stage == 'queue') }
assert report.settings.GOCACHE && report.settings.GOVERSION == report.goVersion

// -X shows the command line and no environment.
assert log =~ /\[INFO\] \w+\/\w+ in .*build-hello: \[.*go(\.exe)?, build, -trimpath, -buildvcs=false, -ldflags=-s -w -buildid= -X main.built=2026-01-01T00:00:00Z -X main.version=1.2.3/
String ours = log.readLines().findAll { !it.contains('env.GOENV_IT_MARK') }.join('\n')
assert !ours.contains('not-to-be-shown')
return true
