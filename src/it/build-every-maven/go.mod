module example.com/every-maven

go 1.21
