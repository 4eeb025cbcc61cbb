import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useDiscardPendingChangeMutation, usePublishPriceListMutation } from '../data/price-lists-api.ts'
import { useIntent } from '../data/use-intent.ts'
import type { Autosave } from '../sheet/autosave.ts'

export type Published = 'published' | 'stale' | 'failed'

/** @param onChanged the rows have to be read again */
export function usePublish(listId: string, autosave: Autosave, onChanged: () => void) {
  const { t } = useLingui()
  const toast = useToast()
  const intent = useIntent()
  const [publishList] = usePublishPriceListMutation()
  const [discardChange] = useDiscardPendingChangeMutation()

  /** @param expectedRevision what the reader compared with */
  const publish = useCallback(
    async (expectedRevision: number): Promise<Published> => {
      await autosave.flush()
      if (autosave.state !== 'saved') {
        toast(t`Some changes have not reached the server yet. Publish when they are saved.`, { tone: 'warn' })
        return 'failed'
      }
      const input = { listId, expectedRevision }
      const { data, error } = await publishList({ input, requestId: intent.idFor(input) })
      if (error) {
        toast(errorText(error).advice, { tone: 'danger' })
        return 'failed'
      }
      intent.settled()
      const answer = data.publishPriceList
      if (answer.__typename === 'Refused') {
        toast(answer.message, { tone: 'danger' })
        return 'failed'
      }
      onChanged()
      if (answer.__typename === 'PriceListStale') {
        toast(t`Someone published in between. Review again.`, { tone: 'warn' })
        return 'stale'
      }
      const { list, products } = answer
      toast(
        t`Revision ${list.revision} is published: ${plural(products, { one: '# product', other: '# products' })} changed`,
      )
      return 'published'
    },
    [autosave, intent, publishList, listId, onChanged, toast, t],
  )

  const discard = useCallback(async () => {
    await autosave.flush()
    const { data, error } = await discardChange({ listId })
    const answer = data?.discardPendingChange
    if (error) toast(errorText(error).advice, { tone: 'danger' })
    else if (answer?.__typename === 'Refused') toast(answer.message, { tone: 'danger' })
    else toast(t`The pending change is discarded`)
    onChanged()
  }, [autosave, discardChange, listId, onChanged, toast, t])

  return { publish, discard }
}
