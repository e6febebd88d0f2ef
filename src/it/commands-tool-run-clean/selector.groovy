// Tools in go.mod came with Go 1.24.
String version = ['go', 'env', 'GOVERSION'].execute().text.trim()
def parts = (version =~ /^go(\d+)\.(\d+)/)
return !parts.find() || parts.group(1).toInteger() > 1 || parts.group(2).toInteger() >= 24
