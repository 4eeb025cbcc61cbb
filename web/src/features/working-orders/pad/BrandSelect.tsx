import { useLingui } from '@lingui/react/macro'
import { Select } from '../../../components/ui/Select.tsx'
import { usePadState } from './pad-context.ts'

type Props = { brandId: string | undefined; onBrand: (brandId: string | undefined) => void }

/** Shows one brand's lines, or all. */
export function BrandSelect({ brandId, onBrand }: Props) {
  const { t } = useLingui()
  const parts = usePadState((state) => state.parts)
  return (
    <Select
      compact
      aria-label={t`Brand`}
      value={brandId ?? ''}
      onChange={(value) => onBrand(value || undefined)}
      options={[
        { value: '', label: t`All brands` },
        ...parts.map((part) => ({ value: part.brandId, label: part.brandName })),
      ]}
    />
  )
}
