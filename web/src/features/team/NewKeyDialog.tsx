import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Checkbox } from '../../components/ui/Checkbox.tsx'
import { CopyField } from '../../components/ui/CopyField.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import styles from './NewKeyDialog.module.css'
import { useCreateApiKeyMutation } from './team-api.ts'

const scopes = [
  { value: 'products:write', label: msg`Products` },
  { value: 'prices:write', label: msg`Price lists and prices` },
  { value: 'supply:write', label: msg`Stock and coming supply` },
  { value: 'windows:write', label: msg`Delivery windows` },
  { value: 'images:write', label: msg`Pictures` },
  { value: 'connections:read', label: msg`Read connections` },
  { value: 'connections:write', label: msg`Set customer codes` },
  { value: 'orders:read', label: msg`Read orders` },
  { value: 'orders:write', label: msg`Confirm and ship orders` },
] as const

/** Asks what the key is for; then shows it, once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<string>()
  const [secret, setSecret] = useState<string>()
  const [create, { isLoading }] = useCreateApiKeyMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await create({ input: { name, scopes: [...chosen] } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.createApiKey
    if (result.__typename === 'Refused') return setFailure(result.message)
    setSecret(result.secret)
  }

  if (secret) {
    return (
      <Dialog
        open
        closable={false}
        onClose={onClose}
        title={<Trans>Keep this key</Trans>}
        footer={
          <Button variant="primary" onClick={onClose}>
            <Trans>I have it</Trans>
          </Button>
        }
      >
        <CopyField label={t`API key`} value={secret} />
        <p>
          <Trans>It is not shown again. If it gets lost, revoke it and make another.</Trans>
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog open onClose={onClose} title={<Trans>New API key</Trans>}>
      <Form onSubmit={submit}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <TextInput
          label={t`Name`}
          description={t`The system that uses it: "ERP", "PIM".`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={styles.scopes}>
          <legend>
            <Trans>What it may do</Trans>
          </legend>
          {scopes.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={i18n._(label)}
              checked={chosen.includes(value)}
              onChange={() =>
                setChosen(chosen.includes(value) ? chosen.filter((scope) => scope !== value) : [...chosen, value])
              }
            />
          ))}
        </fieldset>
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Make the key</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
