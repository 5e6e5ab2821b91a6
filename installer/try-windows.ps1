#Requires -Version 7.4
# Tries what target\installer holds on this PC, for this user, without a question: each package is installed, used and
# removed. The data lies in a folder of its own.
#   installer\try-windows.ps1
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)
$installed = "$env:LOCALAPPDATA\FlexMelder"
$data = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
$version = ((Get-Content target\flexmelder.args) -match '^-Dflexmelder.version=')[0].Substring('-Dflexmelder.version='.Length)
if (Test-Path $installed) { throw 'FlexMelder is already installed here.' }

function Invoke-Quietly([string] $Program, [string] $Words) {
    $process = Start-Process $Program -ArgumentList $Words -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$Program ${Words}: $($process.ExitCode)" }
}

foreach ($language in 'de', 'en') {
    $package = "$PWD\target\installer\flexmelder-$version-windows-x64-$language"
    foreach ($type in 'msi', 'exe') {
        "== $package.$type"
        if ($type -eq 'msi') {
            Invoke-Quietly 'msiexec.exe' "/i `"$package.msi`" /qn"
        } else {
            Invoke-Quietly "$package.exe" '/qn'
        }
        $said = & "$installed\flexmelder-cli.exe" --version
        if ($said -ne "FlexMelder $version") { throw "--version said $said" }
        & "$installed\flexmelder-cli.exe" --data $data practice-run
        if ($LASTEXITCODE -ne 0) { throw "practice-run ended with $LASTEXITCODE" }
        $env:JAVA_TOOL_OPTIONS = '-XX:AOTMode=on'
        foreach ($launcher in 'flexmelder-cli', 'FlexMelder') { Invoke-Quietly "$installed\$launcher.exe" '--version' }
        $env:JAVA_TOOL_OPTIONS = $null
        if (-not (Get-ChildItem "$env:APPDATA\Microsoft\Windows\Start Menu\Programs" -Recurse -Filter 'FlexMelder.lnk')) {
            throw 'No entry in the start menu.'
        }
        $window = Start-Process "$installed\FlexMelder.exe" -ArgumentList "--data `"$data`" --practice" -PassThru
        Start-Sleep -Seconds 15
        if ($window.HasExited) { throw 'The window is gone.' }
        # the launcher runs the program in a process of its own
        Get-Process FlexMelder | Where-Object Path -Like "$installed\*" | Stop-Process
        $window.WaitForExit()

        # an exe holds the same msi, made anew: Windows knows which one was installed
        $product = Get-ChildItem HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall |
            Where-Object { $_.GetValue('DisplayName') -eq 'FlexMelder' }
        Invoke-Quietly 'msiexec.exe' "/x $($product.PSChildName) /qn"
        if (Test-Path "$installed\*.exe") { throw 'The program is still there.' }
    }
}
if (-not (Get-ChildItem $data -Recurse -Filter *.db)) { throw 'The data went with the program.' }
Remove-Item -Recurse $data
'== all as it should be'
