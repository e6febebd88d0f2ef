module example.com/sbom

go 1.21
