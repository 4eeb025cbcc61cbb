import type { PadWindowFragment } from '../../../gen/graphql.ts'
import type { DockData } from './DockBody.tsx'

/** The earliest window of all brands' parts with units; of any part while none has. */
export function firstWindow({ brands }: NonNullable<DockData>): PadWindowFragment | null {
  const written = brands.filter((brand) => brand.units > 0)
  const windows = (written.length > 0 ? written : brands).flatMap(({ window }) => window ?? [])
  return windows.reduce<PadWindowFragment | null>(
    (first, each) => (!first || each.start < first.start ? each : first),
    null,
  )
}
