import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { numberParameters } from './number-parameters.ts'
import { translateError } from './translate-error.ts'

/** Statements per generation. Hand-written texts are a few dozen; a query builder can make texts without end. */
const GENERATION_SIZE = 400

/**
 * Prepared statements by their text (preparing costs twice as much as running a small one). Two generations
 * stand for an LRU order: a hit in the young one costs a map look-up, what was not used for a generation goes.
 */
export function createStatements(connection: DatabaseSync) {
  let young = new Map<string, StatementSync>()
  let old = new Map<string, StatementSync>()

  function prepare(text: string): StatementSync {
    try {
      return connection.prepare(numberParameters(text))
    } catch (error) {
      throw translateError(error, text)
    }
  }

  return function statement(text: string): StatementSync {
    const known = young.get(text)
    if (known) return known
    const found = old.get(text) ?? prepare(text)
    if (young.size >= GENERATION_SIZE) {
      old = young
      young = new Map()
    }
    young.set(text, found)
    return found
  }
}

export type Statements = ReturnType<typeof createStatements>
