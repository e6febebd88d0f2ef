import static io.github.goenv.docs.Snippets.snippet

File root = new File(basedir, '../../..').canonicalFile
new File(basedir, 'group.xml').setText(snippet(root.toPath(), 'plugin-group'), 'UTF-8')

// As "mvn install" leaves it, also with a Maven that by itself writes no prefix.
File group = new File(localRepositoryPath, 'io/github/goenv')
File metadata = new File(group, 'maven-metadata-local.xml')
if (!metadata.exists()) {
  metadata.bytes = new File(root, 'src/main/prefix/maven-metadata-local.xml').bytes
}
return true
