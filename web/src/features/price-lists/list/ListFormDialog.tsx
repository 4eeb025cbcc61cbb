import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { formErrors, type ListForm } from './list-form.ts'
import { ListFormFields } from './ListFormFields.tsx'
import type { Saving } from './use-saving.ts'

interface Props {
  title: ReactNode
  /** The verb on the button. */
  verb: ReactNode
  initial: ListForm
  fixedCurrency?: string
  withFactor?: boolean
  /** What others will see of it. */
  effect?: ReactNode
  onSave: (form: ListForm) => Promise<Saving>
  onSaved: (list: { id: string; name: string }) => void
  onClose: () => void
}

/** New, copy and edit: the same fields. */
export function ListFormDialog(props: Props) {
  const { title, verb, initial, fixedCurrency, withFactor = false, effect, onSave, onSaved, onClose } = props
  const { t } = useLingui()
  const [form, setForm] = useState(initial)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const errors = formErrors(form)

  async function submit() {
    setAsked(true)
    if (Object.keys(errors).length > 0 || busy) return
    setBusy(true)
    setFailure(undefined)
    const answer = await onSave(form)
    setBusy(false)
    if ('error' in answer) return setFailure(errorText(answer.error).advice)
    if (answer.data.__typename === 'Refused') return setFailure(answer.data.message)
    onSaved(answer.data.list)
  }

  return (
    <Dialog open onClose={onClose} title={title} closable={!busy}>
      <Form onSubmit={submit} aria-label={t`Price list`}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <ListFormFields
          form={form}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          errors={asked ? errors : {}}
          withFactor={withFactor}
          {...(fixedCurrency !== undefined && { fixedCurrency })}
        />
        {effect}
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {verb}
        </Button>
        {busy && withFactor && (
          <p role="status">
            <Trans>Copying the rows…</Trans>
          </p>
        )}
      </Form>
    </Dialog>
  )
}
