import { containers, ports, sharedEnv } from './containers.ts'
import type { Container } from './containers.ts'

/** As a stop takes at most 25 s. */
const STOP_WITHIN = '30s'

/** `deploy/compose.yaml`: all parts as containers of one machine. */
export function composeFile(): string {
  return `# Printed from stack/src/topology.ts by \`node stack/print-deploy.ts\`: change it there. How to use it: README.md.
name: selvedge

x-release: &release
  image: \${SELVEDGE_IMAGE:-selvedge}
  # Where the servers are, keys and passwords.
  env_file: [selvedge.env]
  read_only: true
  tmpfs: [/tmp]
  cap_drop: [ALL]
  security_opt: ['no-new-privileges:true']

x-part: &part
  <<: *release
  restart: unless-stopped
  stop_grace_period: ${STOP_WITHIN}
  volumes: ['data:/data']
  depends_on:
    migrate: { condition: service_completed_successfully }
  healthcheck:
    test:
      - CMD
      - node
      - -e
      - "fetch('http://127.0.0.1:${ports.health}/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
    interval: 10s
    timeout: 5s
    retries: 3
    start_period: 90s
    start_interval: 1s

x-environment: &environment
${lines(sharedEnv, 2)}

services:
  # Before all others, and before those of a new release take their places.
  migrate:
    <<: *release
    build:
      context: ..
      dockerfile: deploy/Dockerfile
    command: [node, stack/src/ops/cli.ts, migrate]

${containers.map(service).join('\n')}
volumes:
  data:
`
}

function service({ name, program, copies, serves, env }: Container): string {
  // One machine has a port once: each copy takes its own, for whoever speaks TLS in front of them to choose from.
  const published = serves.includes('pages')
    ? `    ports: ['\${SELVEDGE_PUBLISH:-127.0.0.1:${ports.pages}-${ports.pages + copies - 1}}:${ports.pages}']\n`
    : ''
  return `  ${name}:
    <<: *part
    command: [node, ${program}]
    environment:
      <<: *environment
${lines(env, 6)}
${published}    deploy: { replicas: ${copies} }
`
}

function lines(env: Readonly<Record<string, string>>, indent: number): string {
  return Object.entries(env)
    .map(([name, value]) => `${' '.repeat(indent)}${name}: '${value}'`)
    .join('\n')
}
