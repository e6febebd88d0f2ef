
function Write-Back {
    Write-Output '  is as it was before'
    Write-Note 'undone.txt' ''
}

function Write-Left([string]$Why) {
    Write-Output ('  left alone: ' + $Why)
    $script:failed = 1
}

# Whether the note has a text of this form; says so where it has not.
function Test-Note([string]$Name, [string]$Form) {
    $file = Join-Path -Path $script:entry -ChildPath $Name
    $what = ''
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
        $what = 'is missing'
    } elseif ((Read-Note $Name) -cnotmatch $Form) {
        $what = 'has not what is written there'
    }
    if ($what -eq '') {
        return $true
    }
    $script:damage = $file + ' ' + $what
    $false
}

function Undo-File([string]$Path) {
    $before = Join-Path -Path $script:entry -ChildPath 'before'
    $after = Join-Path -Path $script:entry -ChildPath 'after'
    $had = Test-Path -LiteralPath $before
    $there = Test-Path -LiteralPath $Path
    if ($had -and (Test-SameContent $Path $before)) {
        Write-Back
        return
    }
    if ($there -and -not (Test-SameContent $Path $after)) {
        Write-Left ('it has been changed since; what it was is in ' + $before)
        return
    }
    if ($had) {
        if (-not $there) {
            Write-Left ('it is no longer there; what it was is in ' + $before)
            return
        }
        Copy-Item -LiteralPath $before -Destination $Path -Force
    } else {
        if ($there) {
            Remove-Item -LiteralPath $Path -Force
        }
        Remove-Made (Split-Path -Path $Path) ([int](Read-Note 'count.txt'))
    }
    Write-Back
}

function Undo-Registry([string]$Key) {
    $name = Read-Note 'name.txt'
    $before = Read-Note 'before.txt'
    $now = Get-RegistryData $Key $name
    if ($null -eq $now) {
        Write-Left 'it cannot be read'
    } elseif ($now -ceq $before) {
        Write-Back
    } elseif ($now -cne (Read-Note 'after.txt')) {
        Write-Left ('it has been changed since; it was ' + $before)
    } elseif ($Key -match '^HKLM' -and -not $elevated) {
        Write-Left 'needs a PowerShell that runs as administrator'
    } elseif (Set-RegistryData $Key $name $before) {
        Write-Back
    } else {
        Write-Left 'the registry does not take it'
    }
}

function Undo-Directory([string]$Path) {
    $count = [int](Read-Note 'count.txt')
    Remove-Made $Path $count
    if (Test-Path -LiteralPath $Path) {
        Write-Left 'it is no longer empty'
    } else {
        Write-Back
    }
}

function Undo-Exclusion([string]$Path) {
    $before = (Read-Note 'before.txt') -eq 'True'
    if (-not $elevated) {
        Write-Left 'needs a PowerShell that runs as administrator'
        return
    }
    if ((@((Get-MpPreference).ExclusionPath) -contains $Path) -ne $before) {
        if ($before) {
            Add-MpPreference -ExclusionPath $Path
        } else {
            Remove-MpPreference -ExclusionPath $Path
        }
    }
    Write-Back
}

$elevated = Test-Elevated
$found = $false
$entries = @()
$damaged = $false
if (Test-Path -LiteralPath $journal -PathType Leaf) {
    Write-Output ($journal + ' is no directory. It has what was before each change, so nothing can be taken back.')
    Write-Output 'fix.md has the steps that were planned last, each with the value before: set these back yourself.'
    exit 1
}
if (Test-Path -LiteralPath $journal) {
    $entries = @(Get-ChildItem -LiteralPath $journal -Directory | Sort-Object -Property Name -Descending)
}
foreach ($each in $entries) {
    $script:entry = $each.FullName
    if (-not (Test-Path -LiteralPath (Join-Path -Path $script:entry -ChildPath 'ready.txt')) -or (Test-Path -LiteralPath (Join-Path -Path $script:entry -ChildPath 'undone.txt'))) {
        continue
    }
    $found = $true
    Write-Output ''
    $script:damage = ''
    $kind = ''
    if ((Test-Note 'kind.txt' '.') -and (Test-Note 'path.txt' '.')) {
        $kind = Read-Note 'kind.txt'
        $path = Read-Note 'path.txt'
        Write-Output $path
        switch ($kind) {
            'file' { $whole = (Test-Note 'after' '') -and (Test-Note 'count.txt' '^[0-9]+$') }
            'registry' { $whole = (Test-Note 'name.txt' '') -and (Test-Note 'before.txt' '') -and (Test-Note 'after.txt' '') }
            'directory' { $whole = Test-Note 'count.txt' '^[0-9]+$' }
            'exclusion' { $whole = Test-Note 'before.txt' '^(True|False)$' }
            default { $whole = $true }
        }
    }
    if ($script:damage -ne '') {
        Write-Left ('its note is damaged: ' + $script:damage)
        $damaged = $true
        continue
    }
    switch ($kind) {
        'file' { Undo-File $path }
        'registry' { Undo-Registry $path }
        'directory' { Undo-Directory $path }
        'exclusion' { Undo-Exclusion $path }
        'mode' { Write-Left 'this is not undone on Windows' }
        default {
            Write-Left ('its note is damaged: ' + (Join-Path -Path $script:entry -ChildPath 'kind.txt') + ' names a kind of change that this version does not make')
            $damaged = $true
        }
    }
}
if ($damaged) {
    Write-Output ''
    Write-Output 'A damaged note cannot be taken back. fix.md has the steps that were planned last, each with the value before: set these back yourself.'
}
if (-not $found) {
    Write-Output 'Nothing to undo.'
}
Send-Change
exit $script:failed
