import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /goenv \S+ service: windows\/amd64, /
assert log.contains('GoService runs as LocalSystem, which may change everything on this machine')
assert log.contains("sc.exe config GoService obj= 'NT SERVICE\\GoService'")
assert log.contains('LocalSystem may not create files in C:\\GoService\\logs')
assert log.contains('C:\\GoService\\svc.exe has net/http/pprof linked in and listens on 0.0.0.0:6060')
assert log =~ /8 checks in \d+ ms: /
assert log.contains(':service "-Dgoenv.only=service.')
assert !log.contains('this machine cannot build')
assert log.contains('Windows services exist on Windows only; this is')
assert log.contains('goenv:service needs the name of a Windows service')
assert log.contains('goenv.service.registryKey=HKCU/Software/Go is not possible')
assert !log.contains('\tat ')

def report = new JsonSlurper().parse(new File(basedir, 'out/report.json'), 'UTF-8')
assert report.goal == 'service'
assert report.outcome == 'errors'
assert report.results*.id.every { it.startsWith('service.') }
assert report.results.find { it.id == 'service.recovery' }.outcome == 'unknown'
['TEST-goenv.xml', 'report.sarif', 'report.html', 'outcome'].each { assert new File(basedir, "out/$it").exists() }
return true
