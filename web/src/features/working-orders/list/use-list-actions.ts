import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { WorkingOrderRowFragment } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { failureOf } from '../data/outcome.ts'
import {
  useActivateWorkingOrderMutation,
  useCreateWorkingOrderMutation,
  useRemoveWorkingOrderMutation,
  useRenameWorkingOrderMutation,
} from './list-api.ts'

type Row = Pick<WorkingOrderRowFragment, 'id' | 'name' | 'lines'>

/** What can be done with a working order as a whole. */
export function useListActions() {
  const { t } = useLingui()
  const toast = useToast()
  const [createOne] = useCreateWorkingOrderMutation()
  const [renameOne] = useRenameWorkingOrderMutation()
  const [removeOne] = useRemoveWorkingOrderMutation()
  const [activateOne] = useActivateWorkingOrderMutation()
  return useMemo(
    () => ({
      async create(name: string): Promise<{ id: string } | { failure: string }> {
        const answer = await createOne({ name: name || null })
        const failure = failureOf(answer)
        const result = answer.data?.createWorkingOrder
        if (failure !== null || result?.__typename !== 'WorkingOrderSaved') return { failure: failure ?? '' }
        return { id: result.workingOrder.id }
      },
      async rename({ id }: Row, name: string): Promise<string | null> {
        return failureOf(await renameOne({ id, name }))
      },
      async activate({ id, name }: Row) {
        const failure = failureOf(await activateOne({ id }))
        if (failure === null) toast(t`${name} is active: what you add goes there.`)
        else toast(failure, { tone: 'danger' })
      },
      /** An empty one can be made again by undo. */
      async remove({ id, name, lines }: Row): Promise<boolean> {
        const failure = failureOf(await removeOne({ id }))
        if (failure !== null) {
          toast(failure, { tone: 'danger' })
          return false
        }
        toast(t`${name} deleted`, lines === 0 ? { undo: () => void createOne({ name }) } : {})
        return true
      },
    }),
    [createOne, renameOne, removeOne, activateOne, toast, t],
  )
}
