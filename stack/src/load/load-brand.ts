import type { BrandLoad } from './mapped.ts'
import { pushImage } from './push/push-image.ts'
import { pushLines } from './push/push-lines.ts'
import type { Target } from './push/push-lines.ts'
import type { Report } from './report.ts'

/** Everything of one brand, in the order in which nothing has to wait for anything. */
export async function loadBrand(
  target: Target,
  brand: BrandLoad,
  report: Report,
  pace: () => Promise<void>,
): Promise<void> {
  const push = (what: string, path: string, records: readonly unknown[], wait?: () => Promise<void>) =>
    records.length === 0
      ? Promise.resolve()
      : pushLines(target, path, records, (record, result) => report.add(what, record, result), wait)
  await push('products', '/api/v1/products', brand.products, pace)
  await push('windows', '/api/v1/windows', brand.windows)
  await push(
    'price lists',
    '/api/v1/price-lists',
    brand.priceLists.map(({ head }) => head),
  )
  for (const { head, rows } of brand.priceLists)
    await push('price rows', `/api/v1/price-lists/${encodeURIComponent(head.code)}/rows`, rows)
  await push('supply', '/api/v1/supply', brand.supply)
  for (const image of brand.images) report.add('images', image, await pushImage(target, image))
}
