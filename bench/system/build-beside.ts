import { setTimeout as delay } from 'node:timers/promises'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import type { Generation } from '@selvedge/protos/gen/views/v1/views_service'
import { holderOf } from '@selvedge/platform/runtime/view-holders'
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'

const LOOK_MS = 50
/** Nothing may differ: the bench changes nothing meanwhile. */
const limits = { rowsPercent: 0, answersPercent: 0 }

export interface Built extends Generation {
  /** From the asking until it was as far. */
  ms: number
}

/**
 * A generation of a view, built beside the live one as an operator asks for it.
 * @param isFar once it is, this resolves
 * @throws Error when it is refused
 */
export async function buildBeside(
  access: SystemAccess,
  view: string,
  { hold }: { hold: boolean },
  isFar: (built: Generation) => boolean,
): Promise<Built> {
  const views = viewsOf(access, view)
  const call = { viewer: access.viewer }
  const began = performance.now()
  const { generation } = await views.rebuild({ view, limits, hold, dryRun: false }, call)
  for (;;) {
    const { generations } = await views.listGenerations({}, call)
    const built = generations.find((each) => each.view === view && each.generation === generation)!
    if (built.refusal !== '') throw new Error(`the rebuild was refused: ${built.refusal}`)
    if (isFar(built)) return { ...built, ms: performance.now() - began }
    await delay(LOOK_MS)
  }
}

export async function drop(access: SystemAccess, view: string, generation: number): Promise<void> {
  await viewsOf(access, view).drop({ view, version: 0, generation, dryRun: false }, { viewer: access.viewer })
}

const viewsOf = (access: SystemAccess, view: string): RpcClient<typeof ViewsService> =>
  access.client(holderOf(view), ViewsService)
