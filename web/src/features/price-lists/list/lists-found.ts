import type { PriceListHead } from './list-form.ts'

type Named = Pick<PriceListHead, 'name' | 'code'> & {
  usedBy: readonly Pick<PriceListHead['usedBy'][number], 'name' | 'customerCode'>[]
}

/** Lists with these letters in their name or code, or in those of a retailer who buys by them. */
export function listsFound<List extends Named>(lists: readonly List[], text: string): readonly List[] {
  const wanted = text.trim().toLocaleLowerCase()
  if (wanted === '') return lists
  return lists.filter(({ name, code, usedBy }) =>
    [name, code, ...usedBy.flatMap((each) => [each.name, each.customerCode])].some((word) =>
      word.toLocaleLowerCase().includes(wanted),
    ),
  )
}
