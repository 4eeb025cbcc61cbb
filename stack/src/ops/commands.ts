/** The operator's commands: what each does and which options it takes. */
import { CreateOrganisationRequest, InviteUserRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Role } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { inSchemas } from '@selvedge/platform/db/locate'
import { migrateAll } from '../owned-databases.ts'
import { backupCommands } from './backup.ts'
import type { Command, Given } from './command.ts'
import { compare } from './compare.ts'
import { asLines, isWell, judgedConsumers, TROUBLE_CODE } from './consumers.ts'
import { organisationBySlug } from './organisations.ts'
import * as outboxes from './outboxes.ts'
import * as quarantine from './quarantine.ts'
import { replay } from './replay.ts'
import * as views from './views.ts'

const kinds: Record<string, 'BRAND' | 'RETAILER' | 'OPERATOR'> = {
  brand: 'BRAND',
  retailer: 'RETAILER',
  operator: 'OPERATOR',
}
const roleOf = (text: string) => text.toUpperCase().replaceAll('-', '_') as Role

function recordOf({ argument, option }: Pick<Given, 'argument' | 'option'>): quarantine.Named {
  const id = Number(argument)
  if (!Number.isInteger(id)) throw new Error('name the record by its number, see quarantine list')
  return { id, service: option('service'), group: option('group') }
}

export const commands: Record<string, Command> = {
  'org create': {
    options: '--kind brand|retailer|operator --name NAME --slug SHORT --country NL [--time-zone Europe/Amsterdam]',
    about: 'a new organisation',
    async run({ accounts, viewer, option }) {
      const kind = kinds[option('kind')]
      if (!kind) throw new Error('--kind is brand, retailer or operator')
      const request = CreateOrganisationRequest.fromPartial({
        kind,
        name: option('name'),
        slug: option('slug'),
        country: option('country'),
        timeZone: option('time-zone'),
      })
      const { organisation } = await accounts.createOrganisation(request, { viewer })
      return `${organisation!.name} (${organisation!.slug}) is there. Next: npm run ops -- user invite --org ${organisation!.slug} --email …`
    },
  },
  'org list': {
    options: '',
    about: 'all organisations',
    async run({ accounts, viewer }) {
      const lines: string[] = []
      for (let after = ''; ;) {
        const page = await accounts.listOrganisations(
          { kind: 'UNSPECIFIED', search: '', after, limit: 100 },
          { viewer },
        )
        lines.push(
          ...page.organisations.map(
            ({ kind, slug, name }) => `${kind.toLowerCase().padEnd(9)} ${slug.padEnd(24)} ${name}`,
          ),
        )
        if (page.next === '') return lines.join('\n')
        after = page.next
      }
    },
  },
  'user invite': {
    options: '--org SHORT --email E-MAIL [--role owner|sales-manager|buyer|viewer|operator] [--name NAME]',
    about: 'a single-use link, valid for 72 h, with which a person chooses a password',
    async run({ accounts, viewer, url, option }) {
      const organisation = await organisationBySlug(accounts, viewer, option('org'))
      const role = option('role') || (organisation.kind === 'OPERATOR' ? 'operator' : 'owner')
      const link = await accounts.inviteUser(
        InviteUserRequest.fromPartial({
          organisationId: organisation.id,
          email: option('email'),
          name: option('name'),
          role: roleOf(role),
        }),
        { viewer },
      )
      return `${url}/invitation/${link.token}\nvalid until ${link.validUntil}`
    },
  },
  'user reset': {
    options: '--org SHORT --email E-MAIL',
    about: 'ends the sessions of a person and makes a link for a new password',
    async run({ accounts, viewer, url, option }) {
      const { id: organisationId } = await organisationBySlug(accounts, viewer, option('org'))
      const { users } = await accounts.listUsers({ organisationId }, { viewer })
      const user = users.find(({ email }) => email === option('email').trim().toLowerCase())
      if (!user) throw new Error(`${option('email')} is not a member there`)
      const link = await accounts.resetUser({ userId: user.id, organisationId }, { viewer })
      return `${url}/invitation/${link.token}\nvalid until ${link.validUntil}`
    },
  },
  'key create': {
    options: '--org SHORT --name NAME --scopes products:write,prices:write,… [--expires 2027-12-31T00:00:00.000Z]',
    about: "a key for the brands' API; it is shown once",
    async run({ accounts, viewer, option }) {
      const { id: organisationId } = await organisationBySlug(accounts, viewer, option('org'))
      const scopes = option('scopes')
        .split(',')
        .map((scope) => scope.trim())
      const request = { organisationId, name: option('name'), scopes, expiresAt: option('expires') }
      const { secret } = await accounts.createApiKey(request, { viewer })
      return secret
    },
  },
  consumers: {
    options: '[--json]',
    about: 'how every consumer is, those in trouble first; ends with 3 when one is, or a service does not answer',
    async run({ insight, viewer, json }) {
      const judged = await judgedConsumers(insight, viewer)
      return { said: json ? JSON.stringify(judged, null, 1) : asLines(judged), code: isWell(judged) ? 0 : TROUBLE_CODE }
    },
  },
  outboxes: {
    options: '[--json]',
    about:
      'what every service has written and the log has not taken, those in trouble first; ends with 3 when one is stuck or has lost something, or a service does not answer',
    async run({ insight, viewer, json }) {
      const judged = await outboxes.judgedOutboxes(insight, viewer)
      const said = json ? JSON.stringify(judged, null, 1) : outboxes.asLines(judged)
      return { said, code: outboxes.allFine(judged) ? 0 : TROUBLE_CODE }
    },
  },
  'quarantine list': {
    options: '[--service SERVICE] [--json]',
    about: 'records that could not be applied and were set aside',
    async run({ insight, viewer, option, json }) {
      const records = await quarantine.listed({ insight, viewer }, option('service'))
      return json ? JSON.stringify(records, null, 1) : quarantine.asLines(records)
    },
  },
  'quarantine export': {
    argument: 'SERVICE',
    options: '',
    about: 'every such record of a service whole, a line of JSON for each',
    run: async ({ insight, viewer, argument }) => (await quarantine.exported({ insight, viewer }, argument)).join('\n'),
  },
  'quarantine retry': {
    argument: 'ID',
    options: '--service SERVICE --group GROUP [--dry-run] [--json]',
    about: 'tries to apply what is set aside of its key once more; ends with 3 when it still cannot be',
    run: (given) => quarantine.retried(given, recordOf(given)),
  },
  'quarantine drop': {
    argument: 'ID',
    options: '--service SERVICE --group GROUP --reason TEXT [--dry-run] [--json]',
    about: 'gives a record up: its key stays as the last good record left it',
    run: (given) => quarantine.dropped(given, recordOf(given), given.option('reason')),
  },
  builds: {
    options: '[--json]',
    about: 'the generations of every view: which is live, which is built, which stand by, and how they compare',
    run: (given) => views.listed(given),
  },
  rebuild: {
    argument: 'VIEW',
    options: '[--rows PERCENT] [--answers PERCENT] [--hold] [--dry-run] [--json]',
    about:
      'builds a view from the start of the log beside the live one, compares them, and exchanges them when no more differs than the limits allow (0 unless given); --hold leaves that to you; ends with 3 when it was not exchanged',
    run: (given) => views.rebuilt(given),
  },
  'builds compare': {
    argument: 'VIEW',
    options: '--generation N [--json]',
    about: 'compares a generation that was built with the live one once more',
    run: (given) => views.compared(given),
  },
  switch: {
    argument: 'VIEW',
    options: '--generation N [--rows PERCENT] [--answers PERCENT] [--dry-run] [--json]',
    about: 'shows readers another generation of a view',
    run: (given) => views.switched(given, views.generationOf(given)),
  },
  'switch-back': {
    argument: 'VIEW',
    options: '[--dry-run] [--json]',
    about: 'shows readers the generation that was live before, at once',
    run: (given) => views.switched(given, 0),
  },
  drop: {
    argument: 'VIEW',
    options: '--generation N [--version N] [--dry-run] [--json]',
    about:
      'deletes a generation that is not live, or one of an earlier version: its tables, its index, its place on the log',
    run: (given) => views.dropped(given),
  },
  'loss seen': {
    argument: 'SERVICE',
    options: '[--topic TOPIC]',
    about:
      'you have seen to a topic that the log had lost, or, without one, to a database that was an older copy: it is not told any more',
    async run({ argument, consumersOf, viewer, option }) {
      const topic = option('topic')
      await consumersOf(argument).forgetLoss({ outbox: argument, topic }, { viewer })
      return `${topic || `The older copy of ${argument}`} is not told of any more.`
    },
  },
  replay: {
    argument: 'SERVICE',
    options: '[--since 2026-11-23T09:00:00Z] [--keys a,b] [--dry-run] [--json]',
    about:
      'makes the topics of a service that owns truth equal to it: what the log lacks is sent again, and what truth does not know is ended',
    async run({ argument, consumersOf, viewer, option, ...given }) {
      const keys = option('keys')
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== '')
      return replay({ ...given, consumers: consumersOf(argument), viewer, since: option('since'), keys })
    },
  },
  ...backupCommands,
  compare,
  migrate: {
    options: '',
    about:
      'on the PostgreSQL of POSTGRES_URL: the tables of this release, before its processes start or replace others',
    async run({ postgresUrl }) {
      if (!postgresUrl) throw new Error('Set POSTGRES_URL: on one machine the services migrate at their start.')
      const { expectEngines } = await import('../cluster/expect-engines.ts')
      await expectEngines({ POSTGRES_URL: postgresUrl }, ['POSTGRES_URL'])
      const missing = (await migrateAll(inSchemas(postgresUrl))).filter(({ applied }) => applied.length > 0)
      if (missing.length === 0) return 'All databases are up to date.'
      return missing.map(({ database, applied }) => `${database}: ${applied.join(', ')}`).join('\n')
    },
  },
}
