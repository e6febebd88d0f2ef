String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('no problems found, 1 unknown: ')
assert log.contains('this machine does not meet the policy of this project, because goenv.unknown=error and this could not be determined: go.version')
assert log.contains('something that is not JSON')
assert new File(basedir, 'target/goenv/outcome').text.trim() == 'incomplete'
assert !log.contains('\tat ')
