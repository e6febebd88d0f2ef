String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('BUILD SUCCESS')
assert log =~ /goenv \S+ doctor: go1\.\S+ on \w+\/\w+/
assert !log.contains('\tat ')
return true
