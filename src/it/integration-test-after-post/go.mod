module example.com/it/integration

go 1.21
