#!/usr/bin/env bash
# Starts a real Psono server with its database in Docker, on port 10100 of loopback, with a user whose password is known:
# for tests on this machine alone. The image's own settings name the database's host `postgres` and hold example keys.
# Stop it: docker rm -f psono postgres && docker network rm psono
set -euo pipefail
image=${PSONO_IMAGE:-psono/psono-server:latest}

try() { # command, tried for two minutes
  for _ in $(seq 60); do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 2
  done
  echo "gave up: $*" >&2
  docker logs --tail 50 psono >&2 || true
  exit 1
}

docker network create psono > /dev/null
docker run --detach --name postgres --network psono --env POSTGRES_HOST_AUTH_METHOD=trust postgres:17-alpine > /dev/null
# Over TCP: while it sets itself up, it answers on its socket alone.
try docker exec postgres pg_isready --host 127.0.0.1 --username postgres
docker run --detach --name psono --network psono --publish 127.0.0.1:10100:80 \
  --env PSONO_HOST_URL=http://127.0.0.1:10100 \
  --env PSONO_WEB_CLIENT_URL=http://127.0.0.1:10101 \
  --env PSONO_DISABLE_EMAIL_NEW_LOGIN=True \
  --env PSONO_THROTTLING=False \
  "$image" > /dev/null
try curl --fail --silent http://127.0.0.1:10100/info/
docker exec psono python3 /root/psono/manage.py createuser ci@example.com "a throwaway passphrase" ci@example.com
