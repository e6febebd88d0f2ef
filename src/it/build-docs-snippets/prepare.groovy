import static io.github.goenv.docs.Snippets.snippet

java.nio.file.Path root = new File(basedir, '../../..').canonicalFile.toPath()
String pom = snippet(root, 'pom')
String profiles = new File(basedir, 'snippets.xml').getText('UTF-8')
  .replaceAll(/<!-- snippet (\S+) -->/) { all, name -> snippet(root, name) }
new File(basedir, 'pom.xml').setText(pom.replace('</project>', profiles + '</project>'), 'UTF-8')
return true
