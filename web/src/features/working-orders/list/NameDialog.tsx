import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'

type Props = {
  title: ReactNode
  verb: ReactNode
  name?: string
  /** Left empty, it is named after season and day. */
  optional?: boolean
  onClose: () => void
  /** Resolves to why it failed; null: done. */
  onName: (name: string) => Promise<string | null>
}

export function NameDialog({ title, verb, name = '', optional, onClose, onName }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState(name)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit() {
    if (!optional && text.trim() === '') return setFailure(t`Give it a name.`)
    setBusy(true)
    const failed = await onName(text.trim())
    setBusy(false)
    if (failed === null) onClose()
    else setFailure(failed)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {verb}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <TextInput
          data-autofocus
          label={t`Name`}
          description={optional ? t`Left empty, it is named after season and day, like AW27 · 23 Nov.` : undefined}
          maxLength={100}
          value={text}
          error={failure}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setFailure(null)
          }}
        />
      </Form>
    </Dialog>
  )
}
