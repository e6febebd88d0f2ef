return !System.getProperty('os.name').toLowerCase().startsWith('windows')
