module example.com/it/coverage

go 1.21
