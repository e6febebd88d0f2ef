// Twenty modules, each with a Go module of its own.
for (int i = 1; i <= 20; i++) {
  String name = String.format('m%02d', i)
  def directory = new File(basedir, name)
  directory.mkdirs()
  new File(directory, 'go.mod').text = "module example.org/${name}\n\ngo 1.21\n"
  new File(directory, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>io.github.goenv.it</groupId>
    <artifactId>check-reactor-every-maven</artifactId>
    <version>1</version>
  </parent>
  <artifactId>${name}</artifactId>
  <packaging>pom</packaging>
</project>
"""
}
