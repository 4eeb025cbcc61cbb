/** What is known of a service by whether it answers, and which of its copies did. */

export interface Heard {
  /** Milliseconds; since when it does not answer, as far as is known. */
  silentSince: number | null
  /** Of each copy what it runs, and when it last said so. */
  copies: Readonly<Record<string, { codeVersion: string; at: number }>>
}

/** Copies answer in turn. */
const COPY_GONE_AFTER_MS = 120_000

/** After one more look. @param now milliseconds */
export function heard(
  before: Heard | undefined,
  { answers, copy, codeVersion }: { answers: boolean; copy: string; codeVersion: string },
  now: number,
): Heard {
  const known = Object.entries(before?.copies ?? {}).filter(([, { at }]) => now - at < COPY_GONE_AFTER_MS)
  if (!answers) return { silentSince: before?.silentSince ?? now, copies: Object.fromEntries(known) }
  return { silentSince: null, copies: { ...Object.fromEntries(known), [copy]: { codeVersion, at: now } } }
}

/** How many copies run what; more than one version while a release takes the other's place. */
export function runningCode({ copies }: Heard): { version: string; copies: number }[] {
  const versions = Map.groupBy(Object.values(copies), ({ codeVersion }) => codeVersion)
  return [...versions].map(([version, those]) => ({ version, copies: those.length })).toSorted(byVersion)
}

const byVersion = (a: { version: string }, b: { version: string }) => a.version.localeCompare(b.version)
