def project = new File(basedir, 'mein Projekt é 项目')
assert project.mkdirs()
['pom.xml', 'go.mod', 'main.go'].each {
  new File(project, it).bytes = new File(basedir, it).bytes
}
true
