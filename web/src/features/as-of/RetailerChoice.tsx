import { useLingui } from '@lingui/react/macro'
import { Select } from '../../components/ui/Select.tsx'
import { useAsOfRetailersQuery } from './data/as-of-api.ts'

type Props = { value: { id: string; name: string } | null; onChange: (id: string) => void }

const MOST = 200

/** One of those the brand trades or traded with. */
export function RetailerChoice({ value, onChange }: Props) {
  const { t } = useLingui()
  const { currentData } = useAsOfRetailersQuery({
    input: { statuses: ['ACTIVE', 'SUSPENDED', 'ENDED'], first: MOST },
  })
  const names = new Map(currentData?.connections.rows.map(({ retailer: { id, name } }) => [id, name]))
  if (value) names.set(value.id, value.name)
  return (
    <Select
      label={t`Retailer`}
      description={t`Whose prices and terms`}
      placeholder={t`Choose a retailer`}
      options={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => id && onChange(id)}
      searchable
    />
  )
}
