import { t } from '@lingui/core/macro'
import type { Told } from '../badge/told-slice.ts'

/** Said to screen readers when another side acts while the list is open. */
export function toldText({ kind, number, otherName }: Told): string {
  return kind === 'PLACED' ? t`New order ${number} from ${otherName}` : t`Order ${number} of ${otherName} changed`
}
