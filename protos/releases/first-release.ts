import { releaseNames, topicsOfRelease } from './releases.ts'

let firsts: ReadonlyMap<string, string> | undefined

/** The first release that had the topic; undefined: none that is kept. Releases are read once. */
export function firstReleaseOf(topic: string): string | undefined {
  firsts ??= new Map(
    releaseNames()
      .toReversed()
      .flatMap((release) => topicsOfRelease(release).map(({ name }) => [name, release] as const)),
  )
  return firsts.get(topic)
}
