/** What operators ask of who fills read models: views built beside themselves. */
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import type { Comparison, Generation, Limits as LimitsAsked } from '@selvedge/protos/gen/views/v1/views_service'
import { DomainError } from '../rpc/errors.ts'
import { allow } from '../rpc/policy.ts'
import { rpcService } from '../rpc/service.ts'
import type { RpcService } from '../rpc/service.ts'
import type { Comparison as Compared, Limits } from '../views/generations/comparison.ts'
import { NOTHING_DIFFERS } from '../views/generations/comparison.ts'
import type { Generations } from '../views/generations/run-generations.ts'
import type { GenerationStanding } from '../views/generations/standing.ts'

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

export function viewsRpc(generations: Generations): RpcService {
  const { check } = generations
  return rpcService(
    ViewsService,
    {
      listGenerations: async () => ({ generations: (await generations.list()).map(told) }),
      rebuild: async ({ view, limits, hold, dryRun }, { viewer }) => {
        const plan = { hold, limits: limitsOf(limits) }
        if (dryRun) return { view, generation: await check.rebuild(view) }
        const { generation } = await generations.rebuild(view, plan, `${viewer.userName} asked for it`)
        return { view, generation }
      },
      compare: async ({ view, generation }) => {
        await generations.compare({ name: view, generation })
        return { view, generation }
      },
      switch: async ({ view, generation, limits, dryRun }) => {
        const named = generation === 0 ? await generations.previous(view) : { name: view, generation }
        await (dryRun ? check.switchTo : generations.switchTo)(named, limitsOf(limits))
        return { view, generation: named.generation }
      },
      drop: async ({ view, generation, version, dryRun }) => {
        const named = { name: view, generation, ...(version !== 0 && { version }) }
        await (dryRun ? check.drop : generations.drop)(named)
        return { view, generation }
      },
    },
    { listGenerations: operators, rebuild: operators, compare: operators, switch: operators, drop: operators },
  )
}

function limitsOf(asked: LimitsAsked | undefined): Limits {
  const limits = asked ?? NOTHING_DIFFERS
  for (const percent of [limits.rowsPercent, limits.answersPercent]) {
    if (!(percent >= 0 && percent <= 100))
      throw new DomainError('INVALID', 'a limit is a share from 0 to 100 percent', { reason: 'LIMIT_INVALID' })
  }
  return limits
}

const moment = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString())

function told({ name, startedAt, switchedAt, plan, comparison, secondsLeft, ...rest }: GenerationStanding): Generation {
  return {
    ...rest,
    view: name,
    startedAt: moment(startedAt),
    switchedAt: moment(switchedAt),
    hold: plan.hold,
    limits: plan.limits,
    secondsLeft: secondsLeft ?? -1,
    comparison: comparison ? toldComparison(comparison) : undefined,
  }
}

function toldComparison({ sets, samples, ...rest }: Compared): Comparison {
  return {
    ...rest,
    sets: sets.map((set) => ({
      ...set,
      samples: set.samples.map(({ in: foundIn, ...sample }) => ({ ...sample, foundIn })),
    })),
    answers: samples,
  }
}
