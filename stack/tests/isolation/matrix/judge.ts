/** Compares an answer with what the table says. */
import { leaksIn, ownIn } from '../world/canaries.ts'
import type { Canary } from '../world/canaries.ts'
import type { Actor, Outcome } from './actors.ts'
import type { AnyRow } from './row.ts'

export interface Answer {
  /** The code, when it was refused. */
  refusal?: string
  /** All that was said, errors and headers included. */
  text: string
  data?: unknown
}

/** Refused for who asks, not for what is asked: as if there were no such thing. */
const KEPT_OUT =
  /^(UNAUTHENTICATED|FORBIDDEN|NOT_ALLOWED|NOT_FOUND|(UNKNOWN|ROLE_NOT_ALLOWED|VIEWER_\w+|SCOPE_MISSING|KEY_(MISSING|WRONG)|SIGNED_OUT)|((WORKING_)?ORDER|ORGANISATION|MEMBER|KEY|PRICE_LIST|PRODUCT|BRAND|RETAILER|CONNECTION|REQUEST|DOOR|ADDRESS|IMAGE(_SET)?)_UNKNOWN)$/

export const isKeptOut = ({ refusal }: Answer) => refusal !== undefined && KEPT_OUT.test(refusal)

/** They say how fresh or where an answer is, not what is in it. */
const ABOUT_THE_ANSWER = ['__typename', 'cursor', 'liveCursor', 'searchCursor', 'freshness', 'notice', 'next']

export function isEmpty(value: unknown, besides: readonly string[] = []): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return true
  if (Array.isArray(value)) return value.every((each) => isEmpty(each, besides))
  if (typeof value !== 'object' || value instanceof Uint8Array) return false
  const skipped = [...ABOUT_THE_ANSWER, ...besides]
  return Object.entries(value).every(([key, each]) => skipped.includes(key) || isEmpty(each, besides))
}

export interface Cell {
  actor: Actor
  expected: Outcome
  row: AnyRow
  asked: unknown
  answer: Answer
}

/** What is wrong with a cell, in words; none when all is well. */
export function faultsOf({ actor, expected, row, asked, answer }: Cell, canaries: readonly Canary[]): string[] {
  const text = row.echoes ? withoutEcho(answer.text, asked) : answer.text
  const found = leaksIn(text, actor.side, canaries).filter((what) => !row.inside?.test(what))
  const leaks = found.map((what) => `${actor.name} is shown ${what}: ${around(text, what, canaries)}`)
  return [...leaks, ...outcomeFault({ actor, expected, row, asked, answer })]
}

function outcomeFault({ actor, expected, row, answer }: Cell): string[] {
  const { refusal, data, text } = answer
  const said = text.slice(0, 300)
  if (expected === 'refused') {
    if (refusal === undefined) return [`${actor.name} is answered: ${said}`]
    return isKeptOut(answer) ? [] : [`${actor.name} is refused for another reason, ${refusal}: ${said}`]
  }
  if (isKeptOut(answer)) return [`${actor.name} is kept out: ${said}`]
  if (refusal !== undefined) return row.decides === refusal ? [] : [`${actor.name} is refused, ${refusal}: ${said}`]
  if (expected === 'nothing') return isEmpty(data, row.besides) ? [] : [`${actor.name} is told something: ${said}`]
  return isEmpty(data) && !row.maybe ? [`${actor.name} is told nothing: ${said}`] : []
}

export const shows = ({ actor, answer }: Cell, canaries: readonly Canary[]) =>
  ownIn(answer.text, actor.side, canaries).length > 0

function around(text: string, what: string, canaries: readonly Canary[]): string {
  const at = canaries.find((canary) => canary.what === what)!.pattern.exec(text)?.index ?? 0
  return text.slice(Math.max(0, at - 80), at + 60)
}

function withoutEcho(text: string, asked: unknown): string {
  if (typeof asked === 'string') return asked === '' ? text : text.replaceAll(asked, '')
  if (typeof asked !== 'object' || asked === null) return text
  return Object.values(asked).reduce<string>(withoutEcho, text)
}
