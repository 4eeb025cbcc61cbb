import { stringify } from 'yaml'
import { containers, ports, sharedEnv } from './containers.ts'

/** `deploy/helm/selvedge/files/topology.yaml`: what the chart's templates go through. */
export function chartTopology(): string {
  const parts = containers.map(({ serves, ...part }) => ({ ...part, serves: [...serves] }))
  const text = stringify({ ports, env: sharedEnv, parts }, { lineWidth: 0 })
  return `# Printed from stack/src/topology.ts by \`node stack/print-deploy.ts\`: change it there.\n${text}`
}
