#!/bin/sh
set -eu
dotnet build
dotnet test
echo done
