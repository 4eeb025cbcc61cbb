import type { GridLayout } from './grid-model.ts'

interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Names compare without regard to case and blanks: "XS " is "xs", "32 / 34" is "32/34". */
export function normalName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase()
}

export function isNamed(item: Named, name: string): boolean {
  const wanted = normalName(name)
  return wanted !== '' && [item.name, ...(item.aliases ?? [])].some((known) => normalName(known) === wanted)
}

/** Rows by every name they have; the first row keeps a name that several have. */
export function rowsByName(layout: GridLayout): Map<string, number> {
  const found = new Map<string, number>()
  layout.rows.forEach(({ row }, index) => {
    for (const name of [row.name, ...(row.aliases ?? [])].map(normalName)) {
      if (!found.has(name)) found.set(name, index)
    }
  })
  return found
}
