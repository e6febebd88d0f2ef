Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot
$journal = Join-Path -Path $here -ChildPath 'fix-journal'
$system = Join-Path -Path $env:SystemRoot -ChildPath 'System32'
$reg = Join-Path -Path $system -ChildPath 'reg.exe'
$script:failed = 0
$script:told = $false

# A high integrity level; asked without .NET, for constrained language.
function Test-Elevated {
    $whoami = Join-Path -Path $system -ChildPath 'whoami.exe'
    $groups = (& $whoami /groups) -join ' '
    $groups -match 'S-1-16-(12288|16384)'
}

function Read-Note([string]$Name) {
    $file = Join-Path -Path $script:entry -ChildPath $Name
    $text = Get-Content -LiteralPath $file -Raw -Encoding UTF8
    if ($null -eq $text) { '' } else { [string]$text }
}

function Write-Note([string]$Name, [string]$Text) {
    $file = Join-Path -Path $script:entry -ChildPath $Name
    Set-Content -LiteralPath $file -Value $Text -Encoding UTF8 -NoNewline
}

function Test-SameContent([string]$One, [string]$Other) {
    if (-not ((Test-Path -LiteralPath $One -PathType Leaf) -and (Test-Path -LiteralPath $Other -PathType Leaf))) {
        return $false
    }
    (Get-FileHash -LiteralPath $One).Hash -eq (Get-FileHash -LiteralPath $Other).Hash
}

# What a value of the registry holds, as a .reg file has it after the equals sign; empty for none,
# null where it cannot be told.
function Get-RegistryData([string]$Key, [string]$Name) {
    $file = Join-Path -Path $journal -ChildPath 'export.reg'
    & $reg export $Key $file /y | Out-Null
    if ($LASTEXITCODE -ne 0) {
        return $null
    }
    $lines = @(Get-Content -LiteralPath $file -Encoding Unicode)
    Remove-Item -LiteralPath $file
    $start = '"' + (($Name -replace '\\', '\\') -replace '"', '\"') + '"='
    $sections = 0
    for ($i = 0; $i -lt $lines.Count; $i++) {
        $line = [string]$lines[$i]
        if ($line.StartsWith('[')) {
            $sections++
        }
        if ($sections -gt 1) {
            break
        }
        if ($line.Length -ge $start.Length -and $line.Substring(0, $start.Length) -eq $start) {
            $data = $line.Substring($start.Length)
            if ($data.StartsWith('"')) {
                if ($data.Length -lt 2 -or -not $data.EndsWith('"')) {
                    return $null
                }
                return $data
            }
            while ($data.EndsWith('\') -and $i + 1 -lt $lines.Count) {
                $i++
                $data = $data.Substring(0, $data.Length - 1) + ([string]$lines[$i]).Trim()
            }
            return $data
        }
    }
    ''
}

function Set-RegistryData([string]$Key, [string]$Name, [string]$Data) {
    $file = Join-Path -Path $journal -ChildPath 'import.reg'
    $full = ($Key -replace '^HKCU\\', 'HKEY_CURRENT_USER\') -replace '^HKLM\\', 'HKEY_LOCAL_MACHINE\'
    $named = '"' + (($Name -replace '\\', '\\') -replace '"', '\"') + '"='
    $set = if ($Data -ceq '') { '-' } else { $Data }
    Set-Content -LiteralPath $file -Encoding Unicode -Value @('Windows Registry Editor Version 5.00', '', ('[' + $full + ']'), ($named + $set), '')
    & $reg import $file | Out-Null
    $ok = $LASTEXITCODE -eq 0
    Remove-Item -LiteralPath $file
    if ($Key -match 'Environment$') {
        $script:told = $true
    }
    $ok
}

# reg.exe tells no program that variables have changed. setx does, so it sets one that is then taken away.
function Send-Change {
    if ($script:told) {
        $setx = Join-Path -Path $system -ChildPath 'setx.exe'
        if (Test-Path -LiteralPath $setx) {
            & $setx GOENV_FIX_TELLS 1 | Out-Null
            & $reg delete 'HKCU\Environment' /v GOENV_FIX_TELLS /f | Out-Null
        }
        Write-Output ''
        Write-Output 'Variables have changed: open a new terminal, and restart your IDE.'
    }
}

# Makes the directories of a path; says how many were missing.
function Get-MissingCount([string]$Path) {
    $missing = 0
    $up = $Path
    while ($up -and -not (Test-Path -LiteralPath $up)) {
        $missing++
        $up = Split-Path -Path $up
    }
    $missing
}

function Remove-Made([string]$Path, [int]$Count) {
    $up = $Path
    for ($left = $Count; $left -gt 0; $left--) {
        if (-not (Test-Path -LiteralPath $up -PathType Container)) {
            return
        }
        if (@(Get-ChildItem -LiteralPath $up -Force).Count -gt 0) {
            return
        }
        Remove-Item -LiteralPath $up -Force
        $up = Split-Path -Path $up
    }
}
