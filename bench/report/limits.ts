/** What keeps a row from its goal, as far as it is known: printed below the table while the row misses it. */
import type { Column } from '../bench.ts'

type Limits = Partial<Record<string, string>>

const embedded: Limits = {
  P1: `the gateway's thread, not the index (its own share is in the table). A profile of that thread under P1: garbage
  collection 14 %, handing questions to the search thread 11 %, writing answers 9 %. Of the bytes of 60 cards a quarter are
  swatches and a fifth delivery windows, the same few again on every card, and a seventh facets; these products have no
  pictures, which would be a tenth.`,
  P3: `processor time on both cores, not the disk: over 45,000 products the truth thread took 2.8 ms and the derived one
  2.6 ms each. A product comes as ten records (itself, three prices, six supplies) and becomes some two hundred entries of
  tables and indexes over nine databases and the log, most under keys in no order: in a file of 5,000 products such an entry
  takes 4 µs, in one of 50,000 it takes 10, half of it writing its page to the write-ahead log. The raw limit writes fewer,
  under keys that grow. Half of the time is SQLite's, a twentieth collects garbage, the rest is spread thinly over checking,
  coding and passing on. Statements with many rows do not help SQLite (ADR 15).`,
  P4: `the same as P3: what makes products searchable shares the two cores with what accepts them.`,
  P5: `during an import both cores are busy (P3), and what is in front of a change in outboxes and topics is worked off first.
  In a chain each change comes as soon as the one before was seen, so what gathers after a change is waited for: 10 ms in
  the page's stream (it grows to 50 while more is waiting each time), 10 ms in the relay, 12 ms in the readers of the log.`,
  P6: `one thread reads the log, makes the documents and writes the index; where its time goes was not profiled.`,
  P7: `one thread reads the inputs, keeps them in its database, merges and compares; where its time goes was not profiled.`,
  P9: `the work of one order on the truth thread. Its processor time, the relay's included: log, relay and RPC a quarter;
  ledgers and the availability they publish 15 %; the commit 12 % (150–220 pages); fifty products locked and read 10 %;
  three hundred cells judged 8 %; allocations 8 %; the order, its event and the answer that is kept 10 %. The derived thread
  takes about three quarters as much again for the fifty products that each order changes.`,
  P10: `half of it is the browser, drawing without a graphics card on the two cores that also run the system: the table has
  the same elements without code beside it. A profile of a key: 8 ms of the page's thread, of which 2 go into building
  layers, 2 into style, layout and paint, 3 into React and the order's rules; moving on scrolls a row into sight, 7 ms
  more; raster and composition, 10 ms, run beside it. A paste writes 2,000 cells in 25 ms and draws those in sight in as
  much again.`,
  P11: `reading the view, judging what may be seen and executing the document are done once for all pages; waking each of ten
  thousand subscriptions, passing its event through the generators of the protocol and writing it as JSON are not. That
  share was not profiled. Those who listen are on the same two cores.`,
  P12: `installed are also the tools that build and check: Node itself 211 MB, buf 93 MB, the native type checker 27 MB,
  Mantine 25 MB. Memory: four threads with a JavaScript heap each, before the first product; the index of 50,000 products
  is in memory too, and after the rows above ten thousand sockets.`,
  P13: `the same as P3: an entry costs more in a larger file.`,
}

const engines: Limits = {
  P3: `processor time, spread over sixteen processes and four servers on two cores. When PostgreSQL's log counted 490
  statements for a product, it took 100 to 150 ms; since the rows of a batch are written together it takes about 55, a
  quarter of it in PostgreSQL, an eighth each in Elasticsearch, Kafka and orders. The raw limit has seven statements for a
  hundred products. With nothing to do the processes take half a core of the two, the brokers most.`,
  P4: `the same as P3: what makes products searchable shares the two cores with what accepts them.`,
  P1: `alone, the hop through the gateway on cores that sixteen processes share; it was not profiled here. In the mix the changes
  of stock take most of both cores, each as P3 says; the bare search beside it has nothing beside itself.`,
  P2: `as P1 alone; not profiled.`,
  P5: `idle, the median misses by a millisecond: a push goes through stock, orders and the view, each with a commit in PostgreSQL
  and a transaction of Kafka before the next may read it. During an import what is in front of a change in outboxes and
  topics is worked off first; imports wait while retailers see products more than ten seconds late, so it is seconds and not
  minutes any more.`,
  P6: `each batch waits for its \`_bulk\`, for the refresh and for its commit before the next is made, since readers count a
  position only with its documents; the raw limit refreshes once.`,
  P7: `not profiled.`,
  P8: `not profiled.`,
  P9: `the fifty products of an order are locked one after the other by two copies of orders, which wait for each other; what else
  was not profiled here.`,
  P11: `as on files: waking ten thousand subscriptions one by one; by two gateways that share two cores with the servers.`,
}

export const limits: Record<Column, Limits> = { embedded, engines }
