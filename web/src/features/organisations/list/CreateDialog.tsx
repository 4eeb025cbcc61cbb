import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import { countryOptions } from '../../../lib/format/countries.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useCreateOrganisationMutation } from '../data/organisations-api.ts'
import { slugOf } from './slug.ts'

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))

/** The operator's own zone is the best guess, if it is one that a brand may have. */
function guessedZone(): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zones.some(({ value }) => value === own) ? own : 'Europe/Amsterdam'
}

/** A new brand or retailer; its page then asks for the first owner. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const [kind, setKind] = useState<'BRAND' | 'RETAILER'>('BRAND')
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string>()
  const [country, setCountry] = useState<string | null>(null)
  const [website, setWebsite] = useState('')
  const [vatNumber, setVatNumber] = useState('')
  const [timeZone, setTimeZone] = useState<string | null>(guessedZone)
  const [failure, setFailure] = useState<string>()
  const [create, { isLoading }] = useCreateOrganisationMutation()
  const slug = ownSlug ?? slugOf(name)

  async function submit() {
    if (!name.trim() || !slug || !country) return setFailure(t`Name, short name and country are needed.`)
    setFailure(undefined)
    const input = { kind, name, slug, country, website, vatNumber, timeZone: kind === 'BRAND' ? (timeZone ?? '') : '' }
    const answer = await create({ input })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.createOrganisation
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`${name} is made. Invite its first owner.`)
    await navigate({ to: '/organisations/$organisationId', params: { organisationId: result.organisation.id } })
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>New organisation</Trans>} size="sm">
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <RadioGroup
          legend={<Trans>Kind</Trans>}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'BRAND', label: t`Brand`, description: t`Makes and sells.` },
            { value: 'RETAILER', label: t`Retailer`, description: t`Buys for its doors.` },
          ]}
        />
        <TextInput
          label={t`Name`}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t`Short name`}
          description={t`Unique: lower case letters, digits and hyphens.`}
          value={slug}
          onChange={(event) => setOwnSlug(event.currentTarget.value)}
        />
        <Select
          label={t`Country`}
          searchable
          options={countryOptions(intlLocale())}
          value={country}
          onChange={setCountry}
        />
        <TextInput label={t`Web site`} value={website} onChange={(event) => setWebsite(event.currentTarget.value)} />
        <TextInput
          label={t`VAT number`}
          value={vatNumber}
          onChange={(event) => setVatNumber(event.currentTarget.value)}
        />
        {kind === 'BRAND' && (
          <Select
            label={t`Time zone`}
            description={t`Prices are valid by its calendar.`}
            searchable
            options={zones}
            value={timeZone}
            onChange={setTimeZone}
          />
        )}
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Make the organisation</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
