
# A note of what is before each change, in a directory of its own; what has no ready.txt was not begun.
function Start-Note([string]$Kind, [string]$Path) {
    $number = 1
    while (Test-Path -LiteralPath (Join-Path -Path $journal -ChildPath ('{0:d4}' -f $number))) {
        $number++
    }
    $script:entry = Join-Path -Path $journal -ChildPath ('{0:d4}' -f $number)
    New-Item -ItemType Directory -Path $script:entry | Out-Null
    Write-Note 'kind.txt' $Kind
    Write-Note 'path.txt' $Path
}

function Complete-Note {
    Write-Note 'ready.txt' ''
}

function Remove-Note {
    Remove-Item -LiteralPath $script:entry -Recurse -Force
}

function Write-Title([string]$Checks, [string]$Title) {
    $script:checks = $Checks
    Write-Output ''
    Write-Output $Title
}

function Write-Changed {
    Write-Output ('  done; verify: mvn goenv:check "-Dgoenv.only=' + $script:checks + '"')
}

function Write-Already {
    Write-Output '  is so already'
}

function Write-Skipped([string]$Why) {
    Write-Output ('  skipped: ' + $Why)
    $script:failed = 1
}

# Copies of a file that a program is to change, and what was before.
function Copy-ToNote([string]$File) {
    $after = Join-Path -Path $script:entry -ChildPath 'after'
    if (Test-Path -LiteralPath $File -PathType Leaf) {
        Copy-Item -LiteralPath $File -Destination (Join-Path -Path $script:entry -ChildPath 'before')
        Copy-Item -LiteralPath $File -Destination $after
        Write-Note 'count.txt' '0'
    } else {
        Write-Note 'count.txt' ([string](Get-MissingCount (Split-Path -Path $File)))
    }
    $after
}

# Puts in its place what is in the note; rights of a file that is there stay.
function Copy-FromNote([string]$File) {
    Complete-Note
    $directory = Split-Path -Path $File
    if (-not (Test-Path -LiteralPath $directory)) {
        New-Item -ItemType Directory -Path $directory | Out-Null
    }
    Copy-Item -LiteralPath (Join-Path -Path $script:entry -ChildPath 'after') -Destination $File -Force
    Write-Changed
}

# Wanted and Before are =VALUE, or - for none; Before is ? where it is not known.
function Set-GoSetting([string]$Checks, [string]$Title, [string]$Name, [string]$Wanted, [string]$Before, [string]$File, [string]$Go, [string[]]$Needed) {
    Write-Title $Checks $Title
    $now = '-'
    if (Test-Path -LiteralPath $File -PathType Leaf) {
        foreach ($line in @(Get-Content -LiteralPath $File -Encoding UTF8)) {
            if (([string]$line).StartsWith($Name + '=')) {
                $now = ([string]$line).Substring($Name.Length)
            }
        }
    }
    if ($now -ceq '=') { $now = '-' }
    if ($now -ceq $Wanted) {
        Write-Already
        return
    }
    if ($Before -cne '?' -and $now -cne $Before) {
        Write-Skipped 'it is not as it was when the plan was made; make a new one: mvn goenv:fix'
        return
    }
    if (-not (Test-Path -LiteralPath $Go -PathType Leaf)) {
        Write-Skipped ('there is no go command at ' + $Go)
        return
    }
    Start-Note 'file' $File
    $after = Copy-ToNote $File
    # What the environment has may itself keep go from running; the file alone is changed.
    $variables = @('GOENV', 'GOROOT', 'GOPATH', 'GOFLAGS', 'GO111MODULE', 'GOTOOLCHAIN', 'GOWORK', 'GOOS', 'GOARCH', 'GOEXPERIMENT', 'GOBIN', 'GOCACHE', 'GOTMPDIR', 'GOMODCACHE')
    $old = @{}
    foreach ($variable in $variables) {
        $old[$variable] = if (Test-Path -LiteralPath ('Env:' + $variable)) { (Get-Item -LiteralPath ('Env:' + $variable)).Value } else { $null }
    }
    $ok = $false
    try {
        foreach ($variable in $variables) {
            Remove-Item -LiteralPath ('Env:' + $variable) -ErrorAction SilentlyContinue
        }
        foreach ($pair in $Needed) {
            Set-Item -LiteralPath ('Env:' + ($pair -split '=', 2)[0]) -Value ($pair -split '=', 2)[1]
        }
        $env:GOENV = $after
        Push-Location -LiteralPath (Join-Path -Path $env:SystemDrive -ChildPath '\')
        if ($Wanted -ceq '-') {
            & $Go env -u $Name
        } else {
            & $Go env -w ($Name + $Wanted)
        }
        $ok = $LASTEXITCODE -eq 0
    } finally {
        Pop-Location
        foreach ($variable in $variables) {
            if ($null -eq $old[$variable]) {
                Remove-Item -LiteralPath ('Env:' + $variable) -ErrorAction SilentlyContinue
            } else {
                Set-Item -LiteralPath ('Env:' + $variable) -Value $old[$variable]
            }
        }
    }
    if (-not $ok -or -not (Test-Path -LiteralPath $after)) {
        Remove-Note
        Write-Skipped 'go does not take it'
        return
    }
    Copy-FromNote $File
}

function Set-GitSetting([string]$Checks, [string]$Title, [string]$Key, [string]$Wanted) {
    Write-Title $Checks $Title
    $git = Get-Command -Name 'git.exe' -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($null -eq $git) {
        Write-Skipped 'there is no git'
        return
    }
    $file = Join-Path -Path $env:USERPROFILE -ChildPath '.gitconfig'
    if ($env:GIT_CONFIG_GLOBAL) {
        $file = $env:GIT_CONFIG_GLOBAL
    } elseif ($env:HOME) {
        $file = Join-Path -Path $env:HOME -ChildPath '.gitconfig'
    }
    $now = ''
    if (Test-Path -LiteralPath $file -PathType Leaf) {
        $now = [string](& $git.Source config --file $file --get $Key)
    }
    if ($now -ceq $Wanted) {
        Write-Already
        return
    }
    Start-Note 'file' $file
    $after = Copy-ToNote $file
    & $git.Source config --file $after $Key $Wanted
    if ($LASTEXITCODE -ne 0) {
        Remove-Note
        Write-Skipped 'git does not take it'
        return
    }
    Copy-FromNote $file
}

# Wanted and Before are data as a .reg file has it, empty for none; Before is ? where it is not known.
function Set-RegistryValue([string]$Checks, [string]$Title, [string]$Key, [string]$Name, [string]$Wanted, [string]$Before) {
    Write-Title $Checks $Title
    $now = Get-RegistryData $Key $Name
    if ($null -eq $now) {
        Write-Skipped ('it cannot be read: ' + $Key + '\' + $Name)
        return
    }
    if ($now -ceq $Wanted) {
        Write-Already
        return
    }
    if ($Before -cne '?' -and $now -cne $Before) {
        Write-Skipped 'it is not as it was when the plan was made; make a new one: mvn goenv:fix'
        return
    }
    Start-Note 'registry' $Key
    Write-Note 'name.txt' $Name
    Write-Note 'before.txt' $now
    Write-Note 'after.txt' $Wanted
    Complete-Note
    if (Set-RegistryData $Key $Name $Wanted) {
        Write-Changed
    } else {
        Remove-Note
        Write-Skipped 'the registry does not take it'
    }
}

function Add-Directory([string]$Checks, [string]$Title, [string]$Path) {
    Write-Title $Checks $Title
    if (Test-Path -LiteralPath $Path -PathType Container) {
        Write-Already
        return
    }
    if (Test-Path -LiteralPath $Path) {
        Write-Skipped ('something else is there: ' + $Path)
        return
    }
    Start-Note 'directory' $Path
    Write-Note 'count.txt' ([string](Get-MissingCount $Path))
    Complete-Note
    New-Item -ItemType Directory -Path $Path | Out-Null
    Write-Changed
}

# go fetches it again, so no note is kept.
function Remove-Cached([string]$Checks, [string]$Title, [string]$Root, [string]$Path) {
    Write-Title $Checks $Title
    if (-not (Test-Path -LiteralPath $Path)) {
        Write-Already
        return
    }
    Remove-Item -LiteralPath $Path -Recurse -Force
    Write-Changed
}

function Set-Exclusion([string]$Checks, [string]$Title, [string]$Path, [bool]$Excluded) {
    Write-Title $Checks $Title
    $now = @((Get-MpPreference).ExclusionPath) -contains $Path
    if ($now -eq $Excluded) {
        Write-Already
        return
    }
    Start-Note 'exclusion' $Path
    Write-Note 'before.txt' ([string]$now)
    Complete-Note
    if ($Excluded) {
        Add-MpPreference -ExclusionPath $Path
    } else {
        Remove-MpPreference -ExclusionPath $Path
    }
    if ((@((Get-MpPreference).ExclusionPath) -contains $Path) -eq $Excluded) {
        Write-Changed
    } else {
        Remove-Note
        Write-Skipped 'Defender does not take it: tamper protection, or a policy'
    }
}

function Write-NotElevated([string]$Title) {
    Write-Output ''
    Write-Output $Title
    Write-Skipped 'needs a PowerShell that runs as administrator'
}

if (-not (Test-Path -LiteralPath $journal)) {
    New-Item -ItemType Directory -Path $journal | Out-Null
}
$elevated = Test-Elevated
