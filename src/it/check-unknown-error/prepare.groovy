assert new File(basedir, 'go').setExecutable(true)
