module example.org/fine

go 1.21
