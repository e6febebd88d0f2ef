String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('BUILD SUCCESS')
assert log =~ /goenv \S+ doctor: go1\.\S+ on \w+\/\w+/
assert log =~ /\d+ checks in \d+ ms: /
assert !log.contains('report: ')
assert !log.contains('CRASHED')
assert !log.contains('\tat ')

// Nothing is left behind in the folder.
assert (basedir.list() as List) - ['.mvn', 'build.log', 'invoker.properties', 'verify.groovy'] == []
