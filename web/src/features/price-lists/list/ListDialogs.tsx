import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import {
  useCopyPriceListMutation,
  useCreatePriceListMutation,
  useUpdatePriceListMutation,
} from '../data/price-lists-api.ts'
import { emptyForm, factorBp, formOf, inputOf, type PriceListHead } from './list-form.ts'
import { ListFormDialog } from './ListFormDialog.tsx'
import { useSaving } from './use-saving.ts'

/** What is being done to lists; one at a time. */
export type ListAction = { kind: 'new' } | { kind: 'copy' | 'edit' | 'archive'; list: PriceListHead }

export function ListDialogs({ action, onClose }: { action: ListAction | null; onClose: () => void }) {
  if (action === null) return null
  if (action.kind === 'new') return <NewList onClose={onClose} />
  if (action.kind === 'copy') return <CopyList list={action.list} onClose={onClose} />
  if (action.kind === 'edit') return <EditList list={action.list} onClose={onClose} />
  return <ArchiveList list={action.list} onClose={onClose} />
}

interface Props {
  list: PriceListHead
  onClose: () => void
}

function NewList({ onClose }: { onClose: () => void }) {
  const [create] = useCreatePriceListMutation()
  const save = useSaving()
  const navigate = useNavigate()
  return (
    <ListFormDialog
      title={<Trans>New price list</Trans>}
      verb={<Trans>Make the list</Trans>}
      initial={emptyForm}
      onSave={(form) => save(inputOf(form), create)}
      onSaved={(list) => void navigate({ to: '/price-lists/$listId', params: { listId: list.id } })}
      onClose={onClose}
    />
  )
}

function CopyList({ list, onClose }: Props) {
  const { t } = useLingui()
  const [copy] = useCopyPriceListMutation()
  const save = useSaving()
  const navigate = useNavigate()
  const initial = { ...formOf(list), name: t`${list.name} copy`, code: '' }
  return (
    <ListFormDialog
      title={<Trans>Copy {list.name}</Trans>}
      verb={<Plural value={list.rows} one="Copy # row" other="Copy # rows" />}
      initial={initial}
      fixedCurrency={t`That of the copied list: amounts are not converted`}
      withFactor
      onSave={(form) => save({ sourceId: list.id, list: inputOf(form), factorBp: factorBp(form) ?? 10_000 }, copy)}
      onSaved={(made) => void navigate({ to: '/price-lists/$listId', params: { listId: made.id } })}
      onClose={onClose}
    />
  )
}

function EditList({ list, onClose }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [update] = useUpdatePriceListMutation()
  const save = useSaving()
  const hasPrices = list.rows > 0 || list.pendingEdits > 0 || list.waitingRows > 0
  return (
    <ListFormDialog
      title={<Trans>Edit {list.name}</Trans>}
      verb={<Trans>Save</Trans>}
      initial={formOf(list)}
      {...(hasPrices && { fixedCurrency: t`Fixed, since the list has prices` })}
      effect={
        list.usedBy.length > 0 && (
          <Notice tone="info">
            <Plural
              value={list.usedBy.length}
              one="# retailer buys by this list. Dates and tax count for it at once."
              other="# retailers buy by this list. Dates and tax count for them at once."
            />
          </Notice>
        )
      }
      onSave={(form) =>
        save({ id: list.id, list: inputOf({ ...form, code: form.code || list.code }), archived: list.archived }, update)
      }
      onSaved={() => {
        toast(t`Saved`)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function ArchiveList({ list, onClose }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [update] = useUpdatePriceListMutation()
  const save = useSaving()
  const { archived, name } = list

  async function change() {
    const answer = await save({ id: list.id, list: inputOf(formOf(list)), archived: !archived }, update)
    if ('error' in answer) toast(errorText(answer.error).advice, { tone: 'danger' })
    else if (answer.data.__typename === 'Refused') toast(answer.data.message, { tone: 'danger' })
    else toast(archived ? t`${name} is back` : t`${name} is archived`)
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={archived ? <Trans>Take {name} back?</Trans> : <Trans>Archive {name}?</Trans>}
      effect={
        archived ? (
          <Trans>Its prices count again within its validity.</Trans>
        ) : (
          <Trans>Its prices stop counting. The list is kept and can be taken back.</Trans>
        )
      }
      confirmLabel={archived ? <Trans>Take back</Trans> : <Trans>Archive</Trans>}
      onConfirm={change}
    />
  )
}
