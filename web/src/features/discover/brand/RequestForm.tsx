import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { BrandCardFieldsFragment, OwnDetailsQuery } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useRequestConnectionMutation } from '../data/discover-api.ts'
import styles from './RequestForm.module.css'

type Props = { brand: BrandCardFieldsFragment; own: OwnDetailsQuery['organisation']; onClose: () => void }

export function RequestForm({ brand, own, onClose }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const doors = (own?.doors ?? []).filter(({ active }) => active)
  const [website, setWebsite] = useState(own?.website ?? '')
  const [vatNumber, setVatNumber] = useState(own?.vatNumber ?? '')
  const [doorIds, setDoorIds] = useState<readonly string[]>(doors.map(({ id }) => id))
  const [message, setMessage] = useState('')
  const [failure, setFailure] = useState<string>()
  const [request, { isLoading }] = useRequestConnectionMutation()
  const { name } = brand.organisation

  async function submit() {
    setFailure(undefined)
    const answer = await request({ input: { brandId: brand.id, website, vatNumber, doorIds: [...doorIds], message } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.requestConnection
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`${name} has your request.`)
    onClose()
  }

  return (
    <Form onSubmit={() => void submit()}>
      {failure && (
        <Notice tone="danger" live>
          {failure}
        </Notice>
      )}
      <div className={styles.row}>
        <TextInput
          label={t`Web site`}
          value={website}
          maxLength={300}
          onChange={(event) => setWebsite(event.currentTarget.value)}
        />
        <TextInput
          label={t`VAT number`}
          value={vatNumber}
          maxLength={40}
          onChange={(event) => setVatNumber(event.currentTarget.value)}
        />
      </div>
      {doors.length > 0 && (
        <fieldset className={styles.doors}>
          <legend>
            <Trans>Doors that would sell it</Trans>
          </legend>
          {doors.map(({ id, code, name: doorName, address }) => (
            <Checkbox
              key={id}
              label={`${code} · ${doorName}${address.city ? `, ${address.city}` : ''}`}
              checked={doorIds.includes(id)}
              onChange={() =>
                setDoorIds(doorIds.includes(id) ? doorIds.filter((each) => each !== id) : [...doorIds, id])
              }
            />
          ))}
        </fieldset>
      )}
      <Textarea
        label={t`Message`}
        description={t`What you would like to carry, and where.`}
        value={message}
        minRows={3}
        maxLength={2000}
        data-autofocus
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <p className={styles.effect}>
        <Trans>
          {name} sees all of this and your name, and answers with terms or a reason. You can withdraw it until then.
        </Trans>
      </p>
      <Button type="submit" variant="primary" busy={isLoading}>
        <Trans>Send the request</Trans>
      </Button>
    </Form>
  )
}
