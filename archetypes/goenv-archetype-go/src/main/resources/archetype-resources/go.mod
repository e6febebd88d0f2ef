module ${groupId}/${artifactId}

go 1.21
