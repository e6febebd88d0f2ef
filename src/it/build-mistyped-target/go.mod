module example.com/mistyped-target

go 1.21
