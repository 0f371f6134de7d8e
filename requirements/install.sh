#!/bin/sh
# Make .venv and install a lock into it: install.sh base|dev. Does nothing when that lock is what is installed.
set -eu
cd "$(dirname "$0")/.."
lock="requirements/$1.lock"
stamp=".venv/.$1-$(cksum <"$lock" | tr ' ' '-')"
[ -e "$stamp" ] && [ -x .venv/bin/python ] && exit 0

if ! [ -x .venv/bin/python ]; then
  for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      found=$candidate
      break
    fi
  done
  if [ -z "${found:-}" ]; then
    echo "Factcheck needs Python 3.11 or newer, and none was found. Install it (Debian, Ubuntu: apt-get install python3 python3-venv)," >&2
    echo "or name it: PYTHON=/path/to/python3.12 make run" >&2
    exit 1
  fi
  if ! "$found" -c 'import venv, ensurepip' 2>/dev/null; then
    echo "This Python ($found) cannot make virtual environments. Debian, Ubuntu: apt-get install python3-venv" >&2
    exit 1
  fi
  echo "Making .venv with $("$found" --version) ..."
  "$found" -m venv .venv || { rm -rf .venv; exit 1; }
fi
echo "Installing $lock (once) ..."
.venv/bin/python -m pip install --quiet --no-input --no-compile --disable-pip-version-check --require-hashes -r "$lock"
rm -f ".venv/.$1-"*
: >"$stamp"
