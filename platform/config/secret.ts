import type { z } from 'zod'

/** Marks a setting whose value is never printed: `secret(z.string().min(32))`. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), secret: true }) as Schema
}

/** Also inside `.optional()`, `.default()` and the like. */
export function isSecret(schema: z.ZodType): boolean {
  if (schema.meta()?.['secret'] === true) return true
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType }
  return (innerType !== undefined && isSecret(innerType)) || (input !== undefined && isSecret(input))
}
