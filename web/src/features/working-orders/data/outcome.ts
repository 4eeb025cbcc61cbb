import { errorText } from '../../../components/ui/error-text.ts'

type Answer = { error?: unknown; data?: unknown }

/** Why a mutation did nothing, to be told; null when it did what was asked. */
export function failureOf({ error, data }: Answer): string | null {
  if (error || !data) return errorText(error).advice
  const result = Object.values(data)[0] as { __typename?: string; message?: string } | undefined
  return result?.__typename === 'Refused' ? (result.message ?? '') : null
}
