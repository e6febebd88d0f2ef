// A module proxy in a directory, with one module.
File versions = new File(basedir, 'proxy/example.com/far/@v')
versions.mkdirs()
String mod = 'module example.com/far\n\ngo 1.21\n'
new File(versions, 'list').text = 'v1.0.0\n'
new File(versions, 'v1.0.0.info').text = '{"Version":"v1.0.0"}'
new File(versions, 'v1.0.0.mod').text = mod
new java.util.zip.ZipOutputStream(new FileOutputStream(new File(versions, 'v1.0.0.zip'))).withCloseable { zip ->
  ['go.mod': mod, 'far.go': 'package far\n\nconst Name = "far away"\n'].each { name, text ->
    zip.putNextEntry(new java.util.zip.ZipEntry('example.com/far@v1.0.0/' + name))
    zip.write(text.bytes)
    zip.closeEntry()
  }
}
return true
