module example.org/blank

go 1.21
