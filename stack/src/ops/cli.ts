// `npm run ops -- …`: what the operator's pages do, from a shell on the machine that runs the stack, or in a container.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import { placesOf } from '../places.ts'
import { parts } from '../topology.ts'
import { commands } from './commands.ts'
import { notTaken } from './not-taken.ts'
import { settingsAccess, systemAccess } from './system-access.ts'
import type { SystemAccess } from './system-access.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const names = [
  'kind',
  'name',
  'slug',
  'country',
  'time-zone',
  'org',
  'email',
  'role',
  'scopes',
  'expires',
  'since',
  'keys',
  'service',
  'group',
  'reason',
  'generation',
  'version',
  'topic',
  'rows',
  'answers',
] as const

const usage = [
  'npm run ops -- COMMAND [options] [--data DIR] [--url http://localhost:4000]\n',
  ...Object.entries(commands).map(([name, { argument, options, about }]) => {
    const words = [name, argument, options].filter(Boolean).join(' ')
    return `  ${words}\n      ${about}`
  }),
].join('\n')

process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const { positionals, values, tokens } = parseArgs({
      allowPositionals: true,
      tokens: true,
      options: {
        data: { type: 'string', default: join(root, '.data') },
        url: { type: 'string', default: 'http://localhost:4000' },
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        hold: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const, default: '' }])),
      },
    })
    const { command, argument } = commandOf(positionals)
    if (values.help || !command) {
      console.log(usage)
      return values.help ? 0 : 2
    }
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const passedOver = notTaken(command, given)
    if (passedOver !== undefined) {
      console.error(`${positionals.join(' ')} takes no --${passedOver}. It takes: ${command.options || 'none'}`)
      return 2
    }
    let access: SystemAccess | undefined
    // Not every command needs a running stack.
    const running = () => (access ??= settingsAccess(process.env, 'ops') ?? systemAccess(resolve(values.data), 'ops'))
    try {
      const options = values as Record<string, unknown>
      const answer = await command.run({
        get accounts() {
          return running().client('accounts', AccountsService)
        },
        get insight() {
          return running().client('insight', InsightService)
        },
        viewsOf: (holder) => running().client(holder, ViewsService),
        get viewer() {
          return running().viewer
        },
        get places() {
          return placesOf(process.env, resolve(values.data))
        },
        argument,
        consumersOf: (service) => running().client(partOf(service), ConsumersService),
        say: (line) => console.error(line),
        postgresUrl: process.env['POSTGRES_URL'] ?? '',
        url: values.url,
        option: (name) => String(options[name] ?? ''),
        json: values.json,
        hold: values.hold,
        dryRun: values['dry-run'],
      })
      const { said, code } = typeof answer === 'string' ? { said: answer, code: 0 } : answer
      console.log(said)
      return code
    } finally {
      access?.close()
    }
  } catch (error) {
    console.error(
      isDomainError(error) && error.code === 'UNAVAILABLE'
        ? 'Selvedge is not running here: start it with npm start, or name its folder with --data DIR.'
        : (error as Error).message,
    )
    return 1
  }
}

/** Names are one or two words; only a command that takes one is followed by an argument. */
function commandOf(words: readonly string[]) {
  const whole = commands[words.join(' ')]
  // One that lacks its argument is no other one with an argument of that name.
  if (whole) return { command: whole.argument === undefined ? whole : undefined, argument: '' }
  const command = commands[words.slice(0, -1).join(' ')]
  return { command: command?.argument === undefined ? undefined : command, argument: words.at(-1) ?? '' }
}

function partOf(service: string) {
  const part = parts.find(({ name }) => name === service)
  if (!part) throw new Error(`there is no service ${service}; there are ${parts.map(({ name }) => name).join(', ')}`)
  return part.name
}
