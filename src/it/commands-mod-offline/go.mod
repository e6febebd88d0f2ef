module example.com/offline

go 1.21

require example.com/far v1.0.0
