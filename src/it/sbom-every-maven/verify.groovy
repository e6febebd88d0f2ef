import groovy.json.JsonSlurper
import java.security.MessageDigest

String log = new File(basedir, 'build.log').getText('UTF-8')
File deployed = new File(basedir, 'deployed/io/github/goenv/it/sbom/1.0')
def names = deployed.list().findAll { !(it =~ /\.(md5|sha1|sha256|sha512|asc)$/) && !it.endsWith('-build.pom') }.toSet()
def expected = ['sbom-1.0.pom', 'sbom-1.0-checksums.txt', 'sbom-1.0-linux-amd64.tar.gz', 'sbom-1.0-windows-amd64.zip']
['linux-amd64', 'windows-amd64'].each {
  expected += ["sbom-1.0-${it}-cyclonedx.json", "sbom-1.0-${it}-provenance.intoto.jsonl", "sbom-1.0-${it}-check.intoto.jsonl"]*.toString()
}
assert names == expected as Set

def json = { File file -> new JsonSlurper().parse(file, 'UTF-8') }
def sha256 = { File file -> MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex().toString() }
[linux: ['sbom-linux-amd64', 'tar.gz'], windows: ['sbom-windows-amd64.exe', 'zip']].each { os, files ->
  File program = new File(basedir, "target/${files[0]}")
  File archive = new File(basedir, "target/sbom-1.0-${os}-amd64.${files[1]}")
  File bill = new File(basedir, "target/goenv/sbom/sbom-1.0-${os}-amd64.cdx.json")
  def bom = json(bill)
  assert bom.bomFormat == 'CycloneDX' && bom.specVersion == '1.6'
  assert bom.metadata.timestamp == '2026-11-28T10:00:00Z'
  assert bom.metadata.component.name == 'example.com/sbom'
  assert bom.components*.name == ['stdlib']
  assert bom.metadata.component.hashes == [[alg: 'SHA-256', content: sha256(program)]]
  assert bom.metadata.properties.find { it.name == 'cdx:gomod:build:env:GOOS' }.value == os

  File signed = new File(basedir, "target/goenv/provenance/sbom-1.0-${os}-amd64-provenance.intoto.jsonl")
  def statement = new JsonSlurper().parse(json(signed).payload.decodeBase64(), 'UTF-8')
  assert statement.predicateType == 'https://slsa.dev/provenance/v1'
  assert statement.subject.collectEntries { [it.name, it.digest.sha256] } ==
    [(program.name): sha256(program), (archive.name): sha256(archive)]
  def words = statement.predicate.buildDefinition.externalParameters.commands[0].words
  assert words[0..1] == ['go', 'build'] && words.contains("<project>/target/${program.name}".toString().replace('/', File.separator))
  assert !words.any { it.startsWith('-debug') }
  assert statement.predicate.runDetails.byproducts*.digest*.sha256 == [sha256(bill)]

  File check = new File(basedir, "target/goenv/provenance/sbom-1.0-${os}-amd64-check.intoto.jsonl")
  def machine = new JsonSlurper().parse(json(check).payload.decodeBase64(), 'UTF-8')
  assert machine.predicate.outcome in ['clean', 'incomplete', 'warnings']
  assert machine.predicate.report.digest.sha256 == sha256(new File(basedir, 'target/goenv/report.json'))

  // Built again, without a network: the same but for what that is for go.
  assert bill.bytes == new File(deployed, "sbom-1.0-${os}-amd64-cyclonedx.json").bytes
  def before = new JsonSlurper().parse(json(new File(deployed, "sbom-1.0-${os}-amd64-provenance.intoto.jsonl")).payload.decodeBase64(), 'UTF-8')
  assert statement.predicate.buildDefinition.externalParameters.commands[0].environment.remove('GOPROXY') == 'off'
  assert statement == before
}
assert log.count('(components: 1)') == 4
assert log.count(' is right: ') == 12
assert !log.contains('SLF4J') && !log.contains('PRIVATE')
