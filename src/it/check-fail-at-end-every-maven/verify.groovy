String log = new File(basedir, 'build.log').getText('UTF-8')
List<String> lines = log.readLines()

// With --fail-at-end every module is built; without, none after the first. (Maven 4 sums up failures alone.)
def built = { String module -> lines.count { it.startsWith("[INFO] Building ${module} 1 ") } }
assert ['good', 'bad', 'later', 'check-fail-at-end-every-maven'].collect(built) == [3, 2, 3, 3]
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') } == 3

// The finding is shown where the check runs, and the module that it concerns fails with its words.
assert lines.count { it.contains('fails the module in') && it.contains("${File.separator}bad alone") } == 2
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('on project bad: project.go-mod: ') && it.contains('unknown directive: nonsense') } == 2
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('on project check-fail-at-end-every-maven: this machine cannot build this project: project.go-mod.') } == 1
assert !log.contains('\tat ')
