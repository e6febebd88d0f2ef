String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('go cannot build for widnows/amd64. Did you mean windows/amd64?')
assert !log.contains('\tat ')
// Known before the first target is built, and nothing is left.
assert !log.contains('linux/amd64 built')
// Nothing but the word that this run failed.
assert new File(basedir, 'target').list() == ['goenv']
assert new File(basedir, 'target/goenv').list() == ['outcome']
assert new File(basedir, 'target/goenv/outcome').text.trim() == 'errors'
return true
