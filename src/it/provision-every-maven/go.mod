module example.com/wanted

go 1.21
