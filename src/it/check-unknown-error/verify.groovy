String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('no problems found, 1 unknown: ')
assert log.contains('the state of this machine could not be determined and goenv.unknown=error: go.version')
assert log.contains('something that is not JSON')
assert new File(basedir, 'target/goenv/outcome').text.trim() == 'incomplete'
assert !log.contains('\tat ')
