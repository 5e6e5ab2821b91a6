#Requires -Version 7.4
# Builds FlexMelder with its own Java runtime on Windows, into target\installer: msi and exe, in German and in English;
# Linux and macOS have package.sh. Needs a JDK 25 and the WiX Toolset (3.14, or 4 or 5 with its extensions Util and UI).
#   installer\package.ps1 [-Built]
# -Built: Maven's "package" has been run already.
# With WINDOWS_SIGN_SHA1, the fingerprint of a certificate in the store of this user, and WINDOWS_SIGN_TIMESTAMP, the
# address of a time-stamp server, program and packages are signed.
param([switch] $Built)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Split-Path $PSScriptRoot)

# The home of a JDK 25: JAVA_HOME, or where Windows keeps them.
function Find-Jdk {
    $homes = @($env:JAVA_HOME, $env:JAVA_HOME_25_X64)
    $homes += (Get-ChildItem "$env:ProgramFiles\*\jdk-25*" -Directory -ErrorAction SilentlyContinue).FullName
    foreach ($candidate in $homes) {
        if ($candidate -and (Test-Path "$candidate\bin\jpackage.exe") -and
            (Select-String -Quiet -Path "$candidate\release" -Pattern '^JAVA_VERSION="25[."]')) {
            return $candidate
        }
    }
    throw 'No JDK 25 with jpackage found; set JAVA_HOME.'
}

# Signs the files, where there is a certificate.
function Set-Signature([string[]] $Files) {
    if ($env:WINDOWS_SIGN_SHA1) {
        # jpackage's launchers come write-protected
        Get-Item $Files | ForEach-Object { $_.IsReadOnly = $false }
        $signtool = (Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Select-Object -Last 1).FullName
        & $signtool sign /sha1 $env:WINDOWS_SIGN_SHA1 /fd SHA256 /tr $env:WINDOWS_SIGN_TIMESTAMP /td SHA256 @Files
    }
}

# Writes the options that jpackage wrote down for a launcher into a file of words for java, From replaced by To.
function Write-Words([string] $Launcher, [string] $From, [string[]] $To) {
    $config = Get-Content "$app\$Launcher.cfg"
    $options = foreach ($line in $config -match '^java-options=') {
        $option = $line.Substring('java-options='.Length)
        if ($option -eq $From) { $To } else { $option }
    }
    $words = foreach ($option in $options) { '"' + $option.Replace('$APPDIR', $app.Replace('\', '/')) + '"' }
    $main = ($config -match '^app.mainmodule=')[0].Substring('app.mainmodule='.Length)
    Set-Content "$work\$Launcher.args" (@($words) + '--module' + $main)
}

# An AOT cache out of a run of the program itself, which Run starts with the file of words, and ends.
function New-Cache([string] $Launcher, [string] $Cache, [string[]] $Training, [scriptblock] $Run) {
    $use = '-XX:AOTCache=$APPDIR/' + $Cache + '.aot'
    $file = '-XX:AOTConfiguration=$APPDIR/' + $Cache + '.aotconf'
    Write-Words $Launcher $use (@('-XX:AOTMode=record', $file) + $Training)
    & $Run "$work\$Launcher.args"
    Write-Words $Launcher $use @('-XX:AOTMode=create', $file, $use)
    & $java "@$work\$Launcher.args" *> "$work\$Launcher.log"
    Remove-Item "$app\*.aotconf"
}

# Opens the office that the practice run left, as real work, in a window until no picture has been painted for ten
# seconds, and closes it as a person does.
function Show-Window([string] $Words) {
    $process = Start-Process $java -PassThru -RedirectStandardOutput "$work\pulses" -RedirectStandardError "$work\window" `
        -ArgumentList "`"@$Words`" --data `"$work\practice\practice`""
    $now = 0
    $quiet = 0
    for ($waited = 0; $quiet -lt 10 -or $now -lt 1; $waited++) {
        Start-Sleep -Seconds 1
        if ($waited -gt 180 -or $process.HasExited) {
            Get-Content "$work\window", "$work\pulses" -Tail 20
            if (-not $process.HasExited) { $process.Kill() }
            throw 'The window was not painted.'
        }
        $before = $now
        $now = @(Select-String -Path "$work\pulses" -Pattern '^PULSE').Count
        if ($now -eq $before) { $quiet++ } else { $quiet = 0 }
    }
    $process.Refresh()
    if (-not $process.CloseMainWindow() -or -not $process.WaitForExit(60000)) {
        $process.Kill()
        throw 'The window did not close.'
    }
}

# The launchers take their caches in another folder too; with "on" the JVM refuses to start without.
function Test-Elsewhere {
    $there = "$work\elsewhere"
    New-Item -ItemType Directory $there | Out-Null
    Move-Item $image $there
    $env:JAVA_TOOL_OPTIONS = '-XX:AOTMode=on'
    foreach ($launcher in 'flexmelder-cli', 'FlexMelder') {
        $process = Start-Process "$there\FlexMelder\$launcher.exe" -ArgumentList '--version' -Wait -PassThru
        if ($process.ExitCode -ne 0) { throw "$launcher has no AOT cache." }
    }
    $env:JAVA_TOOL_OPTIONS = $null
    Move-Item "$there\FlexMelder" $out
}

if (-not $Built) {
    mvn --batch-mode --no-transfer-progress --quiet '-DskipTests' package
}

$jdk = Find-Jdk
$version = ((Get-Content target\flexmelder.args) -match '^-Dflexmelder.version=')[0].Substring('-Dflexmelder.version='.Length)
# a number for Windows: no word behind it
$number = $version -replace '-.*'
$stamp = (Select-String -Path pom.xml -Pattern '<project.build.outputTimestamp>(.*)</').Matches[0].Groups[1].Value
$out = "$PWD\target\installer"
$work = "$PWD\target\installer-work"
$image = "$out\FlexMelder"
$app = "$image\app"
$java = "$image\runtime\bin\java.exe"
$natives = '$APPDIR/../runtime/bin'
foreach ($folder in $out, $work) {
    if (Test-Path $folder) { Remove-Item -Recurse -Force $folder }
    New-Item -ItemType Directory $folder | Out-Null
}

$javafx = (Get-ChildItem target\libs\javafx-*-*-win.jar).FullName -join ';'
$jars = (Get-ChildItem target\libs\*.jar).FullName
& "$jdk\bin\java.exe" '@installer/modules.args' -cp $javafx installer\Modules.java "$work\mods" $stamp `
    "target\flexmelder-$version.jar" @jars
# the certificates of Windows are in a module of their own
& "$jdk\bin\jlink.exe" '@installer/runtime.args' --add-modules jdk.crypto.mscapi --module-path "$work\mods" --output "$work\runtime"
Remove-Item "$work\runtime\bin\*.exe" -Exclude java.exe

(Get-Content installer\cli.properties -Raw).Replace('@version@', $version).Replace('@natives@', $natives) |
    Set-Content "$work\cli.properties"
& "$jdk\bin\jpackage.exe" '@installer/common.args' '@installer/image.args' --type app-image --app-version $number `
    --runtime-image "$work\runtime" --icon icons\flexmelder.ico --add-launcher "flexmelder-cli=$work\cli.properties" `
    --java-options "-Dflexmelder.version=$version" --java-options "-Dorg.sqlite.lib.path=$natives" --dest $out
Copy-Item LICENSE $app
# the command line has no place in the menu
$state = Get-Content "$app\.jpackage.xml" -Raw
Set-Content "$app\.jpackage.xml" ($state -replace '(?s)<add-launcher.*</add-launcher>')

New-Cache 'flexmelder-cli' 'cli' @() {
    param([string] $Words)
    & $java "@$Words" --data "$work\practice" practice-run > "$work\practice-run"
}
# what an office in use has beside its data
Copy-Item installer\training\*.json "$work\practice\practice"
New-Cache 'FlexMelder' 'window' @('-Djavafx.pulseLogger=true') {
    param([string] $Words)
    Show-Window $Words
}
Remove-Item $java
Test-Elsewhere
Set-Signature (Get-ChildItem $image -Recurse -Include '*.exe', '*.dll').FullName

foreach ($language in 'de', 'en') {
    foreach ($type in 'msi', 'exe') {
        & "$jdk\bin\jpackage.exe" "-J-Duser.language=$language" '@installer/common.args' '@installer/windows.args' `
            --type $type --app-version $number --app-image $image --dest "$work\$language"
        $file = "$out\flexmelder-$version-windows-x64-$language.$type"
        Move-Item "$work\$language\FlexMelder-$number.$type" $file
        Set-Signature $file
    }
}
