// The example of the README, every file as it is.
File example = new File(basedir, '../../../examples/hello-go')
example.eachFile { file ->
  if (file.file) {
    new File(basedir, file.name).bytes = file.bytes
  }
}
return true
