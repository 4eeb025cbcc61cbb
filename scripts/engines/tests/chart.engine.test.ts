// deploy/helm as Helm fills it in: what each container is told equals what it is told in deploy/compose.yaml, which is run.
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { ports } from '../../../stack/src/deploy/containers.ts'
import { parts } from '../../../stack/src/topology.ts'
import { metricsIn } from '../../../stack/tests/deploy/alert-rules.ts'
import { countedMetrics } from '../../../stack/tests/deploy/counted-metrics.ts'
import { composeServices, deployFolder } from '../../../stack/tests/deploy/read-compose.ts'
import { helm, helmTemplate } from '../helm.ts'

interface Container {
  command: string[]
  env: { name: string; value: string }[]
  envFrom: unknown
  ports: { name: string; containerPort: number }[]
  securityContext: { readOnlyRootFilesystem: boolean }
  volumeMounts: { mountPath: string }[]
  startupProbe: { httpGet: unknown }
  livenessProbe: { httpGet: unknown }
  readinessProbe: { httpGet: unknown }
  lifecycle: { preStop: { exec: { command: [string, string] } } }
}
interface Pod {
  containers: [Container]
  securityContext: { runAsNonRoot: boolean }
  terminationGracePeriodSeconds: number
  volumes: object[]
  enableServiceLinks: boolean
}
interface Manifest {
  kind: string
  metadata: { name: string; annotations?: Record<string, string> }
  spec: {
    replicas?: number
    template: { spec: Pod }
    clusterIP?: string
    publishNotReadyAddresses?: boolean
    triggers?: { metadata: { query: string } }[]
    ports: { name: string; port: number }[]
  }
}

const chart = join(deployFolder, 'helm', 'selvedge')
const compose = composeServices('compose.yaml')
let manifests: Manifest[]

beforeAll(() => {
  manifests = render({ existingSecret: 'keys' })
})

function render(settings: Record<string, string>): Manifest[] {
  const documents = parseAllDocuments(helmTemplate(chart, settings))
  return documents.map((document) => document.toJS() as Manifest | null).filter((manifest) => manifest !== null)
}

const named = (kind: string) =>
  new Map(manifests.filter((each) => each.kind === kind).map((manifest) => [manifest.metadata.name, manifest.spec]))

test('it has nothing that Helm warns of, and says what it cannot do without', () => {
  expect(helm('lint', '--strict', chart, '--set', 'existingSecret=keys')).toContain('0 chart(s) failed')
  expect(() => helmTemplate(chart, {})).toThrow('existingSecret: name the Secret')
})

test.each(parts)(
  '$name runs what Compose runs, with the same settings, and is asked for its health',
  ({ name, program, copies }) => {
    const { replicas, template } = named('Deployment').get(name)!
    expect(replicas).toBe(copies)
    const { containers, ...pod } = template.spec
    const [container] = containers
    expect(container.command).toEqual(['node', program])
    const env = Object.fromEntries(container.env.map((each) => [each.name, each.value]))
    expect(env).toEqual({ SELVEDGE_LOG_LEVEL: 'info', ...compose[name]!.environment })
    expect(container.envFrom).toEqual([{ secretRef: { name: 'keys' } }])
    const { startupProbe, livenessProbe, readinessProbe } = container
    expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual(
      ['/startupz', '/livez', '/readyz'].map((path) => ({ path, port: 'health' })),
    )
    expect(container.ports[0]).toEqual({ name: 'health', containerPort: ports.health })
    expect(env['SELVEDGE_HEALTH_LISTEN']).toBe(`0.0.0.0:${ports.health}`)
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true)
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(['/data', '/tmp'])
    expect([pod.securityContext.runAsNonRoot, pod.enableServiceLinks]).toEqual([true, false])
    const pause = Number(container.lifecycle.preStop.exec.command[1])
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(pause + 25)
  },
)

test('whoever is asked by others has a name for all its copies; the pages have one address', () => {
  const services = named('Service')
  expect([...services.keys()].toSorted()).toEqual(parts.map(({ name }) => name).toSorted())
  const following = parts.filter(({ thread }) => thread === 'derived').map(({ name }) => name as string)
  for (const [name, { clusterIP, publishNotReadyAddresses: always = false, ports: offered }] of services) {
    expect(clusterIP).toBe(name === 'gateway' ? undefined : 'None')
    expect(always).toBe(following.includes(name))
    const listens = named('Deployment').get(name)!.template.spec.containers[0].ports
    for (const { name: port, port: number } of offered)
      expect(listens).toContainEqual({ name: port, containerPort: number })
  }
})

test('of what runs several times one copy at most is taken away', () => {
  const several = parts.filter(({ copies }) => copies > 1).map(({ name }) => name)
  expect([...named('PodDisruptionBudget').keys()].toSorted()).toEqual(several.toSorted())
  manifests = render({ existingSecret: 'keys', 'parts.stock.replicas': '3' })
  expect([...named('PodDisruptionBudget').keys()]).toContain('stock')
  expect(named('Deployment').get('stock')!.replicas).toBe(3)
})

test('nothing scales by itself unless asked to: then followers by the copies that are wanted, the gateway by its load', async () => {
  const scales = ['ScaledObject', 'HorizontalPodAutoscaler']
  expect(manifests.filter(({ kind }) => scales.includes(kind))).toEqual([])
  const enabled = { 'autoscaling.keda.enabled': 'true', 'autoscaling.gateway.enabled': 'true' }
  manifests = render({ existingSecret: 'keys', ...enabled, 'autoscaling.keda.parts.projector.max': '3' })
  const projector = named('ScaledObject').get('projector')!
  expect(projector).toMatchObject({ scaleTargetRef: { name: 'projector' }, minReplicaCount: 1, maxReplicaCount: 3 })
  const [trigger] = projector.triggers!
  const [asked] = metricsIn(trigger!.metadata.query)
  expect((await countedMetrics()).get(asked!.name)).toEqual(expect.arrayContaining(asked!.labels))
  const following = parts.filter(({ thread }) => thread === 'derived').map(({ name }) => name as string)
  expect(following).toEqual(expect.arrayContaining([...named('ScaledObject').keys()]))
  expect(named('HorizontalPodAutoscaler').get('gateway')).toMatchObject({ minReplicas: 2, maxReplicas: 6 })
  // Else each upgrade would set their number anew.
  const free = [...named('Deployment')].filter(([, { replicas }]) => replicas === undefined).map(([name]) => name)
  expect(free.toSorted()).toEqual(['enrichment', 'gateway', 'projector'])
  expect([...named('PodDisruptionBudget').keys()]).toContain('projector')
})

test('backups lie on the claim that is named, and nobody else has it', () => {
  manifests = render({ existingSecret: 'keys', 'backups.claim': 'safe' })
  const folder = compose['keeper']!.environment!['SELVEDGE_BACKUP_DIR']
  const having = [...named('Deployment')].filter(([, { template }]) =>
    template.spec.containers[0].volumeMounts.some(({ mountPath }) => mountPath === folder),
  )
  expect(having.map(([name]) => name)).toEqual(['keeper'])
  expect(having[0]![1].template.spec.volumes).toContainEqual({
    name: 'backups',
    persistentVolumeClaim: { claimName: 'safe' },
  })
})

test('the databases are migrated before anything else of a release', () => {
  const { spec, metadata } = manifests.find(({ kind }) => kind === 'Job')!
  expect(metadata.annotations!['helm.sh/hook']).toBe('pre-install,pre-upgrade')
  expect(spec.template.spec.containers[0].command).toEqual(compose['migrate']!.command)
})
