// The go that is fetched is a script.
return File.separatorChar == '/'
