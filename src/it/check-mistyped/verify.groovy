String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('goenv.only has goroot.missmatch, which is not a check or an area. Did you mean goroot.mismatch?')
assert log.contains('<severity><path.dead>=eror is not possible. Did you mean error?')
// The plugin could not do its work: another kind of failure than a finding.
assert log.count('MAVEN/MojoExecutionException') == 2
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
