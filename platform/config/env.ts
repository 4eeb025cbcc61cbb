import type { z } from 'zod'
import { isSecret } from './secret.ts'

/** What `process.env` looks like. */
export type Env = Readonly<Record<string, string | undefined>>

export interface ReadEnvOptions {
  /** A variable with this beginning that the schema does not know is an error: it is a misspelt one. */
  prefix?: string
}

/** Names every variable that is wrong, one a line, so that one look is enough to repair a start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`the settings are not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/**
 * Reads the schema's variables from the environment. An empty variable counts as absent.
 * @throws ConfigError with all faults at once; never with the value of a secret
 */
export function readEnv<Shape extends z.ZodRawShape>(
  env: Env,
  schema: z.ZodObject<Shape>,
  { prefix }: ReadEnvOptions = {},
): z.output<z.ZodObject<Shape>> {
  const names = Object.keys(schema.shape)
  const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => fault(issue, schema, given))
  const unknown =
    prefix === undefined ? [] : Object.keys(env).filter((name) => name.startsWith(prefix) && !names.includes(name))
  faults.push(...unknown.map((name) => `${name}: unknown variable`))
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)].sort())
  return parsed.data
}

/** The settings as they were read, fit for the log: secrets show only that they are set. */
export function describeEnv(schema: z.ZodObject, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const value = values[name]
      return [name, value !== undefined && isSecret(field as z.ZodType) ? '[secret]' : value]
    }),
  )
}

function fault(issue: z.core.$ZodIssue, schema: z.ZodObject, given: Record<string, unknown>): string {
  const name = String(issue.path[0] ?? '')
  if (name === '') return issue.message
  if (!(name in given)) return `${name}: missing`
  // A message may quote what it got.
  return `${name}: ${isSecret(schema.shape[name] as z.ZodType) ? 'not valid' : issue.message}`
}
