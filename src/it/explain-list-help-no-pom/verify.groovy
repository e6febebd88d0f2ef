String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.count('BUILD SUCCESS') == 2
assert log.contains('error by default, error with "-Dgoenv.profile=strict"; on every system')
// list
assert log =~ /goroot\.mismatch +error +error/
// No pom names the plugin there, so the command has its whole name.
assert log =~ /\d+ checks\. Explain one: mvn io\.github\.goenv:goenv-maven-plugin:[^: ]+:explain "-Dgoenv\.id=ID"/
// help
assert log =~ /This plugin has \d+ goals/
['goenv:build', 'goenv:check', 'goenv:doctor', 'goenv:explain', 'goenv:list', 'goenv:snapshot'].each { assert log.contains(it) }

assert log.contains('goenv.id has goroot.mismach, which is not a check or an area. Did you mean goroot.mismatch?')

// in Chinese, or as code points where the console has no Chinese
assert log.contains('适用于所有系统') || log.contains('<U+9002><U+7528>')
assert log.count('unset GOROOT') == 2

def given = ['.mvn', 'build.log', 'invoker.properties', 'verify.groovy']
assert (basedir.list() as List) - given == []
assert !log.contains('\tat ')
