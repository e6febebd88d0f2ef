
function Write-Back {
    Write-Output '  is as it was before'
    Write-Note 'undone.txt' ''
}

function Write-Left([string]$Why) {
    Write-Output ('  left alone: ' + $Why)
    $script:failed = 1
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
if (Test-Path -LiteralPath $journal) {
    $entries = @(Get-ChildItem -LiteralPath $journal -Directory | Sort-Object -Property Name -Descending)
}
foreach ($each in $entries) {
    $script:entry = $each.FullName
    if (-not (Test-Path -LiteralPath (Join-Path -Path $script:entry -ChildPath 'ready.txt')) -or (Test-Path -LiteralPath (Join-Path -Path $script:entry -ChildPath 'undone.txt'))) {
        continue
    }
    $found = $true
    $path = Read-Note 'path.txt'
    Write-Output ''
    Write-Output $path
    switch (Read-Note 'kind.txt') {
        'file' { Undo-File $path }
        'registry' { Undo-Registry $path }
        'directory' { Undo-Directory $path }
        'exclusion' { Undo-Exclusion $path }
        default { Write-Left 'this is not undone on Windows' }
    }
}
if (-not $found) {
    Write-Output 'Nothing to undo.'
}
Send-Change
exit $script:failed
