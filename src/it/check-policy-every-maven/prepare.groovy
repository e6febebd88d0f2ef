// An artifact as "mvn install" puts it into the local repository.
def directory = new File(localRepositoryPath, 'io/github/goenv/it/fleet-policy/1')
directory.mkdirs()
new File(directory, 'fleet-policy-1.pom').text = '''<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.github.goenv.it</groupId>
  <artifactId>fleet-policy</artifactId>
  <version>1</version>
</project>
'''
new File(directory, 'fleet-policy-1.jar').withOutputStream { out ->
  def zip = new java.util.zip.ZipOutputStream(out)
  zip.putNextEntry(new java.util.zip.ZipEntry('META-INF/goenv/policy.xml'))
  zip.write(new File(basedir, 'config/policy.xml').bytes)
  zip.close()
}
true
