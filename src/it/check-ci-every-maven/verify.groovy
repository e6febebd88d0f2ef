String log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def declared = new File(basedir, 'pom.xml').readLines().findIndexOf { it.contains('<plugin>') } + 1

// A command counts in column 1 only; the second build says nothing, the last one has it in its file.
def annotations = lines.findAll { it.contains('::error') }
assert annotations.size() == 1 : annotations
assert annotations[0].startsWith("::error file=pom.xml,line=${declared},title=goroot.invalid::GOROOT is /nowhere/go, and there is no such directory%0Afix: ")

String summary = new File(basedir, 'summary.md').getText('UTF-8')
assert summary.startsWith('### goenv:check: 1 error')
assert summary.contains('[`goroot.invalid`](')
assert summary.count('### goenv:check') == 2

String pom = new File(basedir, 'pom.xml').canonicalPath
def issues = lines.findAll { it.startsWith('##vso[task.logissue type=error;') }
assert issues.size() == 1 : issues
assert issues[0].contains("sourcepath=${pom};linenumber=${declared};code=goroot.invalid;]GOROOT is /nowhere/go")
def types = lines.findAll { it.startsWith("##teamcity[inspectionType id='goroot.invalid' ") }
assert types.size() == 1 : types
def inspections = lines.findAll { it.startsWith("##teamcity[inspection typeId='goroot.invalid' ") }
assert inspections.size() == 1 : inspections
assert inspections[0].endsWith("file='${pom}' line='${declared}' SEVERITY='ERROR']")

// The section is around the findings of the third build.
int start = log.indexOf('\u001b[0Ksection_start:')
int finding = log.indexOf('goroot.invalid  GOROOT is /nowhere/go', start)
int end = log.indexOf('\u001b[0Ksection_end:')
assert start >= 0 && start < finding && finding < end : "${start} ${finding} ${end}"

// GitHub shows a finding once: as an annotation, or as an alert of the file that was asked for.
assert new File(basedir, 'github').list().sort() == [
  'TEST-goenv.xml', 'gl-code-quality-report.json', 'outcome', 'report.json']
assert new File(basedir, 'alerts').list().sort() == ['outcome', 'report.sarif']
def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'alerts/report.sarif'), 'UTF-8').runs[0]
def alert = run.results.find { it.ruleId == 'goroot.invalid' }
def place = alert.locations[0].physicalLocation
assert place.artifactLocation.uri == 'pom.xml'
assert place.region.startLine == declared
assert alert.partialFingerprints['goenv/v1'] ==~ /[0-9a-f]{16}/
def issue = new groovy.json.JsonSlurper().parse(new File(basedir, 'github/gl-code-quality-report.json'), 'UTF-8')
  .find { it.check_name == 'goroot.invalid' }
assert issue.location.path == 'pom.xml' && issue.location.lines.begin == declared
assert !log.contains('\tat ')
