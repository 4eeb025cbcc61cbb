import { buildSchema, parse } from 'graphql'
import type { ExecutionResult } from 'graphql'
import { expect, test } from 'vitest'
import { share, subscribe } from './shared-answers.ts'

const schema = buildSchema(`
  type Query { no: Int }
  type Fact { id: ID!  price(in: String = "EUR"): Int! }
  type Subscription { fact(ids: [ID!]): Fact! }`)

const document = parse(
  'subscription S($ids: [ID!], $in: String, $brief: Boolean = false) { fact(ids: $ids) { id price(in: $in) @skip(if: $brief) } }',
)

/** What a page is told of one event. */
async function told(event: object, variableValues: Record<string, unknown>): Promise<ExecutionResult> {
  const events = await subscribe({
    schema,
    document,
    variableValues,
    async *subscribeFieldResolver() {
      yield event
    },
  } as Parameters<typeof subscribe>[0])
  if (!(Symbol.asyncIterator in events)) throw new Error('it was refused')
  return (await events.next()).value as ExecutionResult
}

function someFact() {
  let asked = 0
  const price = () => ++asked
  return { event: { fact: { id: 'p', price } }, asked: () => asked }
}

test('pages that are told the same share one answer, whatever else each of them follows', async () => {
  const { event, asked } = someFact()
  share(event)
  const [one, other] = [await told(event, { ids: ['p'] }), await told(event, { ids: ['p', 'q'] })]
  expect(one).toEqual({ data: { fact: { id: 'p', price: 1 } } })
  expect(other).toBe(one)
  expect(asked()).toBe(1)
})

test('variables that have to do with the answer tell answers apart', async () => {
  const { event } = someFact()
  share(event)
  const answers = [await told(event, {}), await told(event, { in: 'GBP' }), await told(event, { brief: true })]
  expect(answers.map(({ data }) => data)).toEqual([
    { fact: { id: 'p', price: 1 } },
    { fact: { id: 'p', price: 2 } },
    { fact: { id: 'p' } },
  ])
})

test('an event of one page alone is answered for it alone', async () => {
  const { event, asked } = someFact()
  const answers = [await told(event, {}), await told(event, {})]
  expect(answers[0]).not.toBe(answers[1])
  expect(asked()).toBe(2)
})
