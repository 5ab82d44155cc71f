# Offtake with its classes, as one image. Data lies in /data, or in a PostgreSQL: see docs/deploy.md.

FROM node:24-bookworm-slim AS build
WORKDIR /offtake
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /offtake
COPY package.json package-lock.json .npmrc ./
# What only builds and tests is left out; nothing that runs needs an install script.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /offtake
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4173 OFFTAKE_DATA=/data
COPY package.json ./
COPY --from=packages /offtake/node_modules node_modules
COPY --from=build /offtake/dist dist
COPY assets/locales assets/locales
COPY scenarios scenarios
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4173
HEALTHCHECK --interval=10s --timeout=2s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/class/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "src/server/main.ts"]
