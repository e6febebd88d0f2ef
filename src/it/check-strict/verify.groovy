String log = new File(basedir, 'build.log').getText('UTF-8')

// A warning by default, an error in the strict profile.
String said = 'env.cross-target  GOARCH=riscv64 makes every go command target another system'
assert log.readLines().findAll { it.startsWith('[WARNING]') && it.contains(said) }.size() == 1
assert log.readLines().findAll { it.startsWith('[ERROR]') && it.contains(said) }.size() == 1
assert log.count('this machine does not meet the policy of this project: env.cross-target.') == 1
assert !log.contains('\tat ')
