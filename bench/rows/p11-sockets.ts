/** P11: ten thousand open pages show one product, whose stock is told 20 times a second. */
import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@selvedge/platform/testing/settle'
import type { Bench } from '../bench.ts'
import { gather } from '../client/crowd.ts'
import { documentId } from '../client/documents.ts'
import { pushBody, toPieces } from '../client/push-body.ts'
import { signIn } from '../client/session.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'
import { broadcast } from '../raw/broadcast.ts'
import { stockedGoods } from '../showroom/goods.ts'
import { makeRetailer } from '../showroom/retailer.ts'

const SOCKETS = 10_000
/** As many as a gateway takes of one person. */
const OF_A_PERSON = 20
const EVERY_MS = 50
/** After a change to everybody. */
const HEARING_MS = 500
const WARM_UP_MS = 3_000
const MEASURED_MS = 10_000
/** Behind the products of P5. */
const SKIP = 80
const row = 'P11'

export async function socketRows(bench: Bench): Promise<Figure[]> {
  const { system, say } = bench
  const { url } = system
  const showroom = await bench.showroom()
  const [brand] = showroom.brands
  const people = SOCKETS / OF_A_PERSON
  const buyer = await makeRetailer(showroom.access, 'crowd', [{ brand: brand!, listId: brand!.listIds[0]! }], people)
  const wanted = { skip: SKIP, count: 1, units: 100, buyer }
  const { products } = await stockedGoods(url, showroom, wanted)
  const { id, skus } = products[0]!
  const cookies: string[] = []
  await closedLoop(people, 4, async (at) => {
    cookies[at] = (await signIn(url, buyer.colleagues[at]!)).cookie
  })
  say(`${people} people signed in`)
  const everyone = Array.from({ length: SOCKETS }, (_, at) => cookies[at % people]!)
  const subscription = {
    query: '',
    variables: { ids: [id] },
    extensions: { documentId: documentId('subscription CardFacts') },
  }
  const crowd = await gather(url, everyone, subscription)
  say(`${SOCKETS} sockets are open`)

  /** All sizes at once: the page shows how old the oldest is. */
  const tell = async (quantity: number) => {
    const onHand = { quantity, asOf: new Date().toISOString() }
    await pushBody({ url, key: brand!.key }, '/supply', toPieces(skus.map((sku) => ({ sku, onHand, coming: [] }))))
  }
  // A subscription begins some time after it was asked for.
  const everybodyHears = async () => {
    await tell(20 + Math.round(performance.now() % 60))
    await delay(HEARING_MS)
    if (crowd.heard < SOCKETS) throw new Error(`${crowd.heard} of ${SOCKETS} pages were told`)
  }
  await eventually(everybodyHears, { within: 120_000 })
  let told = 0
  const tellFor = async (ms: number) => {
    for (const until = performance.now() + ms; performance.now() < until; told++) {
      const next = delay(EVERY_MS)
      await tell(20 + (told % 60))
      await next
    }
  }
  await tellFor(WARM_UP_MS)
  crowd.taken()
  told = 0
  const began = performance.now()
  await tellFor(MEASURED_MS)
  const seconds = (performance.now() - began) / 1_000
  const ages = crowd.taken()
  crowd.close()
  say(
    `${(told / seconds).toFixed(1)} changes a second were told, ${(ages.length / told / SOCKETS).toFixed(2)} of each came to a page`,
  )
  const raw = await broadcast(SOCKETS, crowd.sample)
  const sockets = SOCKETS.toLocaleString('en-GB')
  return [
    {
      row,
      what: `stock push to each of ${sockets} pages, p99`,
      unit: 'ms',
      value: percentile(ages, 99),
      count: ages.length,
      goal: { most: 500 },
    },
    {
      row,
      what: `events that came to ${sockets} pages`,
      unit: '/s',
      value: ages.length / seconds,
      count: 1,
      beside: { what: 'ws alone, the same bytes to all', value: raw },
      goal: { leastRatio: 0.5 },
    },
  ]
}
