/** Views built beside themselves: what the operator's commands ask, and what they say. */
import { setTimeout as delay } from 'node:timers/promises'
import { holderOf, viewHolders } from '@selvedge/platform/runtime/view-holders'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Generation, Limits } from '@selvedge/protos/gen/views/v1/views_service'
import type { Answer, Given } from './command.ts'
import { TROUBLE_CODE } from './consumers.ts'
import { asReport, asTable, progressOf } from './views-said.ts'

type Asked = Pick<Given, 'viewsOf' | 'viewer' | 'argument' | 'option' | 'json' | 'dryRun' | 'hold' | 'say'>

const LOOK_MS = 500

export async function listed({
  viewsOf,
  viewer,
  json,
  say,
}: Pick<Asked, 'viewsOf' | 'viewer' | 'json' | 'say'>): Promise<string> {
  const found: Generation[] = []
  let failure: unknown
  for (const holder of viewHolders) {
    const told = await viewsOf(holder)
      .listGenerations({}, { viewer })
      .catch((error: unknown) => void (failure = error))
    if (told) found.push(...told.generations)
    else say(`${holder} does not answer now: its views are not listed`)
  }
  if (found.length === 0 && failure) throw failure
  return json ? JSON.stringify(found, null, 1) : asTable(found)
}

/** Who leaves before the end stops only the telling: the building goes on, and does what it was asked to. */
export async function rebuilt(given: Asked): Promise<Answer> {
  const { viewsOf, viewer, argument: view, hold, dryRun } = given
  const { generation } = await viewsOf(holderOf(view)).rebuild(
    { view, hold, dryRun, limits: limitsOf(given) },
    { viewer },
  )
  if (dryRun) return { said: `${view} would be built as generation ${generation}.`, code: 0 }
  return ended(given, generation)
}

export async function compared(given: Asked): Promise<Answer> {
  const { viewsOf, viewer, argument: view } = given
  const generation = generationOf(given)
  await viewsOf(holderOf(view)).compare({ view, generation }, { viewer })
  return ended(given, generation)
}

/** @param generation 0: the one that was live before */
export async function switched(given: Asked, generation: number): Promise<string> {
  const { viewsOf, viewer, argument: view, dryRun, json } = given
  const done = await viewsOf(holderOf(view)).switch({ view, generation, dryRun, limits: limitsOf(given) }, { viewer })
  if (json) return JSON.stringify({ view, generation: done.generation, done: !dryRun }, null, 1)
  return dryRun
    ? `${view}: generation ${done.generation} may be shown.`
    : `${view}: readers are shown generation ${done.generation}. Back again: npm run ops -- switch-back ${view}`
}

export async function dropped(given: Asked): Promise<string> {
  const { viewsOf, viewer, argument: view, dryRun, json } = given
  const version = given.option('version') === '' ? 0 : numberOf(given, 'version')
  const { generation } = await viewsOf(holderOf(view)).drop(
    { view, version, generation: generationOf(given), dryRun },
    { viewer },
  )
  if (json) return JSON.stringify({ view, generation, done: !dryRun }, null, 1)
  return `${view}: generation ${generation} ${dryRun ? 'may be deleted' : 'is being deleted'}.`
}

export const generationOf = (given: Pick<Given, 'option'>) => numberOf(given, 'generation')

function numberOf({ option }: Pick<Given, 'option'>, name: 'generation' | 'version'): number {
  const number = Number(option(name))
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`name the ${name} by its number, --${name} N, see builds`)
  return number
}

/** Tells how far it is until it is live, or is not to be. */
async function ended({ viewsOf, viewer, argument: view, json, say }: Asked, number: number): Promise<Answer> {
  let said = ''
  for (;;) {
    const generations = await listedNow(viewsOf(holderOf(view)), viewer)
    const built = generations?.find((each) => each.view === view && each.generation === number)
    if (!generations) {
      say(`${holderOf(view)} does not answer now; what it was asked to do goes on when it does`)
      await delay(LOOK_MS)
      continue
    }
    if (!built) throw new Error(`generation ${number} of ${view} was dropped`)
    if (isSettled(built)) {
      const isAsPlanned = built.state === 'live' || (built.hold && built.refusal === '')
      return { said: json ? JSON.stringify(built, null, 1) : asReport(built), code: isAsPlanned ? 0 : TROUBLE_CODE }
    }
    const line = progressOf(built)
    if (line !== said) say(line)
    said = line
    await delay(LOOK_MS)
  }
}

/** Undefined while who fills the views is busy or away. */
async function listedNow(
  views: ReturnType<Asked['viewsOf']>,
  viewer: Asked['viewer'],
): Promise<Generation[] | undefined> {
  try {
    return (await views.listGenerations({}, { viewer })).generations
  } catch (error) {
    if (isDomainError(error) && error.code === 'UNAVAILABLE') return undefined
    throw error
  }
}

const isSettled = ({ state, refusal, hold, comparison }: Generation) =>
  state !== 'building' || refusal !== '' || (hold && comparison !== undefined)

function limitsOf({ option }: Pick<Given, 'option'>): Limits {
  const percent = (name: string) => {
    const value = Number(option(name) || 0)
    if (!(value >= 0 && value <= 100)) throw new Error(`--${name} is a share from 0 to 100 percent`)
    return value
  }
  return { rowsPercent: percent('rows'), answersPercent: percent('answers') }
}
