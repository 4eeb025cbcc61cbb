/** What keeps a row from its goal, as far as it is known: printed below the table while the row misses it. */
export const limits: Partial<Record<string, string>> = {
  P1: `the gateway's thread, not the index (its own share is in the table). A profile of that thread under P1: garbage
  collection 14 %, handing questions to the search thread 11 %, writing answers 9 %, the rest mostly executing and
  serialising GraphQL.`,
  P12: `installed are also the tools that build and check: Node itself 143 MB, buf 93 MB, the native type checker 27 MB,
  Mantine 25 MB. Memory: four threads with a JavaScript heap each, before the first product.`,
}
