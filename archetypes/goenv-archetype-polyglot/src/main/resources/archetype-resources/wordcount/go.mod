module ${groupId}/wordcount

go 1.21
