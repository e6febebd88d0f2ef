import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('2 machines: 0 with errors, 0 with warnings')
assert log =~ /agent-2 +linux\/amd64 +go1\.22\.1 +0 +0 +1/
assert log.contains('agent-3/report.json: it is incomplete')
assert log.contains('Files that could not be read (1):')
assert log =~ /Nothing has changed since 20/
assert log =~ /goenv\.fleet\.directory=.*nowhere: there is no such directory/
assert !log.contains('\tat ')

def fleet = new JsonSlurper().parse(new File(basedir, 'out/fleet.json'))
assert fleet.machines*.name == ['agent-1', 'agent-2']
assert fleet.changes.steps == []
assert fleet.unreadable*.file == ['agent-3/report.json']
assert new File(basedir, 'out/fleet.html').getText('UTF-8').contains('<bdi>agent-2</bdi>')
