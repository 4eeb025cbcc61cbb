/** The comparison of a system with itself, as it is told to people and programs. */
import { compareSystem, isWhole } from '../compare/compare-system.ts'
import type { Comparison } from '../compare/compare-system.ts'
import { isEqual } from '../compare/difference.ts'
import type { Difference } from '../compare/difference.ts'
import type { Command } from './command.ts'
import { TROUBLE_CODE } from './consumers.ts'

export const compare: Command = {
  options: '[--json]',
  about:
    'compares truth with topics, topics with views and services with each other ; ends with 3 when something differs or refers to what is not there',
  async run({ places, json, say }) {
    const comparison = await compareSystem(places, say)
    const said = json ? JSON.stringify(comparison, null, 1) : asLines(comparison)
    return { said, code: isWhole(comparison) ? 0 : TROUBLE_CODE }
  },
}

/** So many keys of each kind are named; a program gets all. */
const NAMED = 10

function asLines({ topics, views, orphans }: Comparison): string {
  return [
    ...topics.map((topic) => line(`truth → ${topic.topic}`, topic)),
    ...views.map((view) => line(`${view.topic} → ${view.view}`, view)),
    orphans.length === 0 ? 'no reference leads nowhere' : `${orphans.length} references lead nowhere:`,
    ...orphans.slice(0, NAMED).map(({ reference, from, to }) => `  ${reference}: ${from} names ${to}`),
  ].join('\n')
}

function line(what: string, difference: Difference): string {
  const { expected, found, missing, strange, differing } = difference
  if (isEqual(difference)) return `${what}: ${found}, equal`
  const named = Object.entries({ missing, strange, differing })
    .filter(([, keys]) => keys.length > 0)
    .map(([kind, keys]) => `  ${keys.length} ${kind}: ${keys.slice(0, NAMED).join(', ')}`)
  return [`${what}: ${expected} expected, ${found} found`, ...named].join('\n')
}
