import { sendAll } from './bulk.ts'
import type { Connection } from './connect.ts'

const PAGE = 1_000

/** Forgets stubs put before that moment, each only as it was found: it may have come to life meanwhile. */
export async function sweepStubs(connection: Connection, alias: string, olderThan: Date): Promise<number> {
  let swept = 0
  for (;;) {
    await connection.ask((client) => client.indices.refresh({ index: alias }))
    const { hits } = await connection.ask((client) =>
      client.search({
        index: alias,
        query: {
          bool: {
            filter: [
              { term: { gone: true } },
              { term: { settled: true } },
              { range: { putAt: { lt: olderThan.getTime() } } },
            ],
          },
        },
        seq_no_primary_term: true,
        _source: false,
        size: PAGE,
      }),
    )
    const outcomes = await sendAll(
      connection,
      alias,
      hits.hits.map(({ _id, _seq_no, _primary_term }) => ({
        lines: [JSON.stringify({ delete: { _id, if_seq_no: _seq_no, if_primary_term: _primary_term } })],
      })),
    )
    swept += outcomes.filter(({ outcome }) => outcome === 'applied').length
    if (hits.hits.length < PAGE) return swept
  }
}
