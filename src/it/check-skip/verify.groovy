String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] goenv: skipped by goenv.skip')
assert !log.contains('/nowhere')
assert !new File(basedir, 'target').exists()
