// A real server with its core modules, which is all that our mapping needs.
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../platform/testing/free-port.ts'
import { cached } from './cache.ts'
import { javaProgram } from './java.ts'
import { unpackZip } from './maven.ts'
import { launch, own, serverFolder, type Place, type Server } from './server.ts'

/** What is started unless somebody asks for another one. */
const VERSION = '8.19.21'

export interface ElasticsearchOptions extends Place {
  version?: string
}

export async function startElasticsearch({
  version = VERSION,
  port: given,
  folder = serverFolder('elasticsearch'),
}: ElasticsearchOptions = {}): Promise<Server> {
  const java = javaProgram(version.startsWith('8.') ? 17 : 21)
  const home = cached(`elasticsearch-${version}`, (target) => {
    unpackZip({ group: 'org.elasticsearch.distribution.integ-test-zip', name: 'elasticsearch', version }, target)
    const unpacked = join(target, `elasticsearch-${version}`)
    cpSync(unpacked, target, { recursive: true })
    rmSync(unpacked, { recursive: true })
    mkdirSync(join(target, 'plugins'), { recursive: true })
  })
  const port = given ?? (await freePort())
  const config = configure(folder, home, port, await freePort())
  const url = `http://127.0.0.1:${port}`
  const running = await launch(folder, {
    name: 'elasticsearch',
    program: java,
    // The server has to run in its home.
    args: argumentsOf(home, config),
    cwd: home,
    env: { ES_TMPDIR: join(folder, 'tmp') },
    isReady: async () => (await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`)).ok,
  })
  return { variable: 'ELASTICSEARCH_URL', url, version: `Elasticsearch ${await versionOf(url)}`, ...running }
}

function configure(folder: string, home: string, port: number, transportPort: number): string {
  const config = join(folder, 'config')
  for (const name of ['config', 'data', 'logs', 'tmp']) {
    mkdirSync(join(folder, name), { recursive: true })
    own(join(folder, name))
  }
  for (const name of ['log4j2.properties', 'role_mapping.yml', 'roles.yml', 'users', 'users_roles']) {
    if (!existsSync(join(home, 'config', name))) continue
    copyFileSync(join(home, 'config', name), join(config, name))
    own(join(config, name))
  }
  writeFileSync(
    join(config, 'elasticsearch.yml'),
    `discovery.type: single-node
network.host: 127.0.0.1
http.port: ${port}
transport.port: ${transportPort}
path.data: ${join(folder, 'data')}
path.logs: ${join(folder, 'logs')}
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
`,
  )
  writeFileSync(
    join(config, 'jvm.options'),
    `-Xms1g\n-Xmx1g\n-XX:+UseG1GC\n-Djava.io.tmpdir=${join(folder, 'tmp')}\n-XX:+ExitOnOutOfMemoryError\n`,
  )
  return config
}

/** What the server's own start script says. */
function argumentsOf(home: string, config: string): string[] {
  const properties = {
    'cli.name': 'server',
    'cli.script': `${home}/bin/elasticsearch`,
    'cli.libs': 'lib/tools/server-cli',
    'es.path.home': home,
    'es.path.conf': config,
    'es.distribution.type': 'zip',
    'es.java.type': 'JAVA_HOME',
  }
  const defined = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`)
  const classpath = `${home}/lib/*:${home}/lib/cli-launcher/*`
  return ['-Xmx64m', '-XX:+UseSerialGC', ...defined, '-cp', classpath, 'org.elasticsearch.launcher.CliToolLauncher']
}

async function versionOf(url: string): Promise<string> {
  const { nodes } = (await (await fetch(`${url}/_nodes/_local?filter_path=nodes.*.version`)).json()) as {
    nodes: Record<string, { version: string }>
  }
  return Object.values(nodes)[0]!.version
}
