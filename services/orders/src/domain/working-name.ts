import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
export const LONGEST_NAME = 120

/** "AW27 · 23 Nov": the newest season of the first product and the date; a number when the name is taken. */
export function workingName(
  product: Pick<Product, 'seasons'> | undefined,
  now: Date,
  taken: readonly string[],
): string {
  const date = `${now.getUTCDate()} ${MONTHS[now.getUTCMonth()]}`
  const season = newestSeason(product?.seasons ?? [])
  const name = season === undefined ? date : `${season} · ${date}`
  if (!taken.includes(name)) return name
  for (let count = 2; ; count++) if (!taken.includes(`${name} (${count})`)) return `${name} (${count})`
}

/** Spring/summer comes before autumn/winter of the same year; NOOS only when there is nothing else. */
function newestSeason(seasons: readonly string[]): string | undefined {
  const rank = (season: string) => {
    const [, half, year] = /^(SS|AW)(\d{2})$/.exec(season) ?? []
    return half === undefined ? -1 : Number(year) * 2 + (half === 'AW' ? 1 : 0)
  }
  return seasons.toSorted((left, right) => rank(right) - rank(left))[0]
}
