#!/usr/bin/env bash
# Starts a real Psono server with its database in Docker, on port 10100 of loopback, with a user whose password is known:
# for tests on this machine alone. PSONO_LATEST=true takes the newest image instead of the version in compose.yaml.
# Stop it: docker compose --file scripts/compose.yaml down
set -euo pipefail
files=(--file scripts/compose.yaml)
if [ "${PSONO_LATEST:-}" = true ]; then files+=(--file scripts/latest.yaml); fi

try() { # command, tried for two minutes
  for _ in $(seq 60); do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 2
  done
  echo "gave up: $*" >&2
  docker compose "${files[@]}" logs --tail 50 psono >&2 || true
  exit 1
}

docker compose "${files[@]}" up --detach
try curl --fail --silent http://127.0.0.1:10100/info/
docker compose "${files[@]}" exec -T psono \
  python3 psono/manage.py createuser ci@example.com "a throwaway passphrase" ci@example.com
