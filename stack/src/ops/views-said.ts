/** Generations of views in lines for people. */
import type { Comparison, Generation } from '@selvedge/protos/gen/views/v1/views_service'
import { inColumns } from './columns.ts'

export function asTable(generations: readonly Generation[]): string {
  const rows = generations.map((each) => [
    each.view,
    `v${each.version}`,
    String(each.generation),
    each.state,
    each.of === 0 ? '' : `${each.done}/${each.of}`,
    each.switchedAt || each.startedAt,
    each.refusal || each.lastError,
  ])
  return inColumns([['view', 'version', 'generation', 'state', 'position', 'since', 'in the way'], ...rows])
}

export function progressOf({ done, of, rate, secondsLeft, lastError }: Generation): string {
  if (lastError) return `it is tried again: ${lastError}`
  if (of === 0) return 'it begins'
  if (done >= of) return 'it has caught up and is compared'
  const left = secondsLeft >= 0 ? `, about ${secondsLeft} s left` : ''
  return `${done} of ${of} log positions, ${Math.round(rate)}/s${left}`
}

/** What came out, of a generation that is not being built any more. */
export function asReport(built: Generation): string {
  const { view, generation, state, refusal, comparison, hold } = built
  const name = `${view}, generation ${generation}`
  const next = `npm run ops -- switch ${view} --generation ${generation}`
  const end = {
    live: `${name} is live. Back again: npm run ops -- switch-back ${view}`,
    building: hold && refusal === '' ? `${name} waits for your word: ${next}` : `${name} is not shown: ${refusal}`,
  }[state]
  return [...(comparison ? linesOf(comparison) : []), end ?? `${name} is ${state}`].join('\n')
}

function linesOf({ sets, asked, differing, answers, parkedLive, parkedBuilt }: Comparison): string[] {
  return [
    ...sets.flatMap(({ name, live, built, onlyLive, onlyBuilt, different, samples }) => [
      `${name}: ${live} rows live, ${built} built; ${onlyLive} only live, ${onlyBuilt} only built, ${different} different`,
      ...samples.flatMap(({ key, foundIn, fields }) =>
        foundIn === 'both'
          ? fields.map(({ field, live: is, built: becomes }) => `  ${key} ${field}: ${is} -> ${becomes}`)
          : [`  ${key} is only ${foundIn === 'live' ? 'in the live one' : 'in the built one'}`],
      ),
    ]),
    ...(asked > 0 ? [`${asked} questions asked of both, ${differing} answered otherwise`] : []),
    ...answers.map(
      ({ question, liveTotal, builtTotal, moved, facets }) =>
        `  ${question}: ${liveTotal} -> ${builtTotal} found, ${moved} of the first moved${facets.length > 0 ? `, facets ${facets.join(', ')}` : ''}`,
    ),
    `records set aside: ${parkedLive} by the live one, ${parkedBuilt} by the built one`,
  ]
}
