module example.com/it/conventions

go 1.21
