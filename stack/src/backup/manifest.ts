/** What a backup says of itself, and whether this release may put it back. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Raised when a release writes backups that the ones before cannot read. */
const FORMAT = 1

const engines = ['files', 'postgresql'] as const
/** What the databases were on; a backup goes back to the same. */
export type Engine = (typeof engines)[number]

const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const databaseEntry = z.object({
  name: z.string(),
  bytes: count,
  sha256,
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** Of the versions it publishes; null: it publishes nothing. */
  epoch: count.nullable(),
  /** Table → rows. */
  tables: z.record(z.string(), count),
  /** Rows that were not on the log yet: they are in the database and go out when it runs again. */
  waiting: count,
  /** Ends of its topics as it had left them. */
  positions: z.array(z.object({ topic: z.string(), partition: count, position: count })),
})

const manifestShape = z.object({
  product: z.literal('selvedge'),
  format: z.literal(FORMAT),
  engine: z.enum(engines),
  takenAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  databases: z.array(databaseEntry),
  /** Their keys are in a file of their own, one a line, with their size. */
  blobs: z.object({ count, bytes: count, sha256, unreadable: z.array(sha256) }),
})

export type Manifest = z.infer<typeof manifestShape>
export type DatabaseEntry = z.infer<typeof databaseEntry>

export interface Problem {
  kind: 'incomplete' | 'damaged' | 'foreign' | 'newer'
  /** One sentence: what is wrong and what to do. */
  what: string
}

export type Judged = { manifest: Manifest; id: string } | { problems: Problem[] }

export const newManifest = { product: 'selvedge', format: FORMAT } as const

/** The text of `manifest.json`, with a hash over itself. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, sha256: hashOf(manifest) }, null, 1)}\n`
}

const hashOf = (content: object) => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/**
 * @param text of `manifest.json`; undefined: there is none
 * @param known the databases of this release that a backup has, with their migrations
 * @param wanted where it is to be put back; undefined: nowhere
 */
export function judgeManifest(
  text: string | undefined,
  known: ReadonlyMap<string, readonly string[]>,
  wanted?: Engine,
): Judged {
  const problem = (kind: Problem['kind'], what: string): Judged => ({ problems: [{ kind, what }] })
  if (text === undefined) {
    return problem(
      'incomplete',
      'there is no manifest.json: the backup never came to its end. Run it again, or take another one',
    )
  }
  const content = parsed(text)
  if (content === undefined) return problem('damaged', 'manifest.json is damaged. Take another backup')
  if (content['product'] !== 'selvedge')
    return problem('foreign', 'this is no backup of Selvedge. Name the folder of one')
  if (typeof content['format'] === 'number' && content['format'] > FORMAT) {
    return problem(
      'newer',
      `its format is ${content['format']}, this release reads up to ${FORMAT}. Use the release that made it`,
    )
  }
  const { sha256: said, ...rest } = content
  if (said !== hashOf(rest)) return problem('damaged', 'manifest.json was changed or is damaged. Take another backup')
  if (wanted && rest['engine'] !== wanted) {
    return problem(
      'foreign',
      `it was taken from ${String(rest['engine'])}, and this system is on ${wanted}. Put it back there`,
    )
  }
  const shaped = manifestShape.safeParse(rest)
  if (!shaped.success)
    return problem('foreign', `manifest.json is not as this release writes it: ${z.prettifyError(shaped.error)}`)
  const problems = databaseProblems(shaped.data, known)
  return problems.length > 0 ? { problems } : { manifest: shaped.data, id: said as string }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function databaseProblems({ databases }: Manifest, known: ReadonlyMap<string, readonly string[]>): Problem[] {
  const problems: Problem[] = []
  for (const name of known.keys()) {
    if (databases.some((each) => each.name === name)) continue
    problems.push({ kind: 'incomplete', what: `${name} is not in it. Take another backup` })
  }
  for (const { name, migrations } of databases) {
    const ours = known.get(name)
    const strange = ours ? migrations.filter((migration) => !ours.includes(migration)) : []
    if (!ours)
      problems.push({
        kind: 'newer',
        what: `this release has no database ${name}. Use the release that made the backup`,
      })
    else if (strange.length > 0) {
      const what = `${name} was migrated by a newer release (${strange.join(', ')}). Use the release that made the backup`
      problems.push({ kind: 'newer', what })
    }
  }
  return problems
}
