#!/bin/sh
# See to it that a Chromium is there for the tests: the machine's own, else Debian's package when root, else Playwright's build.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if "$name" --version >/dev/null 2>&1; then
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get -qq update && apt-cache show chromium >/dev/null 2>&1; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi
[ "$(id -u)" = 0 ] && with_libraries=--with-deps
"$(dirname "$0")/../../.venv/bin/playwright" install ${with_libraries:-} chromium
