/** What was found in many records, told once. */
import { z } from 'zod'
import { verdicts } from './check-record.ts'
import type { Finding } from './check-record.ts'
import type { Shape } from './shape.ts'

const MOST_FINDINGS = 200
const LONGEST_POINTER = 300

export const reportView = z
  .object({
    kind: z.string(),
    since: z.string().meta({ description: 'The release that was compared with.' }),
    records: z.int().meta({ description: 'How many came.' }),
    accepted: z.int().meta({
      description: 'Of them, those of the right form. Their content is judged when they are sent in earnest.',
    }),
    findings: z.array(
      z.object({
        verdict: z.enum(verdicts).meta({
          description:
            'unknown, missing, wrong: the record would be refused. deprecated: it works, and will go. ignored: it makes no difference. newly-optional: it was needed in that release.',
        }),
        field: z
          .string()
          .meta({ description: 'JSON pointer, with * for any place in a list.', examples: ['/variants/*/gtin'] }),
        message: z.string(),
        use: z.string().nullable().meta({ description: 'The field that is meant, or that says it now.' }),
        records: z.int().meta({ description: 'In how many records.' }),
        line: z.int().meta({ description: 'The first of them: line of the stream or index in the array, from 1.' }),
        pointer: z.string().meta({ description: 'JSON pointer into that record.' }),
      }),
    ),
    more: z.boolean().meta({ description: `There are more than ${MOST_FINDINGS} findings; the rest is left out.` }),
    added: z
      .array(z.object({ field: z.string(), description: z.string() }))
      .meta({ description: 'Fields that there are since that release.' }),
  })
  .meta({ id: 'ContractReport' })

type Told = z.infer<typeof reportView>['findings'][number]

/** Collects; holds no more than there is to tell, however many records come. */
export function createFindings() {
  const told = new Map<string, Told & { lastLine: number }>()
  let more = false
  return {
    add(line: number, findings: readonly Finding[]): void {
      for (const { verdict, message, use, ...found } of findings) {
        const pointer = shortened(found.pointer)
        const field = anyPlace(pointer)
        const key = `${verdict} ${field} ${message}`
        const known = told.get(key)
        if (known) {
          if (known.lastLine !== line) known.records++
          known.lastLine = line
        } else if (told.size < MOST_FINDINGS) {
          const shown = use === '' ? null : anyPlace(use)
          told.set(key, { verdict, field, message, use: shown, records: 1, line, pointer, lastLine: line })
        } else more = true
      }
    },
    list: () => ({ findings: [...told.values()].map(({ lastLine: _, ...each }) => each), more }),
  }
}

/** What there is now and was not then. */
export function addedFields(now: Shape, then: Shape, pointer = ''): { field: string; description: string }[] {
  return [...now.fields].flatMap(([name, field]) => {
    const [before, at] = [then.fields.get(name), `${pointer}/${name}`]
    if (!before) return [{ field: at, description: field.description }]
    return addedFields(field, before, field.types.has('array') ? `${at}/*` : at)
  })
}

/** A copy, which does not hold on to the whole; a name that is not known may be as long as a record. */
const shortened = (pointer: string) =>
  pointer.length <= LONGEST_POINTER ? pointer : `${Buffer.from(pointer.slice(0, LONGEST_POINTER)).toString()}…`

const anyPlace = (pointer: string) => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
