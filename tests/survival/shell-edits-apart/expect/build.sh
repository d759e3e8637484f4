#!/bin/sh
set -eu
dotnet build
dotnet test --no-build
echo finished
