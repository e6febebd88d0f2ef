module example.com/offline

go 1.21

require example.invalid/missing v1.0.0
