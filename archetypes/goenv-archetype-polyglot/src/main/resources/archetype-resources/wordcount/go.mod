module ${groupId}/${rootArtifactId}/wordcount

go 1.21
