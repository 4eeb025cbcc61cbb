import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Checkbox } from '../../components/ui/Checkbox.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { AddressFields } from './AddressFields.tsx'
import type { Address } from './AddressesPanel.tsx'
import { emptyAddress, inputOf } from './address-fields.ts'
import { useSaveAddressMutation } from './team-api.ts'

/** A new address, or one that changes. */
export function AddressDialog({ address, onClose }: { address: Address | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const [input, setInput] = useState(() => (address ? inputOf(address) : emptyAddress))
  const [failure, setFailure] = useState<string>()
  const [save, { isLoading }] = useSaveAddressMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await save({ input })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.saveAddress
    if (result.__typename === 'Refused') return setFailure(result.message)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={address ? <Trans>Address</Trans> : <Trans>New address</Trans>} size="sm">
      <Form onSubmit={submit}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <TextInput
          label={t`Label`}
          description={t`How you call it: "Warehouse Utrecht".`}
          value={input.label}
          onChange={(event) => setInput({ ...input, label: event.currentTarget.value })}
        />
        <AddressFields address={input} onChange={setInput} />
        <Checkbox
          label={t`Goods go there`}
          checked={input.shipTo}
          onChange={(event) => setInput({ ...input, shipTo: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Bills go there`}
          checked={input.billTo}
          onChange={(event) => setInput({ ...input, billTo: event.currentTarget.checked })}
        />
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Save</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
