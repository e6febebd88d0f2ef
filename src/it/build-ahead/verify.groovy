String exe = File.separatorChar == '\\' as char ? '.exe' : ''
List<String> modules = ['one', 'two', 'three', 'four']
modules.each { module ->
  assert [new File(basedir, "${module}/target/${module}${exe}").path].execute().text.trim() == module
}
List<String> runs = new File(basedir, 'build.log').getText('UTF-8').split('Reactor Build Order').tail()
assert runs.size() == 4

// Each module's own run of go, with a share of the cores where it began early.
List<List<String>> commands = runs.collect { run -> run.readLines().findAll { it.contains(': [') && it.contains(', build, ') } }
assert commands[1].size() >= modules.size()
assert modules.every { module -> commands[1].any { it.contains("${module}${exe}, ") || it.contains("${module}${exe}]") } }
boolean several = Runtime.runtime.availableProcessors() > 1
assert commands[1].any { it.contains(', -p=') } == several
assert commands[2].size() == modules.size() && !commands[2].any { it.contains(', -p=') }
[0, 1, 2].each { assert runs[it].readLines().count { line -> line.contains(' built in ') } == modules.size() }

// What is wrong with a module is said once, in its turn; nothing is said of those after it.
List<String> last = runs[3].readLines()
assert last.count { it.startsWith('[ERROR]') && it.contains('broken.go:5:15: undefined: missing') } == 1
assert last.findIndexOf { it.contains('broken.go') } > last.findLastIndexOf { it.contains(' built in ') }
assert last.count { it.contains(' built in ') } == 2
assert !last.any { it.contains('@ four') }
modules.each { module ->
  assert !new File(basedir, "${module}/target/goenv").list().any { it.startsWith('.build') }
}
return true
