// The example of the README, every file as it is, without what a build of it left.
java.nio.file.Path example = new File(basedir, '../../../examples/polyglot').canonicalFile.toPath()
java.nio.file.Files.walk(example).withCloseable { files ->
  files.filter { java.nio.file.Files.isRegularFile(it) }.forEach { file ->
    String name = example.relativize(file).toString()
    if (!name.replace('\\', '/').contains('target/')) {
      File copy = new File(basedir, name)
      copy.parentFile.mkdirs()
      copy.bytes = java.nio.file.Files.readAllBytes(file)
    }
  }
}
return true
