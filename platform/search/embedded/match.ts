/** Which documents a question leaves, with and without each filter. */
import { Bitmap } from './bitmap.ts'
import { inBand } from './prices.ts'
import { matchText } from './match-text.ts'
import { scopedValues, withAnyScoped } from './scoped-values.ts'
import { withAny } from './facet-column.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { SearchFilter } from '../query.ts'
import type { Synonyms } from '../analysis.ts'
import type { TextMatch } from './match-text.ts'
import type { Viewer } from './viewer.ts'
import type { Words } from './words.ts'

export interface Match {
  hits: Bitmap
  text: TextMatch | null
  /** The hits there would be without that facet's filter, or without the price band. */
  without(filter: { facet: string } | 'price'): Bitmap
}

export function match(
  index: MemoryIndex,
  words: Words,
  synonyms: Synonyms,
  viewer: Viewer,
  filter: SearchFilter,
): Match {
  const text = filter.text ? matchText(words, synonyms, filter.text, viewer.visible) : null
  const core = viewer.visible.copy()
  if (text) core.and(text.all)
  if (filter.owners) core.and(withAny(index.owners, filter.owners))
  if (filter.ids) core.and(withIds(index, filter.ids))
  if (filter.groups) core.and(inGroups(index, filter.groups))

  const byFacet = new Map<string, Bitmap>()
  for (const [facet, values] of Object.entries(filter.filters ?? {})) {
    if (!values?.length) continue
    const column = index.facets.get(facet)!
    const scoped = index.schema.facets[facet] === 'scoped'
    byFacet.set(
      facet,
      scoped
        ? withAnyScoped(scopedValues(viewer, facet, column, filter.scopes?.[facet]), values)
        : withAny(column, values),
    )
  }
  const band = filter.price ? inBand(index, viewer, core, filter.price) : null

  function all(except: string | null, priced: boolean): Bitmap {
    const bits = core.copy()
    for (const [facet, passed] of byFacet) if (facet !== except) bits.and(passed)
    return band && priced ? bits.and(band) : bits
  }
  const hits = all(null, true)
  return {
    hits,
    text,
    without: (which) => {
      if (which === 'price') return band ? all(null, false) : hits
      return byFacet.has(which.facet) ? all(which.facet, true) : hits
    },
  }
}

function withIds(index: MemoryIndex, ids: readonly string[]): Bitmap {
  const bits = new Bitmap(index.size)
  for (const id of ids) {
    const ord = index.ordOf.get(id)
    if (ord !== undefined) bits.set(ord)
  }
  return bits
}

function inGroups(index: MemoryIndex, groups: readonly string[]): Bitmap {
  const bits = new Bitmap(index.size)
  for (const group of groups) for (const ord of index.groups.get(group) ?? []) bits.set(ord)
  return bits
}
