import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /\[INFO\] .* \(go1\.\S+ \w+\/\w+\) could not be verified: Maven is offline/
assert log =~ /\[ERROR\] .* could not be verified: Maven is offline/
assert log.contains('the Go toolchain is not verified: ')
assert log.contains('there is no directory nowhere; goenv.verify.goroot names')
assert !log.contains('\tat ')

def verified = new JsonSlurper().parse(new File(basedir, 'out/verify.json'))
assert verified.database == 'sum.golang.org'
assert verified.toolchains*.outcome == ['unknown']
assert verified.toolchains[0].h1 ==~ /h1:.{43}=/
assert verified.toolchains[0].files > 5000
assert new File(basedir, 'out/outcome').text == 'incomplete\n'
