File old = new File(basedir, 'target/compile-error' + (File.separatorChar == '\\' as char ? '.exe' : ''))
old.parentFile.mkdirs()
old.setText('built before', 'UTF-8')
return true
