// A real broker in KRaft mode, one node, with times short enough for tests.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { freePort } from '../../platform/testing/free-port.ts'
import { cached } from './cache.ts'
import { javaProgram } from './java.ts'
import { fetchJars } from './maven.ts'
import { isListening, launch, own, owner, serverFolder, type Place, type Server } from './server.ts'

/** What is started unless somebody asks for another one. */
const VERSION = '4.4.0'
const OLDEST_JAVA = 17
const LOG4J = '2.25.3'
/** Any 16 bytes; the same after a restart. */
const CLUSTER_ID = 'c2VsdmVkZ2UtZW5naW5lcw'

export interface KafkaOptions extends Place {
  version?: string
  /** The port at which clients are told to find it; where it listens unless given. */
  advertised?: number
  /** Lines added to its settings. */
  settings?: Record<string, string>
}

export async function startKafka({
  version = VERSION,
  port,
  folder = serverFolder('kafka'),
  advertised,
  settings = {},
}: KafkaOptions = {}): Promise<Server> {
  const java = javaProgram(OLDEST_JAVA)
  const jars = cached(`kafka-${version}`, (target) =>
    fetchJars(
      [
        { group: 'org.apache.kafka', name: 'kafka_2.13', version },
        { group: 'org.apache.logging.log4j', name: 'log4j-core', version: LOG4J },
        { group: 'org.apache.logging.log4j', name: 'log4j-slf4j-impl', version: LOG4J },
      ],
      target,
    ),
  )
  const listener = port ?? (await freePort())
  const properties = write(folder, 'server.properties', {
    ...settingsOf(folder, {
      clients: listener,
      advertised: advertised ?? listener,
      brokers: await freePort(),
      controller: await freePort(),
    }),
    ...settings,
  })
  const logging = write(folder, 'log4j2.properties', quietLogging)
  const classpath = ['-cp', join(jars, '*')]
  const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', properties]
  const formatted = spawnSync(java, [...classpath, ...format, '--ignore-formatted'], { ...owner, encoding: 'utf8' })
  if (formatted.status !== 0) throw new Error(`Kafka cannot use ${folder}:\n${formatted.stdout}${formatted.stderr}`)
  const running = await launch(folder, {
    name: 'kafka',
    program: java,
    args: ['-Xms256m', '-Xmx1g', `-Dlog4j2.configurationFile=file:${logging}`, ...classpath, 'kafka.Kafka', properties],
    isReady: async (log) => log.includes('Kafka Server started') && (await isListening(listener)),
  })
  return { variable: 'KAFKA_BROKERS', url: `127.0.0.1:${listener}`, version: `Kafka ${version}`, ...running }
}

interface Ports {
  clients: number
  /** Where clients are told to find it. */
  advertised: number
  /** It calls itself too, when a transaction ends. */
  brokers: number
  controller: number
}

function settingsOf(folder: string, ports: Ports): Record<string, string> {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    listeners: [
      `PLAINTEXT://127.0.0.1:${ports.clients}`,
      `BROKERS://127.0.0.1:${ports.brokers}`,
      `CONTROLLER://127.0.0.1:${ports.controller}`,
    ].join(),
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.advertised},BROKERS://127.0.0.1:${ports.brokers}`,
    'inter.broker.listener.name': 'BROKERS',
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,BROKERS:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '8',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '8',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    'group.initial.rebalance.delay.ms': '0',
    'group.min.session.timeout.ms': '1000',
    'log.cleaner.backoff.ms': '1000',
    'log.retention.check.interval.ms': '5000',
  }
}

const quietLogging = {
  status: 'error',
  'rootLogger.level': 'warn',
  'rootLogger.appenderRef.out.ref': 'OUT',
  'logger.started.name': 'kafka.server.KafkaRaftServer',
  'logger.started.level': 'info',
  'appender.out.type': 'Console',
  'appender.out.name': 'OUT',
  'appender.out.layout.type': 'PatternLayout',
  'appender.out.layout.pattern': '[%d] %p %m (%c)%n',
}

function write(folder: string, name: string, properties: Record<string, string>): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    Object.entries(properties)
      .map(([key, value]) => `${key}=${value.replaceAll('\n', '\\n')}\n`)
      .join(''),
  )
  own(path)
  return path
}
