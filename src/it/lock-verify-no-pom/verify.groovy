import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
String lock = new File(basedir, 'goenv.lock').getText('UTF-8')

assert log =~ /goenv\.lock has go1\.\S+ \w+\/\w+ now: \d+ files, h1:/
assert log =~ /goenv\.lock is signed; Go's note package takes the key as goenv\.lock\+[0-9a-f]{8}\+/
assert log =~ / is go1\.\S+ \w+\/\w+ as goenv\.lock has it \(\d+ files/
assert log =~ /goenv\.lock is signed with the key goenv\.lock\+[0-9a-f]{8}/
assert log.contains('because its signature does not hold: it is signed with another key than goenv.publicKeys names')
assert log.contains('goenv.verify=quick')
assert !log.contains('\tat ')
assert !log.contains('PRIVATE')

assert lock.startsWith('goenv.lock 1\n\ntoolchain go1.')
assert lock =~ /\n\n\u2014 goenv\.lock \S+\n$/

def toolchain = new JsonSlurper().parse(new File(basedir, 'out/verify.json')).toolchains[0]
assert toolchain.against == 'lock' && toolchain.outcome == 'verified'
assert toolchain.lock.signature == 'verified' && lock.contains('root ' + toolchain.lock.root)
assert toolchain.lock.filesRead < toolchain.files
def indicators = new JsonSlurper().parse(new File(basedir, 'out/indicators.json')).Indicators
assert indicators.size() > 5 && indicators.every { it.indicatorType == 'FileSha256' && it.action == 'Allowed' }
