import type { Problem, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import { z } from 'zod'

export const problemRecord = z
  .object({
    code: z.string().meta({ description: 'Stable, upper snake case.', examples: ['GTIN_CHECK_DIGIT'] }),
    pointer: z.string().meta({ description: 'JSON pointer into the record.', examples: ['/variants/2/gtin'] }),
    message: z.string(),
    value: z.string().meta({ description: 'The offending value, shortened.' }),
  })
  .meta({ id: 'RecordProblem' })

export const resultRecord = z
  .object({
    line: z.int().meta({ description: 'Line of the stream or index in the array, from 1.' }),
    outcome: z.enum(['applied', 'unchanged', 'waiting', 'rejected']).meta({
      description: 'waiting: kept, and merged when the product it names arrives.',
    }),
    id: z.string().meta({ description: 'Of what was written; empty when nothing was.' }),
    problems: z
      .array(problemRecord)
      .meta({ description: 'Everything that is wrong; with an applied record: warnings.' }),
  })
  .meta({ id: 'Result' })

export type ResultLine = z.infer<typeof resultRecord>

export function resultLine(line: number, { outcome, id, problems }: Omit<RecordResult, 'index'>): ResultLine {
  const named = outcome === 'UNSPECIFIED' ? 'rejected' : (outcome.toLowerCase() as ResultLine['outcome'])
  return { line, outcome: named, id, problems }
}

export function rejected(line: number, problems: Problem[]): ResultLine {
  return { line, outcome: 'rejected', id: '', problems }
}
