import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import { checkWindow } from '../domain/check-window.ts'
import { writeWindow } from '../store/write-window.ts'
import { changeOf } from './deps.ts'
import type { Rpc } from './deps.ts'
import { assertBatch } from './limits.ts'

export const upsertWindows: Rpc<'upsertWindows'> =
  (deps) =>
  async ({ windows, operation }, ctx) => {
    assertBatch(windows)
    const change = changeOf(deps, ctx, operation)
    const results: RecordResult[] = []
    for (const [index, input] of windows.entries()) {
      const checked = checkWindow(input)
      if (checked.problems.length > 0) results.push({ index, outcome: 'REJECTED', id: '', problems: checked.problems })
      // A transaction each: one window may list thousands of products.
      else {
        const written = await deps.db.transaction((tx) =>
          writeWindow(tx, ctx.viewer.organisationId, checked, input.line, change),
        )
        results.push({ index, ...written })
      }
    }
    return { results }
  }
